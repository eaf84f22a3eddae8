import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Council } from '../councils/council.type.ts';
import { Code, Column, Expression, Many, One, Reads, type ReadContext, type Row } from '../platform/reading/declare.ts';
import { sql, type Sql } from '../platform/reading/sql.ts';
import { Day, Pence } from '../platform/scalars.ts';
import { Site } from '../sites/site.type.ts';
import { BudgetLineRow } from './budget-line.entity.ts';
import { BudgetForecast, BudgetProfile, BudgetTransfer } from './budget-parts.type.ts';
import { budgetReaders, canKeepBudgets } from './budget.policy.ts';
import { FundingSource } from './funding-source.type.ts';
import { FundType } from './fund-type.type.ts';
import { Grant } from './grant.type.ts';

@ObjectType({ description: 'What the viewer may do to a line of the budget.' })
export class BudgetLineAbilities {
  @Field(() => Boolean, { description: 'Change it: its words, its months, its forecast, and what moves in and out.' })
  change!: boolean;
}

/** What has moved in, less what has moved out. */
const moved = (line: Row, kind: Sql): Sql =>
  sql`select sum(part.pence) from budget_movement part where part.budget_line_id = ${line('id')} and part.kind = ${kind}`;
const budget = (line: Row): Sql =>
  sql`${line('originalPence')} + coalesce((select sum(part.pence) from budget_movement part where part.budget_line_id = ${line('id')}), 0)`;
const booked = (line: Row, kinds: Sql): Sql =>
  sql`select sum(entry.pence) from ledger_line entry where entry.budget_line_id = ${line('id')} and ${kinds}`;

@Reads(BudgetLineRow, { visible: (row, viewer) => viewer.isMemberOf(row('council'), ...budgetReaders) })
@ObjectType({
  description: 'A line of the budget of one financial year. Its figures here are of today; the budget monitor has them as at any day.',
})
export class BudgetLine {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => Council, { description: 'The council whose budget it is.' })
  @One()
  council!: Council;

  @Field(() => FundingSource, { description: 'Where its money comes from.' })
  @Column()
  source!: FundingSource;

  @Field(() => Grant, { nullable: true, description: 'The grant that pays; null for other sources.' })
  @One()
  grant!: Grant | null;

  @Field(() => String, { description: 'What it is for.' })
  @Column()
  title!: string;

  @Field(() => String, { description: 'Its financial year, such as 2022/23.' })
  @Column()
  financialYear!: string;

  @Field(() => FundType, { description: 'Capital or revenue.' })
  @Column()
  fundType!: FundType;

  @Field(() => String, { nullable: true, description: 'The strand of the programme it belongs to; null where none is named.' })
  @Column()
  strand!: string | null;

  @Field(() => Site, { nullable: true, description: 'The site it is for; null when it is for no single one.' })
  @One()
  site!: Site | null;

  @Field(() => Day, { description: 'The day on which it was agreed, from which it counts.' })
  @Column()
  agreedOn!: string;

  @Field(() => Pence, { description: 'The budget as it was agreed at first.' })
  @Column()
  originalPence!: number;

  @Field(() => Pence, { description: 'Moved in by virement, less what was moved out.' })
  @Expression((line) => moved(line, sql`'VIREMENT'`), { ifNull: '0' })
  virementsPence!: number;

  @Field(() => Pence, { description: 'Carried in from the year before, less what was carried into the next.' })
  @Expression((line) => moved(line, sql`'CARRY_FORWARD'`), { ifNull: '0' })
  carriedForwardPence!: number;

  @Field(() => Pence, { description: 'The budget now: the original with virements and what was carried forward.' })
  @Expression(budget, { ifNull: '0' })
  budgetPence!: number;

  @Field(() => Pence, { description: 'Paid and accrued, less what was reversed.' })
  @Expression((line) => booked(line, sql`entry.kind <> 'COMMITMENT'`), { ifNull: '0' })
  spentPence!: number;

  @Field(() => Pence, { description: 'Committed and still open.' })
  @Expression((line) => booked(line, sql`entry.kind = 'COMMITMENT'`), { ifNull: '0' })
  committedPence!: number;

  @Field(() => Pence, { description: 'What is left of the budget after what is spent and committed: below nought when that is more.' })
  @Expression((line) => sql`${budget(line)} - coalesce((${booked(line, sql`true`)}), 0)`, { ifNull: '0' })
  leftPence!: number;

  @Field(() => Pence, { nullable: true, description: 'The newest forecast of what it will have cost; null while there is none.' })
  @Expression(
    (line) => sql`select made.amount_pence from budget_forecast made where made.budget_line_id = ${line('id')}
      order by made.made_on desc, made.id desc limit 1`,
  )
  forecastPence!: number | null;

  @Field(() => [BudgetProfile], { description: 'How it is spread over its months, the newest first; empty while that is not stated.' })
  @Many(() => BudgetProfile, { by: 'budgetLine', order: ['holdsFrom desc', 'seq desc'], atMost: 20 })
  profiles!: BudgetProfile[];

  @Field(() => [BudgetTransfer], { description: 'What moved in and out, in the order of approval.' })
  @Many(() => BudgetTransfer, {
    order: ['approvedOn', 'recordedAt'],
    atMost: 40,
    rows: (line) => sql`select * from budget_transfer where ${line('id')} in (from_line_id, to_line_id)`,
  })
  transfers!: BudgetTransfer[];

  @Field(() => [BudgetForecast], { description: 'How it was expected to end, the newest first.' })
  @Many(() => BudgetForecast, { by: 'budgetLine', order: ['madeOn desc', 'id desc'], atMost: 40 })
  forecasts!: BudgetForecast[];

  @Field(() => BudgetLineAbilities, { description: 'What the viewer may do to it.' })
  @Code(['council'], (rows: { council: string }[], _args, { viewer }: ReadContext) =>
    rows.map(({ council: councilId }) => ({ change: canKeepBudgets(viewer, { councilId }) })),
  )
  viewerCan!: BudgetLineAbilities;

  @Field(() => Int, { description: 'Its version, for those who change it.' })
  @Column()
  version!: number;

  @Field(() => Boolean, { description: 'True when it is made up for demonstration.' })
  @Column()
  isDemonstration!: boolean;
}
