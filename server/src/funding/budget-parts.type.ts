import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Decision } from '../decisions/decision.type.ts';
import { Post } from '../decisions/post.type.ts';
import { Column, Expression, Many, One, Reads, ReadsRows, everyone, sameAs } from '../platform/reading/declare.ts';
import { sql } from '../platform/reading/sql.ts';
import { Day, Instant, Pence } from '../platform/scalars.ts';
import { BudgetForecastRow } from './budget-forecast.entity.ts';
import { BudgetProfileRow } from './budget-line.entity.ts';
import { BudgetLine } from './budget-line.type.ts';
import { BudgetTransferRow } from './budget-transfer.entity.ts';
import { budgetReaders } from './budget.policy.ts';

@ReadsRows({ place: 'place integer', pence: 'pence bigint' }, { visible: everyone })
@ObjectType({ description: 'What is planned for one month of a line of the budget.' })
export class ProfileMonth {
  @Field(() => Int, { description: 'Its place in the financial year: 1 is April, 12 is March.' })
  @Column()
  place!: number;

  @Field(() => Pence, { description: 'What is planned for it.' })
  @Column()
  pence!: number;
}

@Reads(BudgetProfileRow, { visible: sameAs('budgetLine') })
@ObjectType({ description: 'How a line of the budget is spread over its twelve months, from a day on. A new one never removes the old.' })
export class BudgetProfile {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => Int, { description: 'Its number within the line, from 1.' })
  @Column()
  seq!: number;

  @Field(() => Day, { description: 'The day from which it holds.' })
  @Column()
  holdsFrom!: string;

  @Field(() => String, { nullable: true, description: 'Why the line is spread in this way; null where nobody has said.' })
  @Column()
  reason!: string | null;

  @Field(() => [ProfileMonth], { description: 'The twelve months, April first.' })
  @Many(() => ProfileMonth, {
    order: ['place'],
    atMost: 12,
    rows: (profile) => sql`select place::integer, pence from unnest(${profile('monthPence')}) with ordinality spread(pence, place)`,
  })
  months!: ProfileMonth[];

  @Field(() => Pence, { description: 'The months together: the budget of the line when it was spread in this way.' })
  @Expression((profile) => sql`pence_total(${profile('monthPence')})`, { ifNull: '0' })
  totalPence!: number;

  @Field(() => Instant, { description: 'When it was entered.' })
  @Column()
  recordedAt!: Date;

  @Field(() => Boolean, { description: 'True when it is made up for demonstration.' })
  @Column()
  isDemonstration!: boolean;
}

/** Why money moves between lines of a budget. */
export enum BudgetTransferKind {
  VIREMENT = 'VIREMENT',
  CARRY_FORWARD = 'CARRY_FORWARD',
}
registerEnumType(BudgetTransferKind, {
  name: 'BudgetTransferKind',
  description: 'Why money moves between lines of a budget.',
  valuesConfig: {
    VIREMENT: { description: 'It is needed for something else in the same financial year.' },
    CARRY_FORWARD: { description: 'It was not spent, and is carried into the next financial year.' },
  },
});

@Reads(BudgetTransferRow, { visible: (row, viewer) => viewer.isMemberOf(row('council'), ...budgetReaders) })
@ObjectType({ description: 'Money that moved from one line of the budget to another. It is added and never edited; one that was wrong is moved back.' })
export class BudgetTransfer {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => BudgetTransferKind, { description: 'Why it moved.' })
  @Column()
  kind!: BudgetTransferKind;

  @Field(() => BudgetLine, { nullable: true, description: 'The line that gave.' })
  @One()
  fromLine!: BudgetLine | null;

  @Field(() => BudgetLine, { nullable: true, description: 'The line that received.' })
  @One()
  toLine!: BudgetLine | null;

  @Field(() => Pence, { description: 'The amount, above nought.' })
  @Column()
  amountPence!: number;

  @Field(() => Day, { description: 'The day on which it was approved, from which it counts.' })
  @Column()
  approvedOn!: string;

  @Field(() => Decision, { nullable: true, description: 'The decision that approved it; null when a post did, or you may not see it.' })
  @One()
  decision!: Decision | null;

  @Field(() => Post, { nullable: true, description: 'The post whose holder approved it; null when a decision did.' })
  @One()
  post!: Post | null;

  @Field(() => String, { description: 'Why it was moved.' })
  @Column()
  reason!: string;

  @Field(() => Instant, { description: 'When it was entered.' })
  @Column()
  recordedAt!: Date;

  @Field(() => Boolean, { description: 'True when it is made up for demonstration.' })
  @Column()
  isDemonstration!: boolean;
}

@Reads(BudgetForecastRow, { visible: sameAs('budgetLine') })
@ObjectType({ description: 'What a line of the budget was expected, on a day, to have cost when its year is over.' })
export class BudgetForecast {
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

  @Field(() => Instant, { description: 'When it was entered.' })
  @Column()
  recordedAt!: Date;

  @Field(() => Boolean, { description: 'True when it is made up for demonstration.' })
  @Column()
  isDemonstration!: boolean;
}
