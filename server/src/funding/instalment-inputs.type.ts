import { Field, ID, InputType, Int } from 'type-graphql';
import { Day, Pence } from '../platform/scalars.ts';
import { TakingBack } from './instalment.type.ts';

@InputType({ description: 'An instalment that the funder is expected to pay.' })
export class PlanInstalmentInput {
  @Field(() => ID, { description: 'The grant.' })
  grantId!: string;

  @Field(() => Pence, { description: 'The amount, above nought.' })
  amountPence!: number;

  @Field(() => String, { nullable: true, description: 'When it is due, in words such as "April 2023".' })
  due?: string | null;

  @Field(() => String, { nullable: true, description: 'The financial year it belongs to, such as 2022/23.' })
  financialYear?: string | null;

  @Field(() => String, { nullable: true, description: 'What must be known to read it, at most 500 characters.' })
  note?: string | null;
}

@InputType({ description: 'The council has asked for a planned instalment.' })
export class ClaimInstalmentInput {
  @Field(() => ID, { description: 'The instalment.' })
  instalmentId!: string;

  @Field(() => Int, { description: 'The version last seen; a newer one on the server is never overwritten.' })
  version!: number;

  @Field(() => Day, { description: 'The day, not in the future.' })
  claimedOn!: string;

  @Field(() => String, { nullable: true, description: 'What must be known to read it, at most 500 characters.' })
  note?: string | null;
}

@InputType({ description: 'The funder keeps an instalment back.' })
export class WithholdInstalmentInput {
  @Field(() => ID, { description: 'The instalment.' })
  instalmentId!: string;

  @Field(() => Int, { description: 'The version last seen; a newer one on the server is never overwritten.' })
  version!: number;

  @Field(() => Day, { description: 'The day the funder said so, not in the future.' })
  withheldOn!: string;

  @Field(() => String, { description: 'Why, at most 500 characters.' })
  reason!: string;
}

@InputType({ description: 'Money that was received goes back, or its receipt was entered by mistake.' })
export class TakeBackInstalmentInput {
  @Field(() => ID, { description: 'The receipt.' })
  instalmentId!: string;

  @Field(() => Int, { description: 'The version last seen; a newer one on the server is never overwritten.' })
  version!: number;

  @Field(() => TakingBack, { description: 'Why it is taken back.' })
  as!: TakingBack;

  @Field(() => Pence, { description: 'How much, at most what is left of the receipt.' })
  amountPence!: number;

  @Field(() => Day, { description: 'The day, not in the future.' })
  takenBackOn!: string;

  @Field(() => String, { description: 'Why, at most 500 characters.' })
  reason!: string;
}
