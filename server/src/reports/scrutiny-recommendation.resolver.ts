import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { Authorized } from '../platform/access.ts';
import type { Context } from '../platform/context.ts';
import {
  ChangeResponseDueInput,
  RecordProgressInput,
  RecordScrutinyRecommendationInput,
  RecordScrutinyResponseInput,
} from './scrutiny-recommendation-inputs.type.ts';
import {
  changeResponseDue,
  recordRecommendationProgress,
  recordScrutinyRecommendation,
  recordScrutinyResponse,
} from './scrutiny-recommendation.service.ts';
import { ScrutinyRecommendation } from './scrutiny-recommendation.type.ts';

@Resolver()
export class ScrutinyRecommendationCommands {
  @Authorized()
  @Mutation(() => ScrutinyRecommendation, { description: 'Records what scrutiny recommended at a meeting.' })
  async recordScrutinyRecommendation(
    @Arg('input', () => RecordScrutinyRecommendationInput, { description: 'What was recommended, to whom, and by when it is to be answered.' }) input: RecordScrutinyRecommendationInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(ScrutinyRecommendation, await recordScrutinyRecommendation(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => ScrutinyRecommendation, { description: 'Agrees another day for an answer that has not come.' })
  async changeResponseDue(
    @Arg('input', () => ChangeResponseDueInput, { description: 'Which recommendation, the day and the reason.' }) input: ChangeResponseDueInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(ScrutinyRecommendation, await changeResponseDue(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => ScrutinyRecommendation, { description: 'Records the answer to a recommendation of scrutiny.' })
  async recordScrutinyResponse(
    @Arg('input', () => RecordScrutinyResponseInput, { description: 'Which recommendation, and the answer.' }) input: RecordScrutinyResponseInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(ScrutinyRecommendation, await recordScrutinyResponse(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => ScrutinyRecommendation, { description: 'Records what became of a recommendation that was accepted.' })
  async recordRecommendationProgress(
    @Arg('input', () => RecordProgressInput, { description: 'Which recommendation, how far it has come, and how that is known.' }) input: RecordProgressInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(ScrutinyRecommendation, await recordRecommendationProgress(context, input), context, info);
  }
}
