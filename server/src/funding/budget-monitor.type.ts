import { formatDay } from '@throughline/shared/dates';
import { formatPence, sayAgainstPlan, sayVariance } from '@throughline/shared/money';
import { Field, Int, ObjectType } from 'type-graphql';
import { Council } from '../councils/council.type.ts';
import { Code, Column, Expression, Many, One, Reads, ReadsRows, everyone, sameAs } from '../platform/reading/declare.ts';
import { sql } from '../platform/reading/sql.ts';
import { Day, Pence } from '../platform/scalars.ts';
import { BudgetLine } from './budget-line.type.ts';
import { BudgetMonitorRow, monitorDay, monitorYear } from './budget-monitor.entity.ts';
import { linesOfMonitor, monthsOfMonitor, totalsOfMonitor } from './budget-monitor.queries.ts';
import { budgetReaders } from './budget.policy.ts';
import { FundingSource } from './funding-source.type.ts';
import { FundType } from './fund-type.type.ts';

// Rows of a monitor are reached through it alone, so that whoever sees the monitor sees them.

interface ToDate {
  profilePence: number | null;
  spentPence: number | null;
}
interface Ending {
  budgetPence: number;
  forecastPence: number | null;
}
interface Profile {
  budgetPence: number;
  profiledPence: number | null;
  profileFrom: string | null;
  profileReason: string | null;
  isRephased: boolean;
}

@ReadsRows(
  {
    budgetLine: 'budget_line_id uuid budget_line', source: 'source text', grantTitle: 'grant_title text ?', title: 'title text', fundType: 'fund_type text',
    originalPence: 'original_pence bigint', virementPence: 'virement_pence bigint', carriedPence: 'carried_pence bigint', budgetPence: 'budget_pence bigint',
    profilePence: 'profile_pence bigint ?', profiledPence: 'profiled_pence bigint ?', profileFrom: 'profile_from date ?',
    profileReason: 'profile_reason text ?', isRephased: 'is_rephased boolean', spentPence: 'spent_pence bigint ?',
    committedPence: 'committed_pence bigint ?', forecastPence: 'forecast_pence bigint ?', hasDemonstrationFigures: 'has_demonstration_figures boolean',
  },
  { visible: sameAs('budgetLine') },
)
@ObjectType({ description: 'Where a line of the budget stood on the day of a monitor.' })
export class BudgetMonitorLine {
  @Field(() => BudgetLine, { description: 'The line.' })
  @One()
  budgetLine!: BudgetLine;

  @Field(() => FundingSource, { description: 'Where its money comes from.' })
  @Column()
  source!: FundingSource;

  @Field(() => String, { nullable: true, description: 'What the grant is called; null for other sources.' })
  @Column()
  grantTitle!: string | null;

  @Field(() => String, { description: 'What it is for.' })
  @Column()
  title!: string;

  @Field(() => FundType, { description: 'Capital or revenue.' })
  @Column()
  fundType!: FundType;

  @Field(() => Pence, { description: 'The budget as first agreed.' })
  @Column()
  originalPence!: number;

  @Field(() => Pence, { description: 'Moved in by virement by that day, less what was moved out.' })
  @Column('virementPence')
  virementsPence!: number;

  @Field(() => Pence, { description: 'Carried in by that day, less what was carried into the next year.' })
  @Column('carriedPence')
  carriedForwardPence!: number;

  @Field(() => Pence, { description: 'The budget on that day.' })
  @Column()
  budgetPence!: number;

  @Field(() => Pence, { nullable: true, description: 'Planned for the months that were over by that day; null while its months are not stated.' })
  @Column('profilePence')
  profileToDatePence!: number | null;

  @Field(() => Pence, { nullable: true, description: 'Paid and accrued by that day; null when its ledger is not kept here, as of all but grants.' })
  @Column()
  spentPence!: number | null;

  @Field(() => String, { description: 'Spent against what was planned by that day, in words, such as "£500 more than planned". Never only a sign.' })
  @Code(['profilePence', 'spentPence'], (rows: ToDate[]) => rows.map(({ profilePence, spentPence }) => sayToDate(profilePence, spentPence)))
  toDateWords!: string;

  @Field(() => Pence, { nullable: true, description: 'Committed by that day and still open; null when its ledger is not kept here.' })
  @Column()
  committedPence!: number | null;

  @Field(() => Pence, { nullable: true, description: 'The newest forecast by that day of what it will have cost; null while there is none.' })
  @Column()
  forecastPence!: number | null;

