import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Mutation, Resolver } from 'type-graphql';
import { Council } from '../councils/council.type.ts';
import { Authorized } from '../platform/access.ts';
import type { Context } from '../platform/context.ts';
import { AddsTo, Many, planned } from '../platform/reading/declare.ts';
import { sql } from '../platform/reading/sql.ts';
import { DraftSignOff } from './draft-sign-off.type.ts';
import { ReportGap } from './report-gap.type.ts';
import { ReasonedReportStepInput, ReportStepInput, SignOffInput } from './report-step-inputs.type.ts';
import { ReportStep } from './report-step.type.ts';
import { askForSignOff, beginReportCorrection, clearReport, consultOfficers, returnToDraft, withdrawReport } from './report-steps.service.ts';
import { Report } from './report.type.ts';
import { signOff } from './sign-off.service.ts';
import { WithdrawnReport } from './withdrawn-report.type.ts';

/** Where a report stands on its way to publication. */
@Resolver(() => Report)
@AddsTo(() => Report)
export class ReportWay {
  @FieldResolver(() => [ReportStep], { description: 'Its steps, the first one first; none for those who do not read drafts.' })
  @Many(() => ReportStep, { by: 'report', order: ['position'], atMost: 100 })
  steps(): ReportStep[] {
    return planned();
  }

  @FieldResolver(() => [ReportGap], { description: 'What stands in the way of its publication now; none for those who do not read drafts.' })
  @Many(() => ReportGap, { by: 'report', order: ['kind', 'position', 'words'], atMost: 100, rows: (report) => sql`select * from report_gap where report_id = ${report('id')}` })
  gaps(): ReportGap[] {
    return planned();
  }

  @FieldResolver(() => [DraftSignOff], { description: 'Its sign-off list as it stands now; none for those who do not read drafts.' })
  @Many(() => DraftSignOff, { by: 'report', order: ['position'], atMost: 30 })
  draftSignOffs(): DraftSignOff[] {
    return planned();
  }
}

@Resolver(() => Council)
@AddsTo(() => Council)
export class CouncilWithdrawals {
  @FieldResolver(() => [WithdrawnReport], { description: 'Its papers that were published and withdrawn, the last one first.' })
  @Many(() => WithdrawnReport, {
    order: ['withdrawnOn desc', 'title'],
    filters: { slug: 'slug' },
    atMost: 100,
    rows: (council) => sql`select * from report where council_id = ${council('id')} and withdrawn_on is not null`,
  })
  withdrawnReports(@Arg('slug', () => String, { nullable: true, description: 'Only the paper with this name in web addresses.' }) _slug: string | null): WithdrawnReport[] {
    return planned();
  }
}

@Resolver()
export class ReportStepCommands {
  @Authorized()
  @Mutation(() => Report, { description: 'Asks officers what they think of a report. Its text can still be changed.' })
  async consultOfficers(@Arg('input', () => ReportStepInput, { description: 'Which report.' }) input: ReportStepInput, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<object | null> {
    return context.reader.one(Report, await consultOfficers(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => Report, { description: 'Fixes the text of a report, and asks those on its list to sign it.' })
  async askForSignOff(@Arg('input', () => ReportStepInput, { description: 'Which report.' }) input: ReportStepInput, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<object | null> {
    return context.reader.one(Report, await askForSignOff(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => Report, { description: 'Takes a report back to those who write it. What was signed falls.' })
  async returnToDraft(@Arg('input', () => ReasonedReportStepInput, { description: 'Which report, and why.' }) input: ReasonedReportStepInput, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<object | null> {
    return context.reader.one(Report, await returnToDraft(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => Report, { description: 'Finds that nothing stands in the way of publication.' })
  async clearReport(@Arg('input', () => ReportStepInput, { description: 'Which report.' }) input: ReportStepInput, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<object | null> {
    return context.reader.one(Report, await clearReport(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => Report, { description: 'Begins a correction of a published report.' })
  async beginReportCorrection(@Arg('input', () => ReasonedReportStepInput, { description: 'Which report, and why.' }) input: ReasonedReportStepInput, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<object | null> {
    return context.reader.one(Report, await beginReportCorrection(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => Report, { description: 'Takes a published report back. Its title and the reason stay public.' })
  async withdrawReport(@Arg('input', () => ReasonedReportStepInput, { description: 'Which report, and why.' }) input: ReasonedReportStepInput, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<object | null> {
    return context.reader.one(Report, await withdrawReport(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => Report, { description: 'Answers a line of the sign-off list of a report.' })
  async signOff(@Arg('input', () => SignOffInput, { description: 'Which line, the answer, and who signs for whom.' }) input: SignOffInput, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<object | null> {
    return context.reader.one(Report, await signOff(context, input), context, info);
  }
}
