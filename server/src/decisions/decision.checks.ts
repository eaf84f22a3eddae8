import type { DataCheck } from '../platform/checks.ts';
import { supersededFromSql } from './decision-cover.queries.ts';

export const decisionChecks: DataCheck[] = [
  {
    rule: 'a decision is heard by scrutiny on the day of the meeting that hears it',
    sql: `select r.id from scrutiny_referral r join meeting m on m.id = r.meeting_id where m.day is distinct from r.heard_on`,
  },
  {
    rule: 'a delegated decision is taken under a delegation of its council',
    sql: `select d.id from decision d where d.kind = 'DELEGATED' and not exists (select from delegation g where g.council_id = d.council_id)`,
  },
  {
    rule: 'a delegated decision that was taken cites the delegation that it was taken under',
    sql: `select d.id from decision d where d.kind = 'DELEGATED' and d.made_on is not null and d.delegation_id is null`,
  },
  {
    rule: 'a decision that was called in, or sent back, has no effect until it is upheld or taken again',
    sql: `select d.id from decision d where d.effective_on is not null and (select step.kind from decision_step step where step.decision_id = d.id
      order by step.position desc limit 1) in ('CALLED_IN', 'RETURNED', 'REFERRED_TO_COUNCIL')`,
  },
  {
    rule: 'the steps of a decision follow one another by day',
    sql: `select later.id from decision_step later join decision_step earlier on earlier.decision_id = later.decision_id and earlier.position < later.position
      where earlier.happened_on > later.happened_on`,
  },
  {
    rule: 'a key decision that scrutiny may not call in was urgent, and one of an executive had notice or a record of why not',
    sql: `select d.id from decision d where d.is_key = 'YES' and d.route = 'EXECUTIVE' and d.made_on is not null and d.is_urgent <> 'YES'
      and (d.call_in = 'NO' or (d.published_on is not null and d.notice_exception is null and (d.notice_published_on is null or d.made_on - d.notice_published_on < 29)))`,
  },
  {
    rule: 'a decision that is superseded ends when the first that supersedes it has effect',
    sql: `select earlier.id from decision earlier
      where exists (select from decision_link link where link.earlier_decision_id = earlier.id and link.kind = 'SUPERSEDES')
        and not exists (select from decision_step step where step.decision_id = earlier.id and step.kind in ('ENDED', 'WITHDRAWN'))
        and earlier.ended_on is distinct from ${supersededFromSql('earlier.id')}`,
  },
];
