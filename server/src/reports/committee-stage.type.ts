import { registerEnumType } from 'type-graphql';
import type { Args, Row } from '../platform/reading/declare.ts';
import { sql, type Sql } from '../platform/reading/sql.ts';
import type { ViewerSql } from '../platform/reading/viewer.ts';
import { visibleMeeting } from './after-meeting-visible.queries.ts';

/** What comes after publication. */
export enum CommitteeStage {
  NOT_PUBLISHED = 'NOT_PUBLISHED',
  PUBLISHED = 'PUBLISHED',
  CONSIDERED = 'CONSIDERED',
  MINUTED = 'MINUTED',
}
registerEnumType(CommitteeStage, {
  name: 'CommitteeStage',
  description: 'How far a paper has come with its committees.',
  valuesConfig: {
    NOT_PUBLISHED: { description: 'It is not published, or was withdrawn.' },
    PUBLISHED: { description: 'It is published, and no meeting is on record that considered it.' },
    CONSIDERED: { description: 'A meeting considered it, and its minutes are not published.' },
    MINUTED: { description: 'The minutes of a meeting that considered it are published.' },
  },
});

/** Worked out from the meetings that the viewer may see, never kept. */
export const committeeStageOf = (row: Row, _args: Args, viewer: ViewerSql): Sql => sql`
  (case when ${row('status')} <> 'PUBLISHED' then 'NOT_PUBLISHED' else coalesce((
    select case when bool_or(held.minutes_published_on is not null) then 'MINUTED' else 'CONSIDERED' end
    from report_consideration given join meeting held on held.id = given.meeting_id
    where given.report_id = ${row('id')} and given.considered_on is not null and ${visibleMeeting(sql`held`, viewer)}
    having count(*) > 0), 'PUBLISHED') end)`;
