import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Day, Pence } from '../platform/scalars.ts';
import { FundType } from './fund-type.type.ts';

/** Where a return stands. */
export enum FunderReturnStatus {
  NOT_STARTED = 'NOT_STARTED',
  IN_PROGRESS = 'IN_PROGRESS',
  COMPLETE = 'COMPLETE',
  SIGNED_OFF = 'SIGNED_OFF',
  SUBMITTED = 'SUBMITTED',
  ACCEPTED = 'ACCEPTED',
  QUERIED = 'QUERIED',
  RESUBMITTED = 'RESUBMITTED',
}
registerEnumType(FunderReturnStatus, {
  name: 'FunderReturnStatus',
  description: 'Where a return to a funder stands.',
  valuesConfig: {
    NOT_STARTED: { description: 'It is due and nobody has begun.' },
    IN_PROGRESS: { description: 'It is being checked against the ledger.' },
    COMPLETE: { description: 'It is ready to be signed off.' },
    SIGNED_OFF: { description: 'Somebody other than who completed it has signed it off.' },
    SUBMITTED: { description: 'The funder has it. Its figures are frozen.' },
    ACCEPTED: { description: 'The funder has accepted it.' },
    QUERIED: { description: 'The funder asks about it.' },
    RESUBMITTED: { description: 'The funder has it again, with newer figures.' },
  },
});

/** What can be done with a return. */
export enum FunderReturnMove {
  BEGIN = 'BEGIN',
  COMPLETE = 'COMPLETE',
  BACK = 'BACK',
  SIGN_OFF = 'SIGN_OFF',
  SUBMIT = 'SUBMIT',
  ACCEPTED = 'ACCEPTED',
  QUERIED = 'QUERIED',
}
registerEnumType(FunderReturnMove, {
  name: 'FunderReturnMove',
  description: 'A step of a return.',
  valuesConfig: {
    BEGIN: { description: 'Begin to check it.' },
    COMPLETE: { description: 'Say that it is complete.' },
    BACK: { description: 'Take it back to be checked.' },
    SIGN_OFF: { description: 'Sign it off; not for whoever completed it.' },
    SUBMIT: { description: 'Send it to the funder, which freezes its figures.' },
    ACCEPTED: { description: 'The funder has accepted it.' },
    QUERIED: { description: 'The funder asks about it.' },
  },
});

@ObjectType({ description: 'A form of a funder, as data: by what it asks for figures.' })
export class FunderReturnTemplate {
  @Field(() => ID, { description: 'Its key.' })
  id!: string;

  @Field(() => String, { description: 'Its version, as a code.' })
  code!: string;

  @Field(() => String, { description: 'What it is called.' })
  title!: string;

  @Field(() => String, { description: 'Where it comes from.' })
  source!: string;

  @Field(() => Boolean, { description: 'True when it is made up for demonstration.' })
  isDemonstration!: boolean;
}

@ObjectType({ description: 'One figure of a return, for a use or a strand, capital or revenue.' })
export class FunderReturnFigure {
  @Field(() => String, { description: 'The use or the strand.' })
  label!: string;

  @Field(() => FundType, { description: 'Capital or revenue.' })
  fundType!: FundType;

  @Field(() => Pence, { nullable: true, description: "What the budget's months of the period come to; null where nobody has stated them." })
  profilePence!: number | null;

  @Field(() => Pence, { description: 'Paid or accrued in the period, reversals taken off.' })
  actualPence!: number;

  @Field(() => Pence, { description: 'Promised by the end of the period and not yet paid.' })
  committedPence!: number;

  @Field(() => Pence, { nullable: true, description: 'How the lines of the year were expected to end, when the period ended; null where nobody has said.' })
  forecastPence!: number | null;

  @Field(() => Pence, { nullable: true, description: 'What was submitted as paid, the last time; null before it was submitted, and for what was not in it.' })
  submittedPence!: number | null;

  @Field(() => Pence, { nullable: true, description: 'Paid in the period by the ledger now, less what was submitted; null before it was submitted.' })
  differencePence!: number | null;
}

