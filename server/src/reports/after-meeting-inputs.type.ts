import { Field, ID, InputType, Int } from 'type-graphql';
import { Day } from '../platform/scalars.ts';
import { ResolutionOutcome } from './consideration.type.ts';

@InputType({ description: 'A paper goes on the agenda of a meeting.' })
export class PlaceReportInput {
  @Field(() => ID, { description: 'The paper.' })
  reportId!: string;

  @Field(() => ID, { description: 'The meeting.' })
  meetingId!: string;

  @Field(() => String, { description: 'What the agenda says. Everyone who may see the meeting reads it, also before the paper is published.' })
  title!: string;
}

@InputType({ description: 'A meeting considered a paper.' })
export class RecordConsiderationInput {
  @Field(() => ID, { description: 'The paper.' })
  reportId!: string;

  @Field(() => ID, { description: 'The meeting.' })
  meetingId!: string;

  @Field(() => Int, { description: 'The number of the version that was before the meeting.' })
  versionNumber!: number;

  @Field(() => Day, { description: 'The day it was considered.' })
  consideredOn!: string;

  @Field(() => String, { nullable: true, description: 'What the minutes say of it. Do not name people.' })
  minute?: string;

  @Field(() => ID, { nullable: true, description: 'The arrangement under which it counts as an update.' })
  updateScheduleId?: string;
}

@InputType({ description: 'What a meeting resolved on one recommendation of a paper.' })
export class ResolveRecommendationInput {
  @Field(() => ID, { description: 'The paper at its meeting.' })
  considerationId!: string;

  @Field(() => Int, { description: 'Which recommendation, from 1.' })
  position!: number;

  @Field(() => ResolutionOutcome, { description: 'What was resolved.' })
  outcome!: ResolutionOutcome;

  @Field(() => String, { nullable: true, description: 'The words as they were agreed; needed when it was amended.' })
  wording?: string;

  @Field(() => ID, { nullable: true, description: 'The meeting it was put off to; needed when it was.' })
  deferredToMeetingId?: string;

  @Field(() => ID, { nullable: true, description: 'The body it was referred to; needed when it was.' })
  referredToBodyId?: string;

  @Field(() => String, { nullable: true, description: 'What else the minutes say of it. Do not name people.' })
  note?: string;
}

@InputType({ description: 'A promise is found in a published paper.' })
export class CitePromiseInput {
  @Field(() => ID, { description: 'The paper.' })
  reportId!: string;

  @Field(() => Int, { description: 'The number of its version.' })
  versionNumber!: number;

  @Field(() => Int, { nullable: true, description: 'The place of the section, from 1; left out where it stands outside the sections.' })
  section?: number;

  @Field(() => ID, { nullable: true, description: 'The promise, when it was made in a programme.' })
  commitmentId?: string;

  @Field(() => ID, { nullable: true, description: 'The promise, when it was made in return for a grant.' })
  grantCommitmentId?: string;
}
