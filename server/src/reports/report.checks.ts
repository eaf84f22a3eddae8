import type { DataCheck } from '../platform/checks.ts';

export const reportChecks: DataCheck[] = [
  {
    rule: 'The hash of a published version is the hash of its content.',
    sql: `select id from report_version where content_hash <> encode(sha256(convert_to(content, 'UTF8')), 'hex')`,
  },
  {
    rule: 'The content of a published version names its own number, its note and the hash of the version before.',
    sql: `select v.id from report_version v left join report_version earlier on earlier.report_id = v.report_id and earlier.number = v.number - 1
          where (v.content_json ->> 'number')::integer <> v.number or v.content_json ->> 'note' is distinct from v.note
            or v.content_json ->> 'previousHash' is distinct from earlier.content_hash`,
  },
  {
    rule: 'The versions of a report are numbered from 1 without a gap.',
    sql: `select report_id from report_version group by report_id having min(number) <> 1 or max(number) <> count(*)`,
  },
  {
    rule: 'No figure is published without a source.',
    sql: `select id from report_version_figure where source_kind is null or coalesce(source_words, '') = ''
            or (source_kind = 'PUBLISHED_FIGURE') <> (published_figure_id is not null)`,
  },
  {
    rule: 'A report is published exactly when it has a version, unless it was withdrawn.',
    sql: `select r.id from report r where r.status <> 'WITHDRAWN'
            and (r.status = 'PUBLISHED') <> exists (select from report_version v where v.report_id = r.id)`,
  },
  {
    rule: 'A report is for the day of its meeting.',
    sql: `select r.id from report r join meeting m on m.id = r.meeting_id where m.day is distinct from r.meeting_day or m.body_id <> r.body_id`,
  },
  {
    rule: 'A report quotes figures of its own council only.',
    sql: `select f.id from report_figure f where f.source_kind = 'LIVE' and exists (
            select from reportable_figure live where live.subject_id = f.subject_id and live.council_id <> f.council_id)`,
  },
];
