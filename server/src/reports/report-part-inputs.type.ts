import { Field, ID, InputType, Int } from 'type-graphql';
import { MoveDirection } from '../consultation/consultation-part-inputs.type.ts';
import { Day } from '../platform/scalars.ts';
import { ReportPart } from './report-writing-words.type.ts';
import { EnclosureKind, ImplicationState, RecommendationVerb, ReportCapacity, SectionRole } from './report-words.type.ts';

@InputType({ description: 'A section of a paper.' })
export class AddReportSectionInput {
  @Field(() => ID, { description: 'The paper.' })
  reportId!: string;

  @Field(() => String, { nullable: true, description: 'Its number as it is to be printed, where it has one of its own.' })
  label?: string;

  @Field(() => String, { description: 'Its heading.' })
  heading!: string;

  @Field(() => SectionRole, { description: 'What it is for.' })
  role!: SectionRole;

  @Field(() => String, { nullable: true, description: 'Its text, in Markdown; nothing while it is not written.' })
  body?: string;

  @Field(() => String, { nullable: true, description: 'Why it is kept from the public: a section that gives a reason is exempt.' })
  exemptReason?: string;
}

@InputType({ description: 'A section of a paper, as it is from now on.' })
export class ChangeReportSectionInput extends AddReportSectionInput {
  @Field(() => ID, { description: 'The part.' })
  id!: string;

  @Field(() => Int, { description: 'The version of it last seen; a newer one on the server is never overwritten.' })
  version!: number;
}

@InputType({ description: 'A recommendation of a paper.' })
export class AddReportRecommendationInput {
  @Field(() => ID, { description: 'The paper.' })
  reportId!: string;

  @Field(() => RecommendationVerb, { description: 'What the committee is asked to do.' })
  verb!: RecommendationVerb;

  @Field(() => String, { description: 'The recommendation.' })
  text!: string;

  @Field(() => String, { description: 'Why.' })
  reason!: string;
}

@InputType({ description: 'A recommendation of a paper, as it is from now on.' })
export class ChangeReportRecommendationInput extends AddReportRecommendationInput {
  @Field(() => ID, { description: 'The part.' })
  id!: string;

  @Field(() => Int, { description: 'The version of it last seen; a newer one on the server is never overwritten.' })
  version!: number;
}

@InputType({ description: 'What a paper means for one field.' })
export class AddReportImplicationInput {
  @Field(() => ID, { description: 'The paper.' })
  reportId!: string;

  @Field(() => String, { description: 'The field, as the council calls it.' })
  kind!: string;

  @Field(() => ImplicationState, { description: 'Whether there are implications.' })
  state!: ImplicationState;

  @Field(() => String, { nullable: true, description: 'What they are, or what is said about there being none.' })
  text?: string;
}

@InputType({ description: 'What a paper means for one field, as it is from now on.' })
export class ChangeReportImplicationInput extends AddReportImplicationInput {
  @Field(() => ID, { description: 'The part.' })
  id!: string;

  @Field(() => Int, { description: 'The version of it last seen; a newer one on the server is never overwritten.' })
  version!: number;
}

@InputType({ description: 'Somebody whom a paper names.' })
export class AddReportPersonInput {
  @Field(() => ID, { description: 'The paper.' })
  reportId!: string;

  @Field(() => ReportCapacity, { description: 'In what capacity they are named.' })
  capacity!: ReportCapacity;

  @Field(() => String, { description: 'Their name, as it is to be printed.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Their post.' })
  post?: string;

  @Field(() => String, { nullable: true, description: 'Their address at work, for questions.' })
  email?: string;

  @Field(() => String, { nullable: true, description: 'Their telephone at work, for questions.' })
  phone?: string;

  @Field(() => ID, { nullable: true, description: 'Their account, where they have one.' })
  accountId?: string;
}

@InputType({ description: 'Somebody whom a paper names, as it is from now on.' })
export class ChangeReportPersonInput extends AddReportPersonInput {
  @Field(() => ID, { description: 'The part.' })
  id!: string;

  @Field(() => Int, { description: 'The version of it last seen; a newer one on the server is never overwritten.' })
  version!: number;
}

@InputType({ description: 'Something that a paper points to.' })
export class AddReportEnclosureInput {
  @Field(() => ID, { description: 'The paper.' })
  reportId!: string;

  @Field(() => EnclosureKind, { description: 'Whether it is attached, was read, or was decided before.' })
  kind!: EnclosureKind;

  @Field(() => String, { nullable: true, description: 'Its number, such as "Appendix 1".' })
  label?: string;

  @Field(() => String, { description: 'What it is.' })
  title!: string;

  @Field(() => Day, { nullable: true, description: 'Its date.' })
  datedOn?: string;

  @Field(() => String, { nullable: true, description: 'Who published it.' })
  publisher?: string;

  @Field(() => String, { nullable: true, description: 'Where it can be read.' })
  url?: string;

  @Field(() => Day, { nullable: true, description: 'When a person last opened that address and found it there.' })
  lastOpenedOn?: string;

  @Field(() => Boolean, { description: 'False while it is missing.' })
  isAtHand!: boolean;

  @Field(() => String, { nullable: true, description: 'Why the paper may be published without it; only for what is missing.' })
  waivedReason?: string;

  @Field(() => Boolean, { description: 'True when it is kept from the public.' })
  isExempt!: boolean;
}

@InputType({ description: 'Something that a paper points to, as it is from now on.' })
export class ChangeReportEnclosureInput extends AddReportEnclosureInput {
  @Field(() => ID, { description: 'The part.' })
  id!: string;

  @Field(() => Int, { description: 'The version of it last seen; a newer one on the server is never overwritten.' })
  version!: number;
}

@InputType({ description: 'A file to be taken away from an enclosure.' })
export class RemoveEnclosedFileInput {
  @Field(() => ID, { description: 'The paper.' })
  reportId!: string;

  @Field(() => ID, { description: 'The part.' })
  id!: string;

  @Field(() => Int, { description: 'The version of it last seen; a newer one on the server is never overwritten.' })
  version!: number;
}

@InputType({ description: 'A part to be moved in its list.' })
export class MoveReportPartInput {
  @Field(() => ID, { description: 'The paper.' })
  reportId!: string;

  @Field(() => ReportPart, { description: 'What kind of part it is.' })
  part!: ReportPart;

  @Field(() => ID, { description: 'The part.' })
  id!: string;

  @Field(() => MoveDirection, { description: 'Where it goes.' })
  direction!: MoveDirection;
}

@InputType({ description: 'A part to be removed.' })
export class RemoveReportPartInput {
  @Field(() => ID, { description: 'The paper.' })
  reportId!: string;

  @Field(() => ReportPart, { description: 'What kind of part it is.' })
  part!: ReportPart;

  @Field(() => ID, { description: 'The part.' })
  id!: string;

  @Field(() => Int, { description: 'The version of it last seen; a newer one on the server is never overwritten.' })
  version!: number;
}