@ObjectType({ description: 'A step that a return has taken.' })
export class FunderReturnStep {
  @Field(() => FunderReturnStatus, { description: 'Where it has led.' })
  status!: FunderReturnStatus;

  @Field(() => Day, { description: 'The day.' })
  madeOn!: string;

  @Field(() => String, { nullable: true, description: 'What must be known of it.' })
  note!: string | null;

  @Field(() => String, { nullable: true, description: 'Of a submission: a hash over its figures, by which they can be known again.' })
  valuesHash!: string | null;
}

@ObjectType({ description: 'What a council tells a funder of a period, out of the ledger alone.' })
export class FunderReturn {
  @Field(() => ID, { description: 'Its key.' })
  id!: string;

  @Field(() => ID, { description: 'The grant.' })
  grantId!: string;

  @Field(() => String, { description: 'The title of the grant.' })
  grantTitle!: string;

  @Field(() => String, { description: 'What it is called.' })
  title!: string;

  @Field(() => Day, { description: 'The first day of its period.' })
  periodStart!: string;

  @Field(() => Day, { description: 'The last day of its period.' })
  periodEnd!: string;

  @Field(() => Day, { nullable: true, description: 'The day it is due, when that is known.' })
  dueOn!: string | null;

  @Field(() => FunderReturnStatus, { description: 'Where it stands.' })
  status!: FunderReturnStatus;

  @Field(() => FunderReturnTemplate, { description: "The funder's form." })
  template!: FunderReturnTemplate;

  @Field(() => [FunderReturnFigure], { description: 'Its figures by the ledger now, beside those that were submitted.' })
  figures!: FunderReturnFigure[];

  @Field(() => [FunderReturnStep], { description: 'The steps it has taken, the first one first.' })
  steps!: FunderReturnStep[];

  @Field(() => [FunderReturnMove], { description: 'What you can do with it next.' })
  moves!: FunderReturnMove[];

  @Field(() => Boolean, { description: 'True when it was made while the demonstration is on.' })
  isDemonstration!: boolean;

  @Field(() => Int, { description: 'Its version: it is sent back with each step.' })
  version!: number;
}

@ObjectType({ description: 'The returns of a grant, and what a new one can be made of.' })
export class FunderReturns {
  @Field(() => String, { description: 'The title of the grant.' })
  grantTitle!: string;

  @Field(() => [FunderReturn], { description: 'Its returns, by period.' })
  returns!: FunderReturn[];

  @Field(() => [FunderReturnTemplate], { description: "The funders' forms." })
  templates!: FunderReturnTemplate[];

  @Field(() => Boolean, { description: 'Whether you can open a return.' })
  canOpen!: boolean;
}

@InputType({ description: 'A return for a period of a grant.' })
export class OpenFunderReturnInput {
  @Field(() => ID, { description: 'The grant.' })
  grantId!: string;

  @Field(() => ID, { description: "The funder's form." })
  templateId!: string;

  @Field(() => String, { description: 'What it is called, at most 100 characters.' })
  title!: string;

  @Field(() => Day, { description: 'The first day of its period.' })
  periodStart!: string;

  @Field(() => Day, { description: 'The last day of its period.' })
  periodEnd!: string;

  @Field(() => Day, { nullable: true, description: 'The day it is due.' })
  dueOn?: string | null;
}

@InputType({ description: 'A step of a return.' })
export class StepFunderReturnInput {
  @Field(() => ID, { description: 'The return.' })
  returnId!: string;

  @Field(() => Int, { description: 'The version last seen; a newer one on the server is never overwritten.' })
  version!: number;

  @Field(() => FunderReturnMove, { description: 'What was done.' })
  step!: FunderReturnMove;

  @Field(() => Day, { description: 'The day, not in the future.' })
  madeOn!: string;

  @Field(() => String, { nullable: true, description: 'What must be known of it, at most 500 characters.' })
  note?: string | null;
}
