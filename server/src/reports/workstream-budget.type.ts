import { sayVariance } from '@throughline/shared/money';
import { Field, InputType, ID, Int, ObjectType } from 'type-graphql';
import { Code, Column, ReadsRows, everyone } from '../platform/reading/declare.ts';
import { Pence } from '../platform/scalars.ts';

interface Ending {
  budgetPence: number;
  forecastPence: number;
}

@ReadsRows(
  {
    financialYear: 'financial_year text',
    lines: 'lines integer',
    budgetPence: 'budget_pence bigint',
    spentPence: 'spent_pence bigint',
    committedPence: 'committed_pence bigint',
    forecastPence: 'forecast_pence bigint',
    linesWithoutForecast: 'lines_without_forecast integer',
    hasDemonstrationFigures: 'has_demonstration_figures boolean',
  },
  // They are worked out for those alone who may see the budget.
  { visible: everyone },
)
@ObjectType({ description: 'The budget of a workstream in one financial year, as it stood on a day.' })
export class WorkstreamBudget {
  @Field(() => String, { description: 'The financial year, such as 2022/23.' })
  @Column()
  financialYear!: string;

  @Field(() => Int, { description: 'How many lines of the budget are for it.' })
  @Column()
  lines!: number;

  @Field(() => Pence, { description: 'The budget on that day, with virements and what was carried forward.' })
  @Column()
  budgetPence!: number;

  @Field(() => Pence, { description: 'Paid and accrued by that day, less what was reversed.' })
  @Column()
  spentPence!: number;

  @Field(() => Pence, { description: 'Committed by that day and still open.' })
  @Column()
  committedPence!: number;

  @Field(() => Pence, {
    description: 'The newest forecasts by that day; a line without one is taken to end on its budget.',
  })
  @Column()
  forecastPence!: number;

  @Field(() => Int, { description: 'How many lines have no forecast, and are taken to end on their budget.' })
  @Column()
  linesWithoutForecast!: number;

  @Field(() => String, { description: 'Forecast less budget in words, such as "£500 over budget". Never only a sign.' })
  @Code(['budgetPence', 'forecastPence'], (rows: Ending[]) =>
    rows.map(({ budgetPence, forecastPence }) => sayVariance(forecastPence - budgetPence)),
  )
  forecastVarianceWords!: string;

  @Field(() => Boolean, { description: 'True when one of its lines is made up for the demonstration.' })
  @Column()
  hasDemonstrationFigures!: boolean;
}

@InputType({ description: 'Which workstream a line of the budget is for.' })
export class AssignBudgetLineInput {
  @Field(() => ID, { description: 'The line.' })
  budgetLineId!: string;

  @Field(() => ID, { nullable: true, description: 'The workstream; left out when it is for none.' })
  workstreamId?: string | null;
}
