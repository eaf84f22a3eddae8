import { Arg, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Body } from '../decisions/body.type.ts';
import { Decision } from '../decisions/decision.type.ts';
import { Meeting } from '../decisions/meeting.type.ts';
import { Column, Expression, Many, One, Reads, planned, sameAs } from '../platform/reading/declare.ts';
import { sql } from '../platform/reading/sql.ts';
import { Day } from '../platform/scalars.ts';
import { ReportVersion } from './report-version.type.ts';
import { ScrutinyAbilities, keepsScrutiny } from './scrutiny-abilities.type.ts';
import { ScrutinyRecommendationRow, ScrutinyRecommendationStepRow } from './scrutiny-recommendation.entity.ts';

export enum ScrutinyResponse {
  ACCEPTED = 'ACCEPTED',
  PARTLY = 'PARTLY',
  NOT_ACCEPTED = 'NOT_ACCEPTED',
}
registerEnumType(ScrutinyResponse, { name: 'ScrutinyResponse', description: 'What was answered to a recommendation of scrutiny.' });

export enum RecommendationProgress {
  DONE = 'DONE',
  ON_THE_WAY = 'ON_THE_WAY',
  NOT_DONE = 'NOT_DONE',
}
registerEnumType(RecommendationProgress, { name: 'RecommendationProgress', description: 'What became of a recommendation that was accepted, in whole or in part.' });

export enum RecommendationStepKind {
  MADE = 'MADE',
  DUE_CHANGED = 'DUE_CHANGED',
  ANSWERED = 'ANSWERED',
  PROGRESS = 'PROGRESS',
}
registerEnumType(RecommendationStepKind, { name: 'RecommendationStepKind', description: 'What happened with a recommendation of scrutiny.' });

@Reads(ScrutinyRecommendationStepRow, { visible: sameAs('recommendation') })
@ObjectType({ description: 'One thing that happened with a recommendation of scrutiny. Never changed.' })
export class ScrutinyRecommendationStep {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => RecommendationStepKind, { description: 'What happened.' })
  @Column()
  kind!: RecommendationStepKind;

  @Field(() => Day, { description: 'The day it happened.' })
  @Column()
  happenedOn!: string;

  @Field(() => Day, { nullable: true, description: 'By when an answer was due from then on; null where that did not change.' })
  @Column()
  dueOn!: string | null;

  @Field(() => ScrutinyResponse, { nullable: true, description: 'What was answered; null where nothing was.' })
  @Column()
  response!: ScrutinyResponse | null;

  @Field(() => RecommendationProgress, { nullable: true, description: 'How far it had come; null where that was not looked at.' })
  @Column()
  progress!: RecommendationProgress | null;

  @Field(() => String, { nullable: true, description: 'The reason or the evidence that was given.' })
  @Column()
  note!: string | null;

  @Field(() => Boolean, { description: 'True when it is made up for the demonstration.' })
  @Column()
  isDemonstration!: boolean;
}

@Reads(ScrutinyRecommendationRow, { visible: sameAs('meeting') })
@ObjectType({ description: 'What scrutiny itself recommended, to whom, by when it wants an answer, and what became of it.' })
export class ScrutinyRecommendation {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => Body, { description: 'The committee that recommended it.' })
  @One()
  body!: Body;

  @Field(() => Meeting, { description: 'The meeting at which it did.' })
  @One()
  meeting!: Meeting;

  @Field(() => Day, { description: 'The day it was made.' })
  @Column()
  madeOn!: string;

  @Field(() => String, { description: 'What was recommended.' })
  @Column()
  text!: string;

  @Field(() => Body, { nullable: true, description: 'The body it is for; null where it is for a post.' })
  @One()
  toBody!: Body | null;

  @Field(() => String, { nullable: true, description: 'The post it is for; null where it is for a body.' })
  @Column()
  toRole!: string | null;

  @Field(() => ReportVersion, { nullable: true, description: 'The published paper it is about; null where it is about none that the viewer may see.' })
  @One()
  aboutVersion!: ReportVersion | null;

  @Field(() => Decision, { nullable: true, description: 'The decision it is about; null where it is about none that the viewer may see.' })
  @One()
  aboutDecision!: Decision | null;

  @Field(() => Day, { description: 'The day by which an answer is due.' })
  @Column()
  responseDueOn!: string;

  @Field(() => ScrutinyResponse, { nullable: true, description: 'What was answered; null while there is no answer.' })
  @Column()
  response!: ScrutinyResponse | null;

  @Field(() => String, { nullable: true, description: 'The reason that was given with the answer.' })
  @Column()
  responseReason!: string | null;

  @Field(() => Day, { nullable: true, description: 'The day the answer came; null while there is none.' })
  @Column()
  respondedOn!: string | null;

  @Field(() => Boolean, { description: 'True when no answer has come and the day by which it was due has passed before the day.' })
  @Expression((row, args) => sql`${row('respondedOn')} is null and ${row('responseDueOn')} < ${args('on')}`, { ifNull: 'false' })
  isAnswerOverdue(@Arg('on', () => Day, { description: 'The day to judge it on, such as today.' }) _on: string): boolean {
    return planned();
  }

  @Field(() => RecommendationProgress, { nullable: true, description: 'What became of it; null while nobody has said.' })
  @Column()
  progress!: RecommendationProgress | null;

  @Field(() => String, { nullable: true, description: 'How that is known.' })
  @Column()
  progressEvidence!: string | null;

  @Field(() => Day, { nullable: true, description: 'The day that was found.' })
  @Column()
  progressOn!: string | null;

  @Field(() => [ScrutinyRecommendationStep], { description: 'All that happened with it, in order.' })
  @Many(() => ScrutinyRecommendationStep, { by: 'recommendation', order: ['version'], atMost: 60 })
  steps!: ScrutinyRecommendationStep[];

  @Field(() => Int, { description: 'Its version, to be sent with each change so that nobody overwrites what they have not seen.' })
  @Column()
  version!: number;

  @Field(() => ScrutinyAbilities, { description: 'What the viewer may do with it.' })
  @keepsScrutiny()
  viewerCan!: ScrutinyAbilities;

  @Field(() => Boolean, { description: 'True when it is made up for the demonstration.' })
  @Column()
  isDemonstration!: boolean;
}
