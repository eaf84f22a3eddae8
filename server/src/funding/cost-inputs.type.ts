import { Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { Day, Pence } from '../platform/scalars.ts';
import { CostFunding } from './cost.type.ts';
import { FundingSource } from './funding-source.type.ts';

/** What savings are met from, where it is settled. */
export enum SavingsSource {
  EXISTING_BUDGET = 'EXISTING_BUDGET',
  GENERAL_FUND = 'GENERAL_FUND',
  PUBLIC_HEALTH_GRANT = 'PUBLIC_HEALTH_GRANT',
  DSG = 'DSG',
  PARTNER = 'PARTNER',
  INCOME = 'INCOME',
  GRANT = 'GRANT',
  NOT_SETTLED = 'NOT_SETTLED',
}
registerEnumType(SavingsSource, { name: 'SavingsSource', description: 'What savings are met from. See FundingSource.', valuesConfig: { NOT_SETTLED: { description: 'That is not settled.' } } });

@InputType({ description: 'A cost that is estimated.' })
export class RecordCostEstimateInput {
  @Field(() => ID, { description: 'The council.' })
  councilId!: string;

  @Field(() => String, { description: 'What it is for, at most 120 characters.' })
  title!: string;

  @Field(() => Pence, { description: 'The amount.' })
  amountPence!: number;

  @Field(() => Boolean, { description: 'True when it is approximate.' })
  isApproximate!: boolean;

  @Field(() => Int, { description: 'The time it covers, in months.' })
  months!: number;

  @Field(() => Int, { nullable: true, description: 'How many posts it pays for.' })
  posts?: number | null;

  @Field(() => String, { nullable: true, description: 'What the posts are; needed with posts.' })
  role?: string | null;

  @Field(() => Int, { nullable: true, description: 'Full-time posts in hundredths: half a post is 50.' })
  fteHundredths?: number | null;

  @Field(() => CostFunding, { description: 'What it is paid from.' })
  fundedFrom!: CostFunding;

  @Field(() => Boolean, { description: 'True when everybody may see it.' })
  isPublished!: boolean;
}

@InputType({ description: 'An estimate made anew.' })
export class ChangeCostEstimateInput {
  @Field(() => ID, { description: 'The estimate.' })
  costEstimateId!: string;

  @Field(() => Int, { description: 'The version last seen; a newer one on the server is never overwritten.' })
  version!: number;

  @Field(() => String, { description: 'What it is for, at most 120 characters.' })
  title!: string;

  @Field(() => Pence, { description: 'The amount.' })
  amountPence!: number;

  @Field(() => Boolean, { description: 'True when it is approximate.' })
  isApproximate!: boolean;

  @Field(() => Int, { description: 'The time it covers, in months.' })
  months!: number;

  @Field(() => Int, { nullable: true, description: 'How many posts it pays for.' })
  posts?: number | null;

  @Field(() => String, { nullable: true, description: 'What the posts are; needed with posts.' })
  role?: string | null;

  @Field(() => Int, { nullable: true, description: 'Full-time posts in hundredths: half a post is 50.' })
  fteHundredths?: number | null;

  @Field(() => CostFunding, { description: 'What it is paid from.' })
  fundedFrom!: CostFunding;
}

@InputType({ description: 'Savings that a council must find.' })
export class RecordSavingsTargetInput {
  @Field(() => ID, { description: 'The council.' })
  councilId!: string;

  @Field(() => String, { description: 'The plan that asks for them, at most 120 characters.' })
  plan!: string;

  @Field(() => String, { nullable: true, description: 'The financial year, such as 2018/19; left out for the whole plan.' })
  financialYear?: string | null;

  @Field(() => Boolean, { description: 'True when a review and consultation must come before they are settled.' })
  needsReview!: boolean;

  @Field(() => SavingsSource, { description: 'What they are met from.' })
  source!: SavingsSource;

  @Field(() => String, { description: 'What they are met from, or what must happen first, in words; at most 200 characters.' })
  metFrom!: string;

  @Field(() => Pence, { nullable: true, description: 'The amount, where there is one.' })
  amountPence?: number | null;

  @Field(() => Boolean, { description: 'True when everybody may see it.' })
  isPublished!: boolean;
}

@InputType({ description: 'Savings that are settled.' })
export class SettleSavingsInput {
  @Field(() => ID, { description: 'The savings.' })
  savingsTargetId!: string;

  @Field(() => Int, { description: 'The version last seen; a newer one on the server is never overwritten.' })
  version!: number;

  @Field(() => FundingSource, { description: 'What they are met from.' })
  source!: FundingSource;

  @Field(() => Pence, { description: 'The amount.' })
  amountPence!: number;

  @Field(() => ID, { nullable: true, description: 'The decision that reviewed them; needed where a review must come first.' })
  reviewDecisionId?: string | null;

  @Field(() => Day, { nullable: true, description: 'The day the consultation ended; needed where a review must come first.' })
  consultedOn?: string | null;

  @Field(() => String, { nullable: true, description: 'The consultation, in words; needed where a review must come first.' })
  consultation?: string | null;
}
