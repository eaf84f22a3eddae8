import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Mutation, Query, Resolver } from 'type-graphql';
import { Council } from '../councils/council.type.ts';
import { Authorized } from '../platform/access.ts';
import type { Context } from '../platform/context.ts';
import { AddsTo, ByKey, Code, Many, planned } from '../platform/reading/declare.ts';
import { sql } from '../platform/reading/sql.ts';
import { CommentOnDraftInput, SettleDraftCommentInput } from './draft-comment-inputs.type.ts';
import { commentOnDraft, settleDraftComment } from './draft-comment.service.ts';
import { beginReport } from './report-begin.service.ts';
import { PaperPerson } from './draft-parts.type.ts';
import { ReportDraft } from './report-draft-whole.type.ts';
import { BeginReportInput, ChangeReportHeaderInput } from './report-header-inputs.type.ts';
import { changeReportHeader } from './report-header.service.ts';
import { canPrepareReports, draftReaders } from './report.policy.ts';

@Resolver()
export class ReportWritingCommands {
  @Authorized()
  @Mutation(() => ReportDraft, { description: 'Begins a paper, with the parts that are usual for its kind and its council.' })
  async beginReport(
    @Arg('input', () => BeginReportInput, { description: 'What paper it is.' }) input: BeginReportInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(ReportDraft, await beginReport(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => ReportDraft, { description: 'Changes what stands at the head of a draft.' })
  async changeReportHeader(
    @Arg('input', () => ChangeReportHeaderInput, { description: 'Which paper, and its header.' }) input: ChangeReportHeaderInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(ReportDraft, await changeReportHeader(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => ReportDraft, { description: 'Comments on a draft. Comments are never published.' })
  async commentOnDraft(
    @Arg('input', () => CommentOnDraftInput, { description: 'Which paper, and the comment.' }) input: CommentOnDraftInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(ReportDraft, await commentOnDraft(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => ReportDraft, { description: 'Settles a comment on a draft, or opens it again.' })
  async settleDraftComment(
    @Arg('input', () => SettleDraftCommentInput, { description: 'Which comment.' }) input: SettleDraftCommentInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(ReportDraft, await settleDraftComment(context, input), context, info);
  }
}

@Resolver()
export class ReportDraftQueries {
  @Authorized()
  @Query(() => ReportDraft, { nullable: true, description: 'A paper as it is prepared; null when there is none, or you do not read drafts of its council.' })
  @ByKey(() => ReportDraft, { councilSlug: 'council.slug', slug: 'slug' })
  reportDraft(
    @Arg('councilSlug', () => String, { description: "The council's name in web addresses." }) _councilSlug: string,
    @Arg('slug', () => String, { description: "The paper's name in web addresses." }) _slug: string,
  ): ReportDraft | null {
    return planned();
  }
}

@Resolver(() => Council)
@AddsTo(() => Council)
export class CouncilPapers {
  @FieldResolver(() => Boolean, { description: 'Whether the viewer may begin papers for its committees.' })
  @Code<{ id: string }>(['id'], (councils, _args, { viewer }) => councils.map(({ id }) => canPrepareReports(viewer, id)))
  viewerPreparesPapers(): boolean {
    return planned();
  }

  @FieldResolver(() => [PaperPerson], { description: 'The accounts of those who write, read or sign its papers; empty for those who do not read drafts.' })
  @Many(() => PaperPerson, {
    order: ['name'],
    atMost: 100,
    rows: (council, _args, viewer) => sql`select * from people_of_papers(${council('id')}) where ${viewer.isMemberOf(council('id'), ...draftReaders)}`,
  })
  peopleOfPapers(): PaperPerson[] {
    return planned();
  }
}
