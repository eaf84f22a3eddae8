import { Field, ID, InputType, Int } from 'type-graphql';
import { Day } from '../platform/scalars.ts';
import { RaidBasis, RaidKind, RaidOutcome, RaidResponse } from './raid-words.type.ts';

const optional = (description: string) => ({ nullable: true, description });

@InputType({ description: 'What people write about an item of the register.' })
class RaidWords {
  @Field(() => String, { description: 'What it is, in a few words.' })
  title!: string;

  @Field(() => String, optional('More about it.'))
  detail?: string | null;

  @Field(() => String, optional('Of a risk: because of what. A risk needs it.'))
  cause?: string | null;

  @Field(() => String, optional('Of a risk: what may happen. A risk needs it.'))
  event?: string | null;

  @Field(() => String, optional('Of a risk: what would follow. A risk needs it.'))
  effect?: string | null;

  @Field(() => RaidResponse, optional('What is done about it, as a kind.'))
  response?: RaidResponse | null;

  @Field(() => String, optional('What is done about it, in words.'))
  responsePlan?: string | null;

  @Field(() => String, optional('The role that answers for it.'))
  ownerRole?: string | null;

  @Field(() => String, optional('The directorate or organisation that the owner belongs to.'))
  ownerBody?: string | null;

  @Field(() => String, optional('Other directorates and organisations that it touches.'))
  othersInvolved?: string | null;

  @Field(() => ID, optional('The workstream it belongs to, if to one.'))
  workstreamId?: string | null;

  @Field(() => Day, optional('The day by which it is to be looked at again.'))
  reviewOn?: string | null;

  @Field(() => Day, optional('The day by which it is to be dealt with.'))
  dueOn?: string | null;
}

@InputType({ description: 'A new item of the register of a programme.' })
export class RecordRaidItemInput extends RaidWords {
  @Field(() => ID, { description: 'The programme.' })
  programmeId!: string;

  @Field(() => RaidKind, { description: 'What kind of thing it is.' })
  kind!: RaidKind;

  @Field(() => Day, { description: 'The day it was raised; not in the future.' })
  raisedOn!: string;
}

@InputType({ description: 'What is written about an item, put right. What is left out becomes empty.' })
export class ChangeRaidItemInput extends RaidWords {
  @Field(() => ID, { description: 'The item.' })
  itemId!: string;

  @Field(() => Int, { description: 'The version last seen; a newer one on the server is never overwritten.' })
  version!: number;
}

@InputType({ description: 'Which item of the register, and which version of it the person was looking at.' })
export class SeenRaidItemInput {
  @Field(() => ID, { description: 'The item.' })
  itemId!: string;

  @Field(() => Int, { description: 'The version last seen; a newer one on the server is never overwritten.' })
  version!: number;
}

@InputType({ description: 'A risk that has happened, as a new issue.' })
export class RaiseIssueFromRiskInput extends SeenRaidItemInput {
  @Field(() => String, { description: 'What has happened, in a few words.' })
  title!: string;

  @Field(() => String, optional('More about it.'))
  detail?: string | null;

  @Field(() => Day, { description: 'The day it happened; not in the future.' })
  raisedOn!: string;

  @Field(() => Int, { description: 'How bad it is, from 1 to 5.' })
  impact!: number;

  @Field(() => String, { description: 'The role that judged how bad it is.' })
  assessorRole!: string;

  @Field(() => String, optional('The role that answers for it.'))
  ownerRole?: string | null;

  @Field(() => Day, optional('The day by which it is to be dealt with.'))
  dueOn?: string | null;
}

@InputType({ description: 'How likely and how bad something was judged to be, on a day.' })
export class AssessRiskInput extends SeenRaidItemInput {
  @Field(() => RaidBasis, { description: 'Without a response, as it is, or as it is meant to become.' })
  basis!: RaidBasis;

  @Field(() => Int, { description: 'How likely, from 1 to 5. What has happened is certain: an issue always has 5.' })
  likelihood!: number;

  @Field(() => Int, { description: 'How bad, from 1 to 5.' })
  impact!: number;

  @Field(() => Day, { description: 'The day it was judged on; not in the future and not before the last one.' })
  assessedOn!: string;

  @Field(() => String, { description: 'The role that judged.' })
  assessorRole!: string;

  @Field(() => String, optional('Why it was judged so.'))
  reason?: string | null;
}

@InputType({ description: 'An item that need not be watched any longer.' })
export class CloseRaidItemInput extends SeenRaidItemInput {
  @Field(() => RaidOutcome, { description: 'How it ended.' })
  outcome!: RaidOutcome;

  @Field(() => Day, { description: 'The day it was closed; not in the future.' })
  closedOn!: string;

  @Field(() => String, { description: 'What happened.' })
  note!: string;
}

@InputType({ description: 'A closed item that must be watched again.' })
export class ReopenRaidItemInput extends SeenRaidItemInput {
  @Field(() => Day, { description: 'The day it was opened again; not in the future.' })
  reopenedOn!: string;

  @Field(() => String, { description: 'Why it is open again.' })
  note!: string;
}

@InputType({ description: 'An item that not the whole board may see.' })
export class RestrictRaidItemInput extends SeenRaidItemInput {
  @Field(() => String, { description: 'Why it is restricted.' })
  why!: string;
}

@InputType({ description: 'Somebody of the board or of finance who may see a restricted item.' })
export class NameRaidReaderInput extends SeenRaidItemInput {
  @Field(() => String, { description: 'The e-mail address they sign in with.' })
  email!: string;
}

@InputType({ description: 'How a programme, one of its workstreams or one of its milestones stands.' })
export class RecordRatingInput {
  @Field(() => ID, { description: 'The programme.' })
  programmeId!: string;

  @Field(() => ID, optional('The workstream that is rated; left out for the programme as a whole or a milestone.'))
  workstreamId?: string | null;

  @Field(() => ID, optional('The milestone that is rated; left out for the programme as a whole or a workstream.'))
  milestoneId?: string | null;

  @Field(() => ID, { description: "A point of the council's scale that is in use." })
  pointId!: string;

  @Field(() => String, { description: 'Why it stands so.' })
  reason!: string;

  @Field(() => String, { description: 'The role that judged.' })
  assessorRole!: string;

  @Field(() => Day, { description: 'The day from which it holds; not in the future and not before the last one.' })
  assessedOn!: string;
}
