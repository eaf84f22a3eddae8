import { Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { Day, Pence } from '../platform/scalars.ts';
import { FundingSource } from './funding-source.type.ts';
import { SustainabilityOutcome } from './sustainability.type.ts';

/** What a first check of a cost found, if there was one. */
export enum FirstCheckOutcome {
  SUSTAINED = 'SUSTAINED',
  PARTLY = 'PARTLY',
  NOT_SUSTAINED = 'NOT_SUSTAINED',
  NOT_YET_KNOWN = 'NOT_YET_KNOWN',
  NOT_CHECKED = 'NOT_CHECKED',
}
registerEnumType(FirstCheckOutcome, {
  name: 'FirstCheckOutcome',
  description: 'What a first check of a cost found. See SustainabilityOutcome.',
  valuesConfig: { NOT_CHECKED: { description: 'Nobody has looked. Refused for a cost that outlasts its grant.' } },
});

@InputType({ description: 'A cost that goes on, with the check of how it goes on without the grant.' })
export class RecordRecurringCostInput {
  @Field(() => ID, { description: 'The grant.' })
  grantId!: string;

  @Field(() => String, { description: 'What it is for, at most 120 characters.' })
  title!: string;

  @Field(() => String, { description: 'The proposal or the stage that it belongs to, at most 200 characters.' })
  proposal!: string;

  @Field(() => Pence, { description: 'The cost of a year.' })
  yearlyPence!: number;

  @Field(() => Boolean, { description: 'True when the amount is approximate.' })
  isApproximate!: boolean;

  @Field(() => Day, { description: 'The first day.' })
  startsOn!: string;

  @Field(() => Day, { nullable: true, description: 'The last day; left out for what has no end.' })
  endsOn?: string | null;

  @Field(() => Boolean, { description: 'True when everybody may see it.' })
  isPublished!: boolean;

  @Field(() => FirstCheckOutcome, { description: 'What a check found.' })
  outcome!: FirstCheckOutcome;

  @Field(() => String, { nullable: true, description: 'The finding, in words; needed with a check.' })
  checkWords?: string | null;

  @Field(() => Day, { nullable: true, description: 'The day of the check; needed with a check.' })
  checkedOn?: string | null;

  @Field(() => String, { nullable: true, description: 'Who checked; needed with a check.' })
  checkedBy?: string | null;
}

@InputType({ description: 'A recurring cost as it should be.' })
export class ChangeRecurringCostInput {
  @Field(() => ID, { description: 'The cost.' })
  recurringCostId!: string;

  @Field(() => Int, { description: 'The version last seen; a newer one on the server is never overwritten.' })
  version!: number;

  @Field(() => String, { description: 'What it is for, at most 120 characters.' })
  title!: string;

  @Field(() => String, { description: 'The proposal or the stage that it belongs to, at most 200 characters.' })
  proposal!: string;

  @Field(() => Pence, { description: 'The cost of a year.' })
  yearlyPence!: number;

  @Field(() => Boolean, { description: 'True when the amount is approximate.' })
  isApproximate!: boolean;

  @Field(() => Day, { description: 'The first day.' })
  startsOn!: string;

  @Field(() => Day, { nullable: true, description: 'The last day; left out for what has no end.' })
  endsOn?: string | null;
}

@InputType({ description: 'Somebody has promised to pay for a recurring cost.' })
export class RecordFundingPromiseInput {
  @Field(() => ID, { description: 'The cost.' })
  recurringCostId!: string;

  @Field(() => FundingSource, { description: 'Where the money would come from.' })
  source!: FundingSource;

  @Field(() => String, { description: 'Who promises, at most 120 characters.' })
  promisedBy!: string;

  @Field(() => Pence, { description: 'The amount of a year.' })
  yearlyPence!: number;

  @Field(() => Day, { description: 'The first day.' })
  startsOn!: string;

  @Field(() => Day, { nullable: true, description: 'The last day; left out for a promise without an end.' })
  endsOn?: string | null;
}

@InputType({ description: 'A promise is confirmed.' })
export class ConfirmFundingPromiseInput {
  @Field(() => ID, { description: 'The promise.' })
  promiseId!: string;

  @Field(() => Int, { description: 'The version last seen; a newer one on the server is never overwritten.' })
  version!: number;

  @Field(() => Day, { description: 'The day, not in the future.' })
  confirmedOn!: string;

  @Field(() => String, { description: 'Who confirmed it, such as a post; at most 120 characters.' })
  confirmedBy!: string;

  @Field(() => String, { description: 'What shows it, at most 200 characters.' })
  evidence!: string;
}

@InputType({ description: 'Who looked at how something goes on without the grant, and what they found.' })
export class RecordSustainabilityCheckInput {
  @Field(() => ID, { description: 'The grant.' })
  grantId!: string;

  @Field(() => ID, { nullable: true, description: 'The cost that was looked at; left out for a check of a whole stage.' })
  recurringCostId?: string | null;

  @Field(() => String, { description: 'The proposal, the stage or the cost, at most 200 characters.' })
  about!: string;

  @Field(() => SustainabilityOutcome, { description: 'What was found.' })
  outcome!: SustainabilityOutcome;

  @Field(() => String, { description: 'The finding, at most 500 characters.' })
  words!: string;

  @Field(() => Day, { description: 'The day, not in the future.' })
  checkedOn!: string;

  @Field(() => String, { description: 'Who checked, such as a post; at most 120 characters.' })
  checkedBy!: string;

  @Field(() => ID, { nullable: true, description: 'The decision it was made for, when there is one.' })
  decisionId?: string | null;

  @Field(() => Boolean, { description: 'True when everybody may see it.' })
  isPublished!: boolean;
}
