import { DRAFT_ROLES } from '../decisions/decision.policy.ts';
import type { Row } from '../platform/reading/declare.ts';
import { sql, type Sql } from '../platform/reading/sql.ts';
import type { ViewerSql } from '../platform/reading/viewer.ts';
import { draftReaders, exemptReaders } from './report.policy.ts';

/** Whether the viewer may see the report under this alias: the rule of its type, for statements that look at reports. */
export const visibleReport = (report: Sql, viewer: ViewerSql): Sql => sql`(case ${report}.status
  when 'PUBLISHED' then ${report}.classification = 'PUBLIC' or ${viewer.isMemberOf(sql`${report}.council_id`, ...exemptReaders)}
  when 'WITHDRAWN' then ${viewer.isMemberOf(sql`${report}.council_id`, ...exemptReaders)}
  else ${viewer.isMemberOf(sql`${report}.council_id`, ...draftReaders)} end)`;

/** Whether the viewer may see the meeting under this alias. */
export const visibleMeeting = (meeting: Sql, viewer: ViewerSql): Sql =>
  sql`(${meeting}.is_published or ${viewer.isMemberOf(sql`${meeting}.council_id`, ...DRAFT_ROLES)})`;

/** The rule `canSeeConsideration` as SQL, for a row that points at its report and its meeting. */
export const visibleConsideration = (row: Row, viewer: ViewerSql): Sql => sql`(
  exists (select from report paper where paper.id = ${row('report')} and ${visibleReport(sql`paper`, viewer)})
  and exists (select from meeting held where held.id = ${row('meeting')} and ${visibleMeeting(sql`held`, viewer)}))`;
