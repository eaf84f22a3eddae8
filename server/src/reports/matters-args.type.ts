import { ArgsType, Field } from 'type-graphql';
import { Day } from '../platform/scalars.ts';

@ArgsType()
export class MattersArgs {
  @Field(() => Day, { description: 'The day to judge lateness on, such as today.' })
  on!: string;

  @Field(() => Day, { nullable: true, description: 'Also what was closed from this day on; nothing that is closed when it is left out.' })
  since?: string;
}
