import { Field, ID, InputType, Int } from 'type-graphql';
import { Day } from '../platform/scalars.ts';
import { StatedAnswer } from '../platform/stated-answer.ts';
import { ReportClassification, ReportKind, ReportPurpose, WardCoverage } from './report-words.type.ts';

@InputType({ description: 'A paper to be begun.' })
export class BeginReportInput {
  @Field(() => String, { description: "The council's name in web addresses." })
  councilSlug!: string;

  @Field(() => ReportKind, { description: 'What kind of paper it is.' })
  kind!: ReportKind;

  @Field(() => String, { description: 'Its title.' })
  title!: string;

  @Field(() => ID, { description: 'The committee or body that it is for.' })
  bodyId!: string;

  @Field(() => ID, { nullable: true, description: 'The meeting that it is for, where there is one.' })
  meetingId?: string;

  @Field(() => Day, { nullable: true, description: 'The day of the meeting, where no meeting is chosen.' })
  meetingDay?: string;

  @Field(() => ID, { nullable: true, description: 'The programme that it is about.' })
  programmeId?: string;

  @Field(() => ID, { nullable: true, description: 'The paper before it on the same subject.' })
  previousReportId?: string;
}

@InputType({ description: 'What stands at the head of a paper from now on.' })
export class ChangeReportHeaderInput {
  @Field(() => ID, { description: 'The paper.' })
  reportId!: string;

  @Field(() => Int, { description: 'The version of its header last seen; a newer one on the server is never overwritten.' })
  version!: number;

  @Field(() => String, { description: 'Its title.' })
  title!: string;

  @Field(() => [String], { description: 'What it is for, in order.' })
  purposes!: string[];

  @Field(() => ID, { description: 'The committee or body that it is for.' })
  bodyId!: string;

  @Field(() => ID, { nullable: true, description: 'The meeting that it is for, where there is one.' })
  meetingId?: string;

  @Field(() => Day, { nullable: true, description: 'The day of the meeting, where no meeting is chosen.' })
  meetingDay?: string;

  @Field(() => ID, { nullable: true, description: 'The programme that it is about.' })
  programmeId?: string;

  @Field(() => ID, { nullable: true, description: 'The paper before it on the same subject.' })
  previousReportId?: string;

  @Field(() => ReportPurpose, { description: 'What the committee is asked for.' })
  asksFor!: ReportPurpose;

  @Field(() => ReportClassification, { description: 'Who may read it once it is published.' })
  classification!: ReportClassification;

  @Field(() => String, { nullable: true, description: 'Why it is exempt; only for an exempt paper.' })
  exemptReason?: string;

  @Field(() => StatedAnswer, { description: 'Whether it is a key decision.' })
  isKey!: StatedAnswer;

  @Field(() => String, { nullable: true, description: "The council's own test for a key decision, as the paper prints it." })
  keyTest?: string;

  @Field(() => String, { nullable: true, description: 'Why it is, or is not, a key decision.' })
  keyExplanation?: string;

  @Field(() => StatedAnswer, { description: 'Whether it is in the forward plan.' })
  inForwardPlan!: StatedAnswer;

  @Field(() => StatedAnswer, { description: 'Whether scrutiny may call it in.' })
  callIn!: StatedAnswer;

  @Field(() => StatedAnswer, { description: 'Whether it is urgent.' })
  isUrgent!: StatedAnswer;

  @Field(() => String, { nullable: true, description: 'Why it is urgent.' })
  urgencyReason?: string;

  @Field(() => WardCoverage, { description: 'Which wards it affects.' })
  wardCoverage!: WardCoverage;

  @Field(() => [ID], { nullable: true, description: 'The wards that it lists; only where it lists some.' })
  wardIds?: string[];

  @Field(() => StatedAnswer, { description: 'Whether the portfolio holder recommends anything of their own.' })
  holderRecommends!: StatedAnswer;

  @Field(() => String, { nullable: true, description: 'Why it puts no options forward.' })
  noOptionsReason?: string;
}
