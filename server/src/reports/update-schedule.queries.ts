import type { Row } from '../platform/reading/declare.ts';
import { sql, type Sql } from '../platform/reading/sql.ts';

const months = (count: Sql): Sql => sql`make_interval(months => ${count})`;

/**
 * The day on which the next update is due: so many months after the last paper that was considered under the arrangement,
 * or after its first day while there is none. Null while nobody said how often, and once it has ended.
 *
 * @param schedule SQL of the columns of an arrangement
 */
export const nextDueOn = (schedule: { id: Sql; startsOn: Sql; everyMonths: Sql; endedOn: Sql }): Sql => sql`
  (case when ${schedule.endedOn} is null then (coalesce((select max(given.considered_on) from report_consideration given
    where given.update_schedule_id = ${schedule.id}), ${schedule.startsOn}) + ${months(schedule.everyMonths)})::date end)`;

/** The columns of an arrangement, of a row of it. */
export const scheduleOf = (row: Row) => ({ id: row('id'), startsOn: row('startsOn'), everyMonths: row('everyMonths'), endedOn: row('endedOn') });

/**
 * The stretches of so many months, counted from the first day, that are over by a day and in which no update was
 * considered: `period_start`, `period_end`.
 *
 * @param day SQL of type date
 */
export const missedUpdates = (row: Row, day: Sql): Sql => sql`
  select period.first as period_start, period.last as period_end
  from generate_series(0, 240) as turn (number)
  cross join lateral (select (${row('startsOn')} + ${months(sql`(${row('everyMonths')} * turn.number)`)})::date + 1 as first,
    (${row('startsOn')} + ${months(sql`(${row('everyMonths')} * (turn.number + 1))`)})::date as last) period
  where ${row('everyMonths')} is not null and period.last < ${day} and period.last < coalesce(${row('endedOn')}, ${day})
    and not exists (select from report_consideration given where given.update_schedule_id = ${row('id')}
      and given.considered_on between period.first and period.last)`;
