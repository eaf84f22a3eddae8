import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Decision } from '../decisions/decision.type.ts';
import { Column, Expression, One, Reads, sameAs } from '../platform/reading/declare.ts';
import { sql } from '../platform/reading/sql.ts';
import { Day, Pence } from '../platform/scalars.ts';
import { AllocationChangeRow } from './allocation-change.entity.ts';
import { FundType } from './fund-type.type.ts';

@Reads(AllocationChangeRow, { visible: sameAs('grant') })
@ObjectType({ description: 'A part of an award was set, or set again, with what was there before.' })
export class AllocationChange {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => Int, { description: 'Its number within the grant, from 1.' })
  @Column()
  seq!: number;

  @Field(() => FundType, { nullable: true, description: 'Capital or revenue; null when the award is not split so here.' })
  @Expression((row) => sql`select part.kind from grant_allocation part where part.id = ${row('allocation')}`)
  kind!: FundType | null;

  @Field(() => String, { nullable: true, description: 'The financial year; null when the award is not split so here.' })
  @Expression((row) => sql`select part.financial_year from grant_allocation part where part.id = ${row('allocation')}`)
  financialYear!: string | null;

  @Field(() => String, { nullable: true, description: 'The strand; null when the award is not split so here.' })
  @Expression((row) => sql`select part.strand from grant_allocation part where part.id = ${row('allocation')}`)
  strand!: string | null;

  @Field(() => Pence, { nullable: true, description: 'The amount before; null where the part was not stated.' })
  @Column()
  oldPence!: number | null;

  @Field(() => Pence, { nullable: true, description: 'The amount since; null where the part is not stated any more.' })
  @Column()
  newPence!: number | null;

  @Field(() => Day, { description: 'The day on which it was agreed.' })
  @Column()
  agreedOn!: string;

  @Field(() => Decision, { nullable: true, description: 'The decision behind it, where there is one that you may see.' })
  @One()
  decision!: Decision | null;

  @Field(() => String, { description: 'Why it was set.' })
  @Column()
  reason!: string;

  @Field(() => Boolean, { description: 'True when it is made up for demonstration.' })
  @Column()
  isDemonstration!: boolean;
}
