import { Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { Day, Pence } from '../platform/scalars.ts';
import { GrantCommitmentKind, GrantConditionKind } from './grant-condition.type.ts';

/** Which type of money a part is. */
export enum AllocationKind {
  CAPITAL = 'CAPITAL',
  REVENUE = 'REVENUE',
  NONE = 'NONE',
}
registerEnumType(AllocationKind, {
  name: 'AllocationKind',
  description: 'Which type of money a part of an award is.',
  valuesConfig: { NONE: { description: 'The part is not by capital and revenue.' } },
});

@InputType({ description: 'A part of an award, by capital or revenue, by financial year, by strand, or by several at once.' })
export class SetAllocationInput {
  @Field(() => ID, { description: 'The grant.' })
  grantId!: string;

  @Field(() => Int, { description: 'The version last seen; a newer one on the server is never overwritten.' })
  version!: number;

  @Field(() => AllocationKind, { description: 'Capital, revenue, or neither.' })
  kind!: AllocationKind;

  @Field(() => String, { nullable: true, description: 'The financial year, such as 2022/23.' })
  financialYear?: string | null;

  @Field(() => String, { nullable: true, description: 'The strand, at most 120 characters.' })
  strand?: string | null;

  @Field(() => Pence, { nullable: true, description: 'The amount; left out for a part that is not stated.' })
  amountPence?: number | null;

  @Field(() => Day, { description: 'The day it was agreed, not in the future.' })
  agreedOn!: string;

  @Field(() => ID, { nullable: true, description: "The council's decision behind it, when there is one." })
  decisionId?: string | null;

  @Field(() => String, { description: 'Why, at most 500 characters.' })
  reason!: string;
}

@InputType({ description: 'Something that the funder asks, or a term of the agreement.' })
export class RecordConditionInput {
  @Field(() => ID, { description: 'The grant.' })
  grantId!: string;

  @Field(() => Int, { description: 'The version last seen; a newer one on the server is never overwritten.' })
  version!: number;

  @Field(() => GrantConditionKind, { description: 'What kind of condition it is.' })
  kind!: GrantConditionKind;

  @Field(() => String, { description: 'The condition, in our words, at most 300 characters.' })
  words!: string;

  @Field(() => String, { nullable: true, description: 'When it must be met, in words such as "March 2024".' })
  due?: string | null;

  @Field(() => ID, { nullable: true, description: "The council's decision behind it, when there is one." })
  decisionId?: string | null;
}

@InputType({ description: 'Something that the council promised in return for a grant.' })
export class RecordGrantPromiseInput {
  @Field(() => ID, { description: 'The grant.' })
  grantId!: string;

  @Field(() => Int, { description: 'The version last seen; a newer one on the server is never overwritten.' })
  version!: number;

  @Field(() => GrantCommitmentKind, { description: 'What was promised.' })
  kind!: GrantCommitmentKind;

  @Field(() => String, { description: 'The promise, in our words, at most 300 characters.' })
  words!: string;

  @Field(() => Int, { description: 'How many were promised; 1 for a single thing.' })
  promisedCount!: number;

  @Field(() => String, { nullable: true, description: 'When it must be there, in words such as "March 2024".' })
  due?: string | null;
}

@InputType({ description: 'Whether a condition or a promise is met, as somebody found it.' })
export class CheckGrantTermInput {
  @Field(() => ID, { description: 'The condition or the promise.' })
  termId!: string;

  @Field(() => Boolean, { description: 'Whether it is met.' })
  isMet!: boolean;

  @Field(() => Int, { nullable: true, description: 'Of a promise other than sites: how many are there.' })
  metCount?: number | null;

  @Field(() => Day, { description: 'The day, not in the future.' })
  checkedOn!: string;

  @Field(() => String, { description: 'What shows it, at most 500 characters.' })
  evidence!: string;

  @Field(() => String, { description: 'Who found so, such as a post; at most 120 characters.' })
  byWhom!: string;
}

@InputType({ description: 'The restriction that an earlier grant has laid on a site is lifted.' })
export class WaiveSiteRestrictionInput {
  @Field(() => ID, { description: 'The site.' })
  siteId!: string;

  @Field(() => ID, { description: 'The decision that says so.' })
  decisionId!: string;

  @Field(() => Day, { description: 'The day it was lifted, not in the future.' })
  waivedOn!: string;

  @Field(() => String, { description: 'Who has lifted it, such as the department; at most 120 characters.' })
  byWhom!: string;

  @Field(() => String, { description: 'Why, at most 500 characters.' })
  reason!: string;
}
