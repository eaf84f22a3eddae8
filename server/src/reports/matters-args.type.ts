import { ArgsType, Field } from 'type-graphql';
import { Day } from '../platform/scalars.ts';

@ArgsType()
export class MattersArgs {
  @Field(() => Day, { nullable: true, description: 'The day to judge lateness on, such as today; nothing is late, and nothing closed is shown, when it is left out.' })
  on?: string;

  @Field(() => Day, { nullable: true, description: 'Also what was closed from this day on; nothing that is closed when it is left out.' })
  since?: string;
}
