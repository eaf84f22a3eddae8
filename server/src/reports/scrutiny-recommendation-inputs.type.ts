import { Field, ID, InputType, Int } from 'type-graphql';
import { Day } from '../platform/scalars.ts';
import { RecommendationProgress, ScrutinyResponse } from './scrutiny-recommendation.type.ts';

@InputType({ description: 'What scrutiny recommended at a meeting.' })
export class RecordScrutinyRecommendationInput {
  @Field(() => ID, { description: 'The meeting.' })
  meetingId!: string;

  @Field(() => String, { description: 'What was recommended.' })
  text!: string;

  @Field(() => ID, { nullable: true, description: 'The body it is for; either this or the post.' })
  toBodyId?: string;

  @Field(() => String, { nullable: true, description: 'The post it is for; either this or the body.' })
  toRole?: string;

  @Field(() => ID, { nullable: true, description: 'The published paper it is about.' })
  aboutReportId?: string;

  @Field(() => ID, { nullable: true, description: 'The decision it is about.' })
  aboutDecisionId?: string;

  @Field(() => Day, { description: 'The day it was made.' })
  madeOn!: string;

  @Field(() => Day, { description: 'The day by which an answer is due.' })
  responseDueOn!: string;
}

@InputType({ description: 'Which recommendation of scrutiny, and which version of it the person was looking at.' })
export class SeenRecommendationInput {
  @Field(() => ID, { description: 'The recommendation.' })
  recommendationId!: string;

  @Field(() => Int, { description: 'The version last seen; a newer one on the server is never overwritten.' })
  version!: number;
}

@InputType({ description: 'Another day by which an answer is due.' })
export class ChangeResponseDueInput extends SeenRecommendationInput {
  @Field(() => Day, { description: 'The day.' })
  responseDueOn!: string;

  @Field(() => String, { description: 'Why it changed.' })
  reason!: string;
}

@InputType({ description: 'The answer to a recommendation.' })
export class RecordScrutinyResponseInput extends SeenRecommendationInput {
  @Field(() => ScrutinyResponse, { description: 'What was answered.' })
  response!: ScrutinyResponse;

  @Field(() => String, { nullable: true, description: 'The reason that was given; needed unless all of it was accepted.' })
  reason?: string;

  @Field(() => Day, { description: 'The day the answer came.' })
  respondedOn!: string;
}

@InputType({ description: 'What became of a recommendation.' })
export class RecordProgressInput extends SeenRecommendationInput {
  @Field(() => RecommendationProgress, { description: 'How far it has come.' })
  progress!: RecommendationProgress;

  @Field(() => String, { description: 'How that is known.' })
  evidence!: string;

  @Field(() => Day, { description: 'The day it was found.' })
  foundOn!: string;
}
