import { Field, ID, InputType, Int } from 'type-graphql';
import { Day } from '../platform/scalars.ts';
import { CommitmentStatus } from './commitment.type.ts';
import { StatementKind } from './programme-statement.type.ts';


@InputType({ description: 'Something that a programme says of itself.' })
export class RecordStatementInput {
  @Field(() => ID, { description: 'The programme.' })
  programmeId!: string;

  @Field(() => StatementKind, { description: 'What kind of statement it is.' })
  kind!: StatementKind;

  @Field(() => String, { nullable: true, description: 'What it is about, when that is not the whole programme.' })
  about?: string | null;

  @Field(() => String, { description: 'What it says.' })
  content!: string;

  @Field(() => String, { nullable: true, description: 'When it was agreed, in words such as "July 2015".' })
  agreed?: string | null;
}

@InputType({ description: 'A new wording of a statement.' })
export class RecordStatementVersionInput {
  @Field(() => ID, { description: 'The wording that it replaces: the newest one.' })
  replacesId!: string;

  @Field(() => String, { description: 'What it says now.' })
  content!: string;

  @Field(() => String, { description: 'Why the wording has changed.' })
  changeNote!: string;

  @Field(() => String, { nullable: true, description: 'When it was agreed, in words such as "July 2015".' })
  agreed?: string | null;
}

@InputType({ description: 'A widening or narrowing of a programme.' })
export class RecordScopeChangeInput {
  @Field(() => ID, { description: 'The programme.' })
  programmeId!: string;

  @Field(() => String, { description: 'What has changed.' })
  description!: string;

  @Field(() => String, { description: 'When it changed, in words such as "June 2017"; not in the future.' })
  changed!: string;

  @Field(() => String, { description: 'Why it has changed.' })
  reason!: string;

  @Field(() => ID, { nullable: true, description: 'The decision that changed it, if one did.' })
  decisionId?: string | null;
}

@InputType({ description: 'The portfolio that a programme is a part of.' })
export class RecordPortfolioInput {
  @Field(() => ID, { description: 'The programme.' })
  programmeId!: string;

  @Field(() => String, { description: 'Its name; one of that name that is known already is taken as it is.' })
  name!: string;

  @Field(() => String, { description: 'What it is for.' })
  description!: string;

  @Field(() => String, { nullable: true, description: 'By when it is to be done, in words.' })
  target?: string | null;
}

@InputType({ description: 'A new strand of the work of a programme.' })
export class AddWorkstreamInput {
  @Field(() => ID, { description: 'The programme.' })
  programmeId!: string;

  @Field(() => String, { description: 'What it is called.' })
  title!: string;

  @Field(() => String, { description: 'What it is to do.' })
  description!: string;

  @Field(() => String, { nullable: true, description: 'The role that leads it.' })
  leadRole?: string | null;
}

@InputType({ description: 'What is written about a workstream, put right.' })
export class ChangeWorkstreamInput {
  @Field(() => ID, { description: 'The workstream.' })
  workstreamId!: string;

  @Field(() => Int, { description: 'The version last seen; a newer one on the server is never overwritten.' })
  version!: number;

  @Field(() => String, { description: 'What it is called.' })
  title!: string;

  @Field(() => String, { description: 'What it is to do.' })
  description!: string;

  @Field(() => String, { nullable: true, description: 'The role that leads it.' })
  leadRole?: string | null;
}

@InputType({ description: 'A topic that a workstream looks at in particular.' })
export class AddFocusAreaInput {
  @Field(() => ID, { description: 'The workstream.' })
  workstreamId!: string;

  @Field(() => String, { description: 'The topic.' })
  title!: string;
}

@InputType({ description: 'A focus area, put right.' })
export class ChangeFocusAreaInput {
  @Field(() => ID, { description: 'The focus area.' })
  focusAreaId!: string;

  @Field(() => Int, { description: 'The version last seen; a newer one on the server is never overwritten.' })
  version!: number;

  @Field(() => String, { description: 'The topic.' })
  title!: string;
}

@InputType({ description: 'A new phase of a programme.' })
export class AddPhaseInput {
  @Field(() => ID, { description: 'The programme.' })
  programmeId!: string;

  @Field(() => String, { description: 'What it is called.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'When it starts, in words such as "April 2026".' })
  starts?: string | null;

  @Field(() => String, { nullable: true, description: 'When it ends, in words.' })
  ends?: string | null;
}

@InputType({ description: 'A phase, put right.' })
export class ChangePhaseInput {
  @Field(() => ID, { description: 'The phase.' })
  phaseId!: string;

  @Field(() => Int, { description: 'The version last seen; a newer one on the server is never overwritten.' })
  version!: number;

  @Field(() => String, { description: 'What it is called.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'When it starts, in words such as "April 2026".' })
  starts?: string | null;

  @Field(() => String, { nullable: true, description: 'When it ends, in words.' })
  ends?: string | null;
}

@InputType({ description: 'Something that was promised in a programme.' })
export class RecordCommitmentInput {
  @Field(() => ID, { description: 'The programme.' })
  programmeId!: string;

  @Field(() => String, { description: 'What was promised.' })
  promise!: string;

  @Field(() => String, { nullable: true, description: 'The role or body that promised it.' })
  ownerRole?: string | null;

  @Field(() => String, { nullable: true, description: 'By when, in words such as "end of June 2026".' })
  due?: string | null;
}

@InputType({ description: 'Another time for a promise.' })
export class ChangeCommitmentDueInput {
  @Field(() => ID, { description: 'The promise.' })
  commitmentId!: string;

  @Field(() => Int, { description: 'The version last seen; a newer one on the server is never overwritten.' })
  version!: number;

  @Field(() => String, { description: 'By when it is now due, in words.' })
  due!: string;

  @Field(() => String, { description: 'Why the time has changed.' })
  reason!: string;
}

@InputType({ description: 'A promise that was kept.' })
export class FulfilCommitmentInput {
  @Field(() => ID, { description: 'The promise.' })
  commitmentId!: string;

  @Field(() => Int, { description: 'The version last seen; a newer one on the server is never overwritten.' })
  version!: number;

  @Field(() => Day, { description: 'The day it was kept; not in the future.' })
  metOn!: string;

  @Field(() => String, { nullable: true, description: 'What was done.' })
  note?: string | null;
}

@InputType({ description: 'A promise that was not kept, or no longer applies.' })
export class EndCommitmentInput {
  @Field(() => ID, { description: 'The promise.' })
  commitmentId!: string;

  @Field(() => Int, { description: 'The version last seen; a newer one on the server is never overwritten.' })
  version!: number;

  @Field(() => CommitmentStatus, { description: 'NOT_MET or WITHDRAWN.' })
  status!: CommitmentStatus;

  @Field(() => Day, { description: 'The day; not in the future.' })
  closedOn!: string;

  @Field(() => String, { description: 'What became of it.' })
  note!: string;
}
