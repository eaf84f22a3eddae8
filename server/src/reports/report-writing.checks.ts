import type { DataCheck } from '../platform/checks.ts';

export const reportWritingChecks: DataCheck[] = [
  {
    rule: 'A comment on a draft is about a section of the same paper.',
    sql: `select c.id from draft_comment c join report_section s on s.id = c.section_id where s.report_id <> c.report_id`,
  },
  {
    rule: 'An answer to a comment is about the same paper, and is not answered itself.',
    sql: `select a.id from draft_comment a join draft_comment c on c.id = a.answers_id where c.report_id <> a.report_id or c.answers_id is not null`,
  },
  {
    rule: 'Wards that a paper lists are listed only where it says so.',
    sql: `select w.id from report_ward w join report r on r.id = w.report_id where r.ward_coverage <> 'LISTED'`,
  },
];
