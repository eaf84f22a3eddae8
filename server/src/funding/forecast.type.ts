import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Reads } from '../platform/reading/declare.ts';
import { Day, Pence } from '../platform/scalars.ts';
import { budgetReaders } from './budget.policy.ts';
import { ForecastRow } from './spend-entry.entity.ts';

@Reads(ForecastRow, { visible: (row, viewer) => viewer.isMemberOf(row('council'), ...budgetReaders) })
@ObjectType({ description: 'What a whole grant was expected, on a day, to have cost in the end.' })
export class GrantForecast {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => Pence, { description: 'The amount expected.' })
  @Column()
  amountPence!: number;

  @Field(() => Day, { description: 'The day of the forecast.' })
  @Column()
  madeOn!: string;

  @Field(() => String, { nullable: true, description: 'What lies behind it; null where nobody has said.' })
  @Column()
  note!: string | null;

  @Field(() => Boolean, { description: 'True when it is made up for demonstration.' })
  @Column()
  isDemonstration!: boolean;
}