  @Field(() => Pence, { nullable: true, description: 'Forecast less budget: above nought is over. Null while there is no forecast.' })
  @Code(['budgetPence', 'forecastPence'], (rows: Ending[]) =>
    rows.map(({ budgetPence, forecastPence }) => (forecastPence === null ? null : forecastPence - budgetPence)),
  )
  forecastVariancePence!: number | null;

  @Field(() => String, { description: 'Forecast less budget in words, such as "£500 over budget". Never only a sign.' })
  @Code(['budgetPence', 'forecastPence'], (rows: Ending[]) =>
    rows.map(({ budgetPence, forecastPence }) => (forecastPence === null ? 'no forecast yet' : sayVariance(forecastPence - budgetPence))),
  )
  forecastVarianceWords!: string;

  @Field(() => String, { nullable: true, description: 'Since when and why it is spread anew, and whether its months still come to its budget; null when there is nothing to say.' })
  @Code(['budgetPence', 'profiledPence', 'profileFrom', 'profileReason', 'isRephased'], (rows: Profile[]) => rows.map(sayRephasing))
  rephasingNote!: string | null;

  @Field(() => Boolean, { description: 'True when it, a line of its ledger or its forecast is made up for demonstration.' })
  @Column()
  hasDemonstrationFigures!: boolean;
}

interface Totals extends ToDate, Ending {
  profiledSpentPence: number | null;
  linesWithoutForecast: number;
}

@ReadsRows(
  {
    fundType: 'fund_type text ?', lines: 'lines integer', originalPence: 'original_pence bigint', virementPence: 'virement_pence bigint',
    carriedPence: 'carried_pence bigint', budgetPence: 'budget_pence bigint', profilePence: 'profile_pence bigint ?',
    profiledSpentPence: 'profiled_spent_pence bigint ?', linesWithoutProfile: 'lines_without_profile integer', spentPence: 'spent_pence bigint',
    committedPence: 'committed_pence bigint', forecastPence: 'forecast_pence bigint', linesWithoutForecast: 'lines_without_forecast integer',
    unbookedSpentPence: 'unbooked_spent_pence bigint', unbookedCommittedPence: 'unbooked_committed_pence bigint',
  },
  { visible: everyone },
)
@ObjectType({ description: 'The lines of a monitor together, added up before anything is rounded.' })
export class BudgetMonitorTotal {
  @Field(() => FundType, { nullable: true, description: 'Capital or revenue; null for both together.' })
  @Column()
  fundType!: FundType | null;

  @Field(() => Int, { description: 'How many lines.' })
  @Column()
  lines!: number;

  @Field(() => Pence, { description: 'The budgets as first agreed.' })
  @Column()
  originalPence!: number;

  @Field(() => Pence, { description: 'Moved in by virement by that day, less what was moved out.' })
  @Column('virementPence')
  virementsPence!: number;

  @Field(() => Pence, { description: 'Carried in by that day, less what was carried into the next year.' })
  @Column('carriedPence')
  carriedForwardPence!: number;

  @Field(() => Pence, { description: 'The budgets on that day.' })
  @Column()
  budgetPence!: number;

  @Field(() => Pence, { nullable: true, description: 'Planned for the months that were over by that day, of the lines whose months are stated; null when there are none.' })
  @Column('profilePence')
  profileToDatePence!: number | null;

  @Field(() => Int, { description: 'How many lines have no stated months, and are not in what was planned by that day.' })
  @Column()
  linesWithoutProfile!: number;

  @Field(() => Pence, { description: 'Paid and accrued by that day on these lines.' })
  @Column()
  spentPence!: number;

  @Field(() => String, { description: 'Spent against what was planned by that day, in words, of the lines whose months are stated.' })
  @Code(['profilePence', 'profiledSpentPence'], (rows: Totals[]) =>
    rows.map(({ profilePence, profiledSpentPence }) => sayToDate(profilePence, profilePence === null ? null : (profiledSpentPence ?? 0))),
  )
  toDateWords!: string;

  @Field(() => Pence, { description: 'Committed by that day and still open.' })
  @Column()
  committedPence!: number;

  @Field(() => Pence, { description: 'The newest forecasts by that day together; a line without one is taken to end on its budget.' })
  @Column()
  forecastPence!: number;

  @Field(() => Int, { description: 'How many lines have no forecast, and are taken to end on their budget.' })
  @Column()
  linesWithoutForecast!: number;

  @Field(() => Pence, { description: 'Forecast less budget: above nought is over.' })
  @Code(['budgetPence', 'forecastPence'], (rows: Totals[]) => rows.map(({ budgetPence, forecastPence }) => (forecastPence ?? 0) - budgetPence))
  forecastVariancePence!: number;

