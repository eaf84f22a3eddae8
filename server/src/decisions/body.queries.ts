import type { Row } from '../platform/reading/declare.ts';
import { sql, type Sql } from '../platform/reading/sql.ts';
import type { ViewerSql } from '../platform/reading/viewer.ts';
import { DRAFT_ROLES } from './decision.policy.ts';

/**
 * The whole weeks, months, quarters or years in which a body should have met and did not: `period_start`, `period_end`.
 * They begin with the first whole one after it was expected to meet, and end with the last that is over on the day.
 *
 * Only for those who may see all its meetings: to others a meeting that they may not see would look like none.
 *
 * @param body columns of the body
 * @param day SQL of type date
 */
export const missedPeriods = (body: Row, day: Sql, viewer: ViewerSql): Sql => sql`
  select period.first::date as period_start, (period.first + pace.step)::date - 1 as period_end
  from (select case ${body('frequency')} when 'WEEKLY' then interval '7 days' when 'FORTNIGHTLY' then interval '14 days' when 'MONTHLY' then interval '1 month'
      when 'QUARTERLY' then interval '3 months' when 'YEARLY' then interval '1 year' end as step,
    case ${body('frequency')} when 'MONTHLY' then 'month' when 'QUARTERLY' then 'quarter' when 'YEARLY' then 'year' else 'week' end as unit) pace
  cross join lateral (select case when date_trunc(pace.unit, since.day) = since.day then since.day
      else date_trunc(pace.unit, since.day) + case when pace.unit = 'week' then interval '7 days' else pace.step end end as day
    from (select ${body('meetsSince')}::timestamp as day) since) begin_on
  cross join lateral generate_series(begin_on.day, ${day}::timestamp - pace.step, pace.step) period (first)
  where pace.step is not null and ${body('meetsSince')} is not null and ${viewer.isMemberOf(body('council'), ...DRAFT_ROLES)}
    and not exists (select from meeting held where held.body_id = ${body('id')} and held.cancelled_on is null
      and held.held_start <= (period.first + pace.step)::date - 1 and held.held_end >= period.first::date)`;
