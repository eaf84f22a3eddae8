import type { DataCheck } from '../platform/checks.ts';

/** Rules about programmes that must hold in any database. */
export const programmeChecks: DataCheck[] = [
  {
    rule: 'no milestone has begun or is complete while a decision that it depends on has not been taken',
    sql: `select m.id from milestone m where m.progress in ('IN_PROGRESS', 'COMPLETE') and exists (
      select from milestone_precondition needed left join decision taken on taken.id = needed.decision_id
      where needed.open_milestone_id = m.id and taken.made_on is null)`,
  },
  {
    rule: 'the expected date of a milestone is the newest of its forecasts',
    sql: `select m.id from milestone m join lateral (
      select due_start, due_end from milestone_forecast f where f.milestone_id = m.id order by version desc limit 1) newest on true
      where (m.forecast_start, m.forecast_end) is distinct from (newest.due_start, newest.due_end)`,
  },
];