  @Field(() => String, { description: 'Forecast less budget in words, such as "£500 over budget". Never only a sign.' })
  @Code(['budgetPence', 'forecastPence'], (rows: Totals[]) => rows.map(({ budgetPence, forecastPence }) => sayVariance((forecastPence ?? 0) - budgetPence)))
  forecastVarianceWords!: string;

  @Field(() => Pence, { description: 'Paid and accrued in the year by that day from grants, and booked to no line: in no other figure here.' })
  @Column()
  unbookedSpentPence!: number;

  @Field(() => Pence, { description: 'Committed in the year by that day, still open, and booked to no line.' })
  @Column()
  unbookedCommittedPence!: number;
}

@ReadsRows(
  {
    place: 'place integer', firstDay: 'first_day date', profilePence: 'profile_pence bigint ?', profileSoFarPence: 'profile_so_far_pence bigint ?',
    spentPence: 'spent_pence bigint ?', spentSoFarPence: 'spent_so_far_pence bigint ?',
  },
  { visible: everyone },
)
@ObjectType({ description: 'A month of the year of a monitor: what was planned, and what was spent.' })
export class BudgetMonitorMonth {
  @Field(() => Int, { description: 'Its place in the financial year: 1 is April, 12 is March.' })
  @Column()
  place!: number;

  @Field(() => Day, { description: 'The first day of the month.' })
  @Column()
  firstDay!: string;

  @Field(() => Pence, { nullable: true, description: 'Planned for the month; null when no line states its months.' })
  @Column()
  profilePence!: number | null;

  @Field(() => Pence, { nullable: true, description: 'Planned from April to its end.' })
  @Column()
  profileSoFarPence!: number | null;

  @Field(() => Pence, { nullable: true, description: 'Paid and accrued in it by the day of the monitor; null when it had not begun. March has corrections that came after the year.' })
  @Column()
  spentPence!: number | null;

  @Field(() => Pence, { nullable: true, description: 'Paid and accrued from April to its end, by the day of the monitor.' })
  @Column()
  spentSoFarPence!: number | null;
}

@Reads(BudgetMonitorRow, { visible: (row, viewer) => viewer.isMemberOf(row('council'), ...budgetReaders) })
@ObjectType({ description: "A council's budget for family hubs in one financial year, as it stood on a day." })
export class BudgetMonitor {
  @Field(() => Council, { description: 'The council.' })
  @One()
  council!: Council;

  @Field(() => String, { description: 'The financial year, such as 2022/23.' })
  @Expression(() => sql`${monitorYear}`, { ifNull: '' })
  financialYear!: string;

  @Field(() => Day, { description: 'The day. What was approved, made or spent later is not in it.' })
  @Expression(() => sql`${monitorDay}`, { ifNull: '0001-01-01' })
  asAt!: string;

  @Field(() => [BudgetMonitorLine], { description: 'The lines, by where their money comes from and what they are for.' })
  @Many(() => BudgetMonitorLine, { order: ['source', 'grantTitle', 'fundType', 'title', 'budgetLine'], atMost: 100, rows: linesOfMonitor })
  lines!: BudgetMonitorLine[];

  @Field(() => [BudgetMonitorTotal], { description: 'Capital, revenue, and both together; none while there is no line.' })
  @Many(() => BudgetMonitorTotal, { order: ['fundType'], atMost: 3, rows: totalsOfMonitor })
  totals!: BudgetMonitorTotal[];

  @Field(() => [BudgetMonitorMonth], { description: 'The twelve months of the year, April first.' })
  @Many(() => BudgetMonitorMonth, { order: ['place'], atMost: 12, rows: monthsOfMonitor })
  months!: BudgetMonitorMonth[];
}

/** What was spent against what was planned: 'as planned', '£500 less than planned'. */
function sayToDate(planned: number | null, spent: number | null): string {
  if (planned === null) return 'no months planned';
  if (spent === null) return 'spending is not kept here';
  return sayAgainstPlan(spent - planned);
}

function sayRephasing({ budgetPence, profiledPence, profileFrom, profileReason, isRephased }: Profile): string | null {
  if (profiledPence === null || profileFrom === null) return null;
  const notes: string[] = [];
  if (isRephased) notes.push(`Spread anew from ${formatDay(profileFrom)}${profileReason === null ? '.' : `: ${profileReason}`}`);
  if (profiledPence !== budgetPence) {
    notes.push(`The months come to ${formatPence(profiledPence)} and not to the budget of ${formatPence(budgetPence)}: money has moved since.`);
  }
  return notes.length === 0 ? null : notes.join(' ');
}
