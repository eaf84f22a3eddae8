import type { DataCheck } from '../platform/checks.ts';

export const reportStepChecks: DataCheck[] = [
  {
    rule: 'The steps of a report are numbered from 1 without a gap.',
    sql: `select report_id from report_step group by report_id having min(position) <> 1 or max(position) <> count(*)`,
  },
  {
    rule: 'Whoever signs for somebody else is named beside them.',
    sql: `select id from report_sign_off where on_behalf_of is not null and (signed_by is null or lower(signed_by) = lower(on_behalf_of))`,
  },
  {
    rule: 'Nothing is signed while a report is being written.',
    sql: `select s.id from report_sign_off s join report r on r.id = s.report_id
          where s.state <> 'NOT_STATED' and case r.status when 'PUBLISHED' then r.correction_state else r.status end in ('DRAFTING', 'CONSULTING')`,
  },
  {
    rule: 'What is cleared has nobody on its list who has not signed.',
    sql: `select s.id from report_sign_off s join report r on r.id = s.report_id
          where s.state in ('NO', 'NOT_STATED') and case r.status when 'PUBLISHED' then r.correction_state else r.status end = 'CLEARED'`,
  },
];
