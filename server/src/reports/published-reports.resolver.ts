import { Args, ArgsType, Field, FieldResolver, Resolver } from 'type-graphql';
import { Council } from '../councils/council.type.ts';
import { PageArgs, pageType } from '../platform/paging.ts';
import { AddsTo, Page, planned } from '../platform/reading/declare.ts';
import { sql } from '../platform/reading/sql.ts';
import { Report } from './report.type.ts';

@ArgsType()
export class PublishedReportsArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'Only those with these words in their title or in the name of their committee.' })
  search?: string;
}

export const ReportPage = pageType(() => Report, 'ReportPage');

/** What committees were told, to be looked through. */
@Resolver(() => Council)
@AddsTo(() => Council)
export class PublishedReports {
  @FieldResolver(() => ReportPage, { description: 'Its published reports that you may see, those for the latest meeting first.' })
  @Page(() => Report, {
    order: ['meetingDay desc', 'title'],
    rows: (council, args) => sql`
      select told.* from report told join body on body.id = told.body_id
      where told.council_id = ${council('id')} and told.status = 'PUBLISHED'
        and (${args('search')} is null or strpos(lower(told.title || ' ' || body.name), lower(trim(${args('search')}))) > 0)`,
  })
  publishedReports(@Args(() => PublishedReportsArgs) _args: PublishedReportsArgs): InstanceType<typeof ReportPage> {
    return planned();
  }
}
