import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { Authorized } from '../platform/access.ts';
import type { Context } from '../platform/context.ts';
import { ReportDraft } from './report-draft-whole.type.ts';
import {
  AddReportSectionInput,
  ChangeReportSectionInput,
  AddReportRecommendationInput,
  ChangeReportRecommendationInput,
  AddReportImplicationInput,
  ChangeReportImplicationInput,
} from './report-part-inputs.type.ts';
import {
  addReportSection,
  changeReportSection,
  addReportRecommendation,
  changeReportRecommendation,
  addReportImplication,
  changeReportImplication,
} from './report-text-parts.service.ts';

@Resolver()
export class ReportTextCommands {
  @Authorized()
  @Mutation(() => ReportDraft, { description: 'Adds a section to a draft.' })
  async addReportSection(
    @Arg('input', () => AddReportSectionInput, { description: 'Which paper, and the section.' }) input: AddReportSectionInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(ReportDraft, await addReportSection(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => ReportDraft, { description: 'Changes a section of a draft.' })
  async changeReportSection(
    @Arg('input', () => ChangeReportSectionInput, { description: 'Which section, and what it says.' }) input: ChangeReportSectionInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(ReportDraft, await changeReportSection(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => ReportDraft, { description: 'Adds a recommendation with its reason to a draft.' })
  async addReportRecommendation(
    @Arg('input', () => AddReportRecommendationInput, { description: 'Which paper, and the recommendation.' }) input: AddReportRecommendationInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(ReportDraft, await addReportRecommendation(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => ReportDraft, { description: 'Puts a recommendation of a draft in other words.' })
  async changeReportRecommendation(
    @Arg('input', () => ChangeReportRecommendationInput, { description: 'Which recommendation, and its words.' }) input: ChangeReportRecommendationInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(ReportDraft, await changeReportRecommendation(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => ReportDraft, { description: 'Adds a field of implications to a draft.' })
  async addReportImplication(
    @Arg('input', () => AddReportImplicationInput, { description: 'Which paper, and the field.' }) input: AddReportImplicationInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(ReportDraft, await addReportImplication(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => ReportDraft, { description: 'Says what a paper means for one field.' })
  async changeReportImplication(
    @Arg('input', () => ChangeReportImplicationInput, { description: 'Which field, and what is said.' }) input: ChangeReportImplicationInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(ReportDraft, await changeReportImplication(context, input), context, info);
  }
}
