import { Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { Day, Pence } from '../platform/scalars.ts';
import { GrantAmountKind } from './grant-step.type.ts';
import { GrantPurpose } from './grant.type.ts';

/** Steps that need no figures of their own. */
export enum PlainGrantStep {
  ACTIVE = 'ACTIVE',
  CLOSING = 'CLOSING',
  RECONCILED = 'RECONCILED',
  CLOSED = 'CLOSED',
  REJECTED = 'REJECTED',
  WITHDRAWN = 'WITHDRAWN',
  CLAWBACK = 'CLAWBACK',
}
registerEnumType(PlainGrantStep, { name: 'PlainGrantStep', description: 'A step of a grant that is neither an application, nor an award, nor an agreement. See GrantState.' });

@InputType({ description: 'A grant that the council may have.' })
export class RecordGrantInput {
  @Field(() => ID, { description: 'The council.' })
  councilId!: string;

  @Field(() => String, { description: 'What the council calls it, at most 120 characters.' })
  title!: string;

  @Field(() => String, { description: 'The national scheme, by any name that papers give it. A name that is only nearly one is asked about.' })
  scheme!: string;

  @Field(() => GrantPurpose, { description: 'What it is for.' })
  purpose!: GrantPurpose;

  @Field(() => Pence, { nullable: true, description: 'The most that could come. No income.' })
  ceilingPence?: number | null;

  @Field(() => Pence, { nullable: true, description: 'An amount spoken of and not promised. No income.' })
  indicativePence?: number | null;

  @Field(() => String, { nullable: true, description: 'When those amounts were stated, in words such as "May 2022"; needed with either of them.' })
  stated?: string | null;

  @Field(() => String, { description: 'Who says that the council may have it.' })
  byWhom!: string;

  @Field(() => Boolean, { description: 'True when everybody may see it, as a published paper names it.' })
  isPublished!: boolean;
}

@InputType({ description: 'The council has applied for a grant.' })
export class RecordApplicationInput {
  @Field(() => ID, { description: 'The grant.' })
  grantId!: string;

  @Field(() => Int, { description: 'The version last seen; a newer one on the server is never overwritten.' })
  version!: number;

  @Field(() => String, { nullable: true, description: 'When, in words such as "December 2021"; left out where nobody says.' })
  applied?: string | null;

  @Field(() => Pence, { nullable: true, description: 'How much it applied for; left out where nobody says.' })
  amountPence?: number | null;

  @Field(() => String, { description: 'Who did it, such as the department or a post; at most 120 characters.' })
  byWhom!: string;

  @Field(() => String, { nullable: true, description: 'What must be known to read it, at most 500 characters.' })
  note?: string | null;
}

@InputType({ description: 'The funder has awarded an amount for the first time.' })
export class RecordAwardInput {
  @Field(() => ID, { description: 'The grant.' })
  grantId!: string;

  @Field(() => Int, { description: 'The version last seen; a newer one on the server is never overwritten.' })
  version!: number;

  @Field(() => String, { description: 'When, in words such as "May 2022".' })
  announced!: string;

  @Field(() => Pence, { description: 'The amount.' })
  amountPence!: number;

  @Field(() => String, { nullable: true, description: 'What part of the grant it covers, when that is not the whole.' })
  awardedFor?: string | null;

  @Field(() => Day, { nullable: true, description: 'The first day on which it may be spent, where stated.' })
  startsOn?: string | null;

  @Field(() => Day, { nullable: true, description: 'The last day on which it may be spent, where stated.' })
  endsOn?: string | null;

  @Field(() => String, { description: 'Who did it, such as the department or a post; at most 120 characters.' })
  byWhom!: string;

  @Field(() => String, { nullable: true, description: 'What must be known to read it, at most 500 characters.' })
  note?: string | null;
}

@InputType({ description: 'The agreement with the funder is signed.' })
export class SignAgreementInput {
  @Field(() => ID, { description: 'The grant.' })
  grantId!: string;

  @Field(() => Int, { description: 'The version last seen; a newer one on the server is never overwritten.' })
  version!: number;

  @Field(() => Day, { description: 'The day, not in the future.' })
  signedOn!: string;

  @Field(() => ID, { nullable: true, description: "The council's decision behind it, when there is one." })
  decisionId?: string | null;

  @Field(() => String, { description: 'Who did it, such as the department or a post; at most 120 characters.' })
  byWhom!: string;

  @Field(() => String, { nullable: true, description: 'What must be known to read it, at most 500 characters.' })
  note?: string | null;
}

@InputType({ description: 'Another step in the life of a grant.' })
export class RecordGrantStepInput {
  @Field(() => ID, { description: 'The grant.' })
  grantId!: string;

  @Field(() => Int, { description: 'The version last seen; a newer one on the server is never overwritten.' })
  version!: number;

  @Field(() => PlainGrantStep, { description: 'What has happened.' })
  state!: PlainGrantStep;

  @Field(() => Day, { description: 'The day, not in the future.' })
  happenedOn!: string;

  @Field(() => Pence, { nullable: true, description: 'What the funder asks back; of no other step.' })
  amountPence?: number | null;

  @Field(() => String, { description: 'Who did it, such as the department or a post; at most 120 characters.' })
  byWhom!: string;

  @Field(() => String, { nullable: true, description: 'What must be known to read it, at most 500 characters.' })
  note?: string | null;
}

@InputType({ description: 'A ceiling or an indicative amount as it is stated now.' })
export class RestateAmountInput {
  @Field(() => ID, { description: 'The grant.' })
  grantId!: string;

  @Field(() => Int, { description: 'The version last seen; a newer one on the server is never overwritten.' })
  version!: number;

  @Field(() => GrantAmountKind, { description: 'Which amount.' })
  kind!: GrantAmountKind;

  @Field(() => Pence, { description: 'The amount.' })
  amountPence!: number;

  @Field(() => String, { description: 'When it was stated, in words such as "17 January 2023".' })
  stated!: string;

  @Field(() => String, { description: 'Who states it, such as a letter or a paper; at most 200 characters.' })
  saidBy!: string;
}
