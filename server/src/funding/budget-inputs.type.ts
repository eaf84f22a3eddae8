import { Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { Day, Pence } from '../platform/scalars.ts';
import { FundingSource } from './funding-source.type.ts';
import { FundType } from './fund-type.type.ts';

/** How a line of the budget is spread over its year. */
export enum BudgetSpread {
  EVENLY = 'EVENLY',
  BY_MONTH = 'BY_MONTH',
  NOT_STATED = 'NOT_STATED',
}
registerEnumType(BudgetSpread, {
  name: 'BudgetSpread',
  description: 'How a line of the budget is spread over its year.',
  valuesConfig: {
    EVENLY: { description: 'Evenly; the pence that are left over stand in March.' },
    BY_MONTH: { description: 'As the twelve amounts say, which together are its budget.' },
    NOT_STATED: { description: 'Nobody has said yet.' },
  },
});

@InputType({ description: 'An amount for each month of a financial year.' })
abstract class TwelveMonths {
  @Field(() => Pence, { nullable: true, description: 'Planned for April. Nought is an amount.' })
  april?: number | null;

  @Field(() => Pence, { nullable: true, description: 'Planned for May.' })
  may?: number | null;

  @Field(() => Pence, { nullable: true, description: 'Planned for June.' })
  june?: number | null;

  @Field(() => Pence, { nullable: true, description: 'Planned for July.' })
  july?: number | null;

  @Field(() => Pence, { nullable: true, description: 'Planned for August.' })
  august?: number | null;

  @Field(() => Pence, { nullable: true, description: 'Planned for September.' })
  september?: number | null;

  @Field(() => Pence, { nullable: true, description: 'Planned for October.' })
  october?: number | null;

  @Field(() => Pence, { nullable: true, description: 'Planned for November.' })
  november?: number | null;

  @Field(() => Pence, { nullable: true, description: 'Planned for December.' })
  december?: number | null;

  @Field(() => Pence, { nullable: true, description: 'Planned for January.' })
  january?: number | null;

  @Field(() => Pence, { nullable: true, description: 'Planned for February.' })
  february?: number | null;

  @Field(() => Pence, { nullable: true, description: 'Planned for March.' })
  march?: number | null;
}

@InputType({ description: 'A line for the budget of a financial year.' })
export class AddBudgetLineInput extends TwelveMonths {
  @Field(() => ID, { description: 'The council.' })
  councilId!: string;

  @Field(() => FundingSource, { description: 'Where its money comes from.' })
  source!: FundingSource;

  @Field(() => ID, { nullable: true, description: 'The grant that pays, when a grant does.' })
  grantId?: string | null;

  @Field(() => String, { description: 'What it is for, at most 120 characters.' })
  title!: string;

  @Field(() => String, { description: 'The financial year, such as 2022/23.' })
  financialYear!: string;

  @Field(() => FundType, { description: 'Capital or revenue.' })
  fundType!: FundType;

  @Field(() => String, { nullable: true, description: 'The strand of the programme it belongs to.' })
  strand?: string | null;

  @Field(() => ID, { nullable: true, description: 'The site, when it is for one.' })
  siteId?: string | null;

  @Field(() => Pence, { description: 'The budget. Nought for a line that will receive money from others.' })
  amountPence!: number;

  @Field(() => Day, { description: 'The day on which it was agreed, not in the future.' })
  agreedOn!: string;

  @Field(() => BudgetSpread, { description: 'How it is spread over the year.' })
  spread!: BudgetSpread;
}

@InputType({ description: 'What a line of the budget is called. Its amount changes by what moves in and out.' })
export class ChangeBudgetLineInput {
  @Field(() => ID, { description: 'The line.' })
  budgetLineId!: string;

  @Field(() => Int, { description: 'The version that was looked at.' })
  version!: number;

  @Field(() => String, { description: 'What it is for, at most 120 characters.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'The strand of the programme it belongs to.' })
  strand?: string | null;
}

@InputType({ description: 'How a line of the budget is spread over its months from a day on. Together they are its budget.' })
export class RephaseBudgetLineInput extends TwelveMonths {
  @Field(() => ID, { description: 'The line.' })
  budgetLineId!: string;

  @Field(() => Int, { description: 'The version that was looked at.' })
  version!: number;

  @Field(() => Day, { description: 'The day from which it holds, not in the future.' })
  holdsFrom!: string;

  @Field(() => String, { nullable: true, description: 'Why the months have changed; needed when they were stated before.' })
  reason?: string | null;
}

@InputType({ description: 'Money that moves between two lines of the budget. Either a decision or a post has approved it.' })
export class BudgetTransferInput {
  @Field(() => ID, { description: 'The line that gives.' })
  fromLineId!: string;

  @Field(() => ID, { description: 'The line that receives.' })
  toLineId!: string;

  @Field(() => Pence, { description: 'The amount, above nought.' })
  amountPence!: number;

  @Field(() => Day, { description: 'The day on which it was approved, not in the future.' })
  approvedOn!: string;

  @Field(() => ID, { nullable: true, description: 'The decision that approved it, in force on that day.' })
  decisionId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The post whose holder approved it.' })
  postId?: string | null;

  @Field(() => String, { description: 'Why it is moved, at most 500 characters.' })
  reason!: string;
}

@InputType({ description: 'An expectation, and when it was held.' })
abstract class MadeForecast {
  @Field(() => Pence, { description: 'The amount expected. Nought is an amount.' })
  amountPence!: number;

  @Field(() => Day, { description: 'The day of the forecast, not in the future.' })
  madeOn!: string;

  @Field(() => String, { nullable: true, description: 'What lies behind it, at most 500 characters.' })
  note?: string | null;
}

@InputType({ description: 'What a whole grant is expected to have cost in the end.' })
export class RecordForecastInput extends MadeForecast {
  @Field(() => ID, { description: 'The grant.' })
  grantId!: string;
}

@InputType({ description: 'What a line of the budget is expected to have cost when its year is over.' })
export class RecordLineForecastInput extends MadeForecast {
  @Field(() => ID, { description: 'The line.' })
  budgetLineId!: string;
}
