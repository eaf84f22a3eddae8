import { Field, ID, InputType, Int } from 'type-graphql';
import { Day } from '../platform/scalars.ts';
import { AgreementKind } from './agreement.type.ts';
import { ChecklistKind, FindingStatus } from './checklist.type.ts';
import { EngagementKind, EngagementStatus } from './engagement.type.ts';


@InputType({ description: 'A list of what is to be met.' })
export class RecordChecklistInput {
  @Field(() => ID, { description: 'The programme.' })
  programmeId!: string;

  @Field(() => ChecklistKind, { description: 'What it is a list of.' })
  kind!: ChecklistKind;

  @Field(() => String, { description: 'What it is called.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'Where the list comes from and what it is for.' })
  about?: string | null;

  @Field(() => [String], { description: 'Its lines, in order.' })
  lines!: string[];
}

@InputType({ description: 'How far one line of a list is met, on a day.' })
export class RecordFindingInput {
  @Field(() => ID, { description: 'The line.' })
  itemId!: string;

  @Field(() => FindingStatus, { description: 'How far it is met; never ADDRESSED, which is for what papers leave open.' })
  status!: FindingStatus;

  @Field(() => String, { description: 'What shows it.' })
  evidence!: string;

  @Field(() => Day, { description: 'The day it was judged; not in the future and not before the last one.' })
  assessedOn!: string;

  @Field(() => String, { description: 'The role that judged.' })
  assessorRole!: string;
}

@InputType({ description: 'What was agreed between parties.' })
export class RecordAgreementInput {
  @Field(() => ID, { description: 'The programme.' })
  programmeId!: string;

  @Field(() => AgreementKind, { description: 'What kind of agreement it is.' })
  kind!: AgreementKind;

  @Field(() => String, { description: 'What it is called.' })
  title!: string;

  @Field(() => String, { description: 'What it is for.' })
  purpose!: string;

  @Field(() => String, { description: 'Between whom.' })
  parties!: string;

  @Field(() => ID, { nullable: true, description: 'The agreement that specifies it, if one does.' })
  partOfId?: string | null;

  @Field(() => String, { nullable: true, description: 'When it was agreed, in words.' })
  agreed?: string | null;

  @Field(() => Day, { nullable: true, description: 'The first day it holds.' })
  startsOn?: string | null;

  @Field(() => Day, { nullable: true, description: 'The last day it holds.' })
  endsOn?: string | null;

  @Field(() => Day, { nullable: true, description: 'The day by which it is to be looked at again.' })
  reviewOn?: string | null;
}

@InputType({ description: 'What is written about an agreement, put right.' })
export class ChangeAgreementInput {
  @Field(() => ID, { description: 'The agreement.' })
  agreementId!: string;

  @Field(() => Int, { description: 'The version last seen; a newer one on the server is never overwritten.' })
  version!: number;

  @Field(() => AgreementKind, { description: 'What kind of agreement it is.' })
  kind!: AgreementKind;

  @Field(() => String, { description: 'What it is called.' })
  title!: string;

  @Field(() => String, { description: 'What it is for.' })
  purpose!: string;

  @Field(() => String, { description: 'Between whom.' })
  parties!: string;

  @Field(() => ID, { nullable: true, description: 'The agreement that specifies it, if one does.' })
  partOfId?: string | null;

  @Field(() => String, { nullable: true, description: 'When it was agreed, in words.' })
  agreed?: string | null;

  @Field(() => Day, { nullable: true, description: 'The first day it holds.' })
  startsOn?: string | null;

  @Field(() => Day, { nullable: true, description: 'The last day it holds.' })
  endsOn?: string | null;

  @Field(() => Day, { nullable: true, description: 'The day by which it is to be looked at again.' })
  reviewOn?: string | null;
}

@InputType({ description: 'Work with people outside the team.' })
export class RecordEngagementInput {
  @Field(() => ID, { description: 'The programme.' })
  programmeId!: string;

  @Field(() => EngagementKind, { description: 'What kind of work it is.' })
  kind!: EngagementKind;

  @Field(() => String, { description: 'What it is called.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'More about it.' })
  detail?: string | null;

  @Field(() => Int, { nullable: true, description: 'How many times it was held.' })
  howMany?: number | null;

  @Field(() => String, { nullable: true, description: 'For whom.' })
  audience?: string | null;

  @Field(() => String, { nullable: true, description: 'Who led it, or with whom it is done.' })
  ledBy?: string | null;

  @Field(() => EngagementStatus, { description: 'How far it has come.' })
  status!: EngagementStatus;

  @Field(() => String, { nullable: true, description: 'When, in words.' })
  happened?: string | null;

  @Field(() => String, { nullable: true, description: 'What came of it.' })
  learnt?: string | null;
}

@InputType({ description: 'What is written about work with people outside the team, put right.' })
export class ChangeEngagementInput {
  @Field(() => ID, { description: 'The entry.' })
  engagementId!: string;

  @Field(() => Int, { description: 'The version last seen; a newer one on the server is never overwritten.' })
  version!: number;

  @Field(() => EngagementKind, { description: 'What kind of work it is.' })
  kind!: EngagementKind;

  @Field(() => String, { description: 'What it is called.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'More about it.' })
  detail?: string | null;

  @Field(() => Int, { nullable: true, description: 'How many times it was held.' })
  howMany?: number | null;

  @Field(() => String, { nullable: true, description: 'For whom.' })
  audience?: string | null;

  @Field(() => String, { nullable: true, description: 'Who led it, or with whom it is done.' })
  ledBy?: string | null;

  @Field(() => EngagementStatus, { description: 'How far it has come.' })
  status!: EngagementStatus;

  @Field(() => String, { nullable: true, description: 'When, in words.' })
  happened?: string | null;

  @Field(() => String, { nullable: true, description: 'What came of it.' })
  learnt?: string | null;
}

@InputType({ description: 'The version of a national framework that a programme answers to.' })
export class RecordFrameworkInput {
  @Field(() => ID, { description: 'The programme.' })
  programmeId!: string;

  @Field(() => String, { description: 'What it is called.' })
  name!: string;

  @Field(() => String, { description: 'Who published it.' })
  publisher!: string;

  @Field(() => String, { nullable: true, description: 'When this version was published, in words.' })
  issued?: string | null;

  @Field(() => String, { nullable: true, description: 'How the programme answers to it.' })
  note?: string | null;
}
