import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, ID, Info, InputType, Int, Mutation, Query, Resolver } from 'type-graphql';
import { Authorized, Public } from '../platform/access.ts';
import type { Context } from '../platform/context.ts';
import { isSlug } from '../platform/ids.ts';
import { Many, planned } from '../platform/reading/declare.ts';
import { ReportVersion } from './report-version.type.ts';
import { versionIdOf } from './report.queries.ts';
import { publishReport } from './report.service.ts';
import { Report } from './report.type.ts';

@InputType({ description: 'A report to be published as it stands.' })
export class PublishReportInput {
  @Field(() => ID, { description: 'The report.' })
  reportId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What this version corrects; needed from the second version on.',
  })
  note!: string | null;

  @Field(() => Int, { nullable: true, description: 'The state of the report that was seen. When it is given, nothing is published that somebody else changed meanwhile.' })
  version!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why it cannot wait; needed when the first version comes less than five clear working days before the meeting.',
  })
  urgencyReason!: string | null;
}

@Resolver()
export class ReportResolver {
  @Public()
  @Query(() => [Report], {
    description: 'The reports of a council that you may see, those for the latest meeting first.',
  })
  @Many(() => Report, {
    order: ['meetingDay desc', 'title'],
    filters: { councilSlug: 'council.slug', slug: 'slug' },
    atMost: 100,
  })
  reports(
    @Arg('councilSlug', () => String, { description: "The council's name in web addresses." }) _councilSlug: string,
    @Arg('slug', () => String, { nullable: true, description: 'Only the report with this name in web addresses.' })
    _slug: string | null,
  ): Report[] {
    return planned();
  }

  @Public()
  @Query(() => ReportVersion, {
    nullable: true,
    description: 'A published version of a report; null when there is none that you may see.',
  })
  async report(
    @Arg('councilSlug', () => String, { description: "The council's name in web addresses." }) councilSlug: string,
    @Arg('slug', () => String, { description: "The report's name in web addresses." }) slug: string,
    @Arg('version', () => Int, { nullable: true, description: 'Which version; the newest when it is left out.' })
    version: number | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    const id = [councilSlug, slug].every(isSlug) ? await versionIdOf(context.pool, councilSlug, slug, version) : null;
    return id === null ? null : context.reader.one(ReportVersion, id, context, info);
  }

  @Authorized()
  @Mutation(() => ReportVersion, {
    description:
      'Publishes a report as it stands, as a version that never changes. A further version is a correction and needs a note.',
  })
  async publishReport(
    @Arg('input', () => PublishReportInput, { description: 'Which report, and what it corrects.' })
    input: PublishReportInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(ReportVersion, await publishReport(context, input), context, info);
  }
}
