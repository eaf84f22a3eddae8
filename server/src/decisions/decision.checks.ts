import type { DataCheck } from '../platform/checks.ts';

export const decisionChecks: DataCheck[] = [
  {
    rule: 'a decision is heard by scrutiny on the day of the meeting that hears it',
    sql: `select r.id from scrutiny_referral r join meeting m on m.id = r.meeting_id where m.day is distinct from r.heard_on`,
  },
  {
    rule: 'a delegated decision is taken under a delegation of its council',
    sql: `select d.id from decision d where d.kind = 'DELEGATED' and not exists (select from delegation g where g.council_id = d.council_id)`,
  },
];
