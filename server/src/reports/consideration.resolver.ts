import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { Authorized } from '../platform/access.ts';
import type { Context } from '../platform/context.ts';
import { CitePromiseInput, PlaceReportInput, RecordConsiderationInput, ResolveRecommendationInput } from './after-meeting-inputs.type.ts';
import { citePromise, placeReportOnAgenda, recordConsideration, resolveRecommendation } from './consideration.service.ts';
import { ReportConsideration } from './consideration.type.ts';
import { Report } from './report.type.ts';

@Resolver()
export class ConsiderationCommands {
  @Authorized()
  @Mutation(() => ReportConsideration, { description: 'Puts a paper on the agenda of a meeting.' })
  async placeReportOnAgenda(
    @Arg('input', () => PlaceReportInput, { description: 'Which paper, which meeting, and the words on the agenda.' }) input: PlaceReportInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(ReportConsideration, await placeReportOnAgenda(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => ReportConsideration, { description: 'Records that a meeting considered a paper.' })
  async recordConsideration(
    @Arg('input', () => RecordConsiderationInput, { description: 'Which paper and version, which meeting, when, and the minute.' }) input: RecordConsiderationInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(ReportConsideration, await recordConsideration(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => ReportConsideration, { description: 'Records what a meeting resolved on one recommendation of a paper.' })
  async resolveRecommendation(
    @Arg('input', () => ResolveRecommendationInput, { description: 'Which recommendation, and what was resolved.' }) input: ResolveRecommendationInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(ReportConsideration, await resolveRecommendation(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => Report, { description: 'Says in which section of a published paper a promise stands.' })
  async citePromise(
    @Arg('input', () => CitePromiseInput, { description: 'Which paper and section, and which promise.' }) input: CitePromiseInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(Report, await citePromise(context, input), context, info);
  }
}
