import type { Row } from '../platform/reading/declare.ts';
import { sql, type Sql } from '../platform/reading/sql.ts';
import { monitorDay, monitorYear } from './budget-monitor.entity.ts';

/**
 * How many months of the year of a monitor are over on its day, from 0 to 12: with its last day a month is over.
 * In months since the year nought: that of the day after, less that of April.
 */
const monthsOver = sql`greatest(0, least(12,
  (extract(year from ${monitorDay} + 1) * 12 + extract(month from ${monitorDay} + 1) - left(${monitorYear}, 4)::integer * 12 - 4)::integer))`;

/** The place in its year of the month of a day: 1 is April. Corrections after the year count in March. */
const placeOf = (day: Sql): Sql =>
  sql`greatest(1, least(12, (extract(year from ${day}) * 12 + extract(month from ${day}) - left(${monitorYear}, 4)::integer * 12 - 3)::integer))`;

/** The lines of a council's budget of one year, with everything that was known of each on the day of the monitor. */
export const linesOfMonitor = (monitor: Row): Sql => sql`
  select line.id as budget_line_id, line.source, paid.title as grant_title, line.title, line.fund_type, line.original_pence, moved.virement_pence,
    moved.carried_pence, line.original_pence + moved.virement_pence + moved.carried_pence as budget_pence,
    spread.to_date_pence as profile_pence, spread.total_pence as profiled_pence, spread.holds_from as profile_from, spread.reason as profile_reason,
    coalesce(spread.seq > 1, false) as is_rephased,
    case when line.grant_id is not null then booked.spent_pence end as spent_pence,
    case when line.grant_id is not null then booked.committed_pence end as committed_pence,
    guess.amount_pence as forecast_pence,
    line.is_demonstration or booked.has_made_up_lines or coalesce(guess.is_demonstration, false) as has_demonstration_figures
  from budget_line line left join funding_grant paid on paid.id = line.grant_id
  cross join lateral (
    select coalesce(sum(part.pence) filter (where part.kind = 'VIREMENT'), 0)::bigint as virement_pence,
      coalesce(sum(part.pence) filter (where part.kind = 'CARRY_FORWARD'), 0)::bigint as carried_pence
    from budget_movement part where part.budget_line_id = line.id and part.approved_on <= ${monitorDay}) moved
  left join lateral (
    select held.seq, held.holds_from, held.reason, pence_total(held.month_pence) as total_pence,
      coalesce(pence_total(held.month_pence[1:${monthsOver}]), 0) as to_date_pence
    from budget_profile held where held.budget_line_id = line.id and held.holds_from <= ${monitorDay}
    order by held.holds_from desc, held.seq desc limit 1) spread on true
  cross join lateral (
    select coalesce(sum(entry.pence) filter (where entry.kind <> 'COMMITMENT'), 0)::bigint as spent_pence,
      coalesce(sum(entry.pence) filter (where entry.kind = 'COMMITMENT'), 0)::bigint as committed_pence,
      coalesce(bool_or(entry.is_demonstration), false) as has_made_up_lines
    from ledger_line entry where entry.budget_line_id = line.id and entry.spent_on <= ${monitorDay}) booked
  left join lateral (
    select made.amount_pence, made.is_demonstration from budget_forecast made
    where made.budget_line_id = line.id and made.made_on <= ${monitorDay} order by made.made_on desc, made.id desc limit 1) guess on true
  where line.council_id = ${monitor('council')} and line.financial_year = ${monitorYear} and line.agreed_on <= ${monitorDay}`;

/** Capital, revenue, and both together: sums of what the lines are before anything is rounded. */
export const totalsOfMonitor = (monitor: Row): Sql => sql`
  select total.*, coalesce(unbooked.spent_pence, 0)::bigint as unbooked_spent_pence, coalesce(unbooked.committed_pence, 0)::bigint as unbooked_committed_pence
  from (
    select each.fund_type, count(*)::integer as lines, sum(each.original_pence)::bigint as original_pence, sum(each.virement_pence)::bigint as virement_pence,
      sum(each.carried_pence)::bigint as carried_pence, sum(each.budget_pence)::bigint as budget_pence, sum(each.profile_pence)::bigint as profile_pence,
      (sum(each.spent_pence) filter (where each.profile_pence is not null))::bigint as profiled_spent_pence,
      (count(*) filter (where each.profile_pence is null))::integer as lines_without_profile,
      coalesce(sum(each.spent_pence), 0)::bigint as spent_pence, coalesce(sum(each.committed_pence), 0)::bigint as committed_pence,
      sum(coalesce(each.forecast_pence, each.budget_pence))::bigint as forecast_pence,
      (count(*) filter (where each.forecast_pence is null))::integer as lines_without_forecast
    from (${linesOfMonitor(monitor)}) each group by grouping sets ((each.fund_type), ())) total
  left join (
    select entry.fund_type, sum(entry.pence) filter (where entry.kind <> 'COMMITMENT') as spent_pence, sum(entry.pence) filter (where entry.kind = 'COMMITMENT') as committed_pence
    from funding_grant paid join ledger_line entry on entry.grant_id = paid.id
    where paid.council_id = ${monitor('council')} and entry.budget_line_id is null and entry.spent_on <= ${monitorDay}
      and entry.spent_on between make_date(left(${monitorYear}, 4)::integer, 4, 1) and make_date(left(${monitorYear}, 4)::integer + 1, 3, 31)
    group by grouping sets ((entry.fund_type), ())) unbooked on unbooked.fund_type is not distinct from total.fund_type
  where total.lines > 0`;

/** The twelve months of the year: what was planned by the newest spread of each line, and what was spent. */
export const monthsOfMonitor = (monitor: Row): Sql => sql`
  select month.place, make_date(left(${monitorYear}, 4)::integer + (month.place / 10), (month.place + 2) % 12 + 1, 1) as first_day,
    plan.pence as profile_pence, sum(plan.pence) over (order by month.place)::bigint as profile_so_far_pence,
    case when begun.is_begun then coalesce(done.pence, 0) end as spent_pence,
    case when begun.is_begun then (sum(coalesce(done.pence, 0)) over (order by month.place))::bigint end as spent_so_far_pence
  from generate_series(1, 12) month(place)
  cross join lateral (select make_date(left(${monitorYear}, 4)::integer + (month.place / 10), (month.place + 2) % 12 + 1, 1) <= ${monitorDay} as is_begun) begun
  left join (
    select spread.place::integer as place, sum(spread.pence)::bigint as pence
    from budget_line line cross join lateral (
      select held.month_pence from budget_profile held where held.budget_line_id = line.id and held.holds_from <= ${monitorDay}
      order by held.holds_from desc, held.seq desc limit 1) newest
    cross join lateral unnest(newest.month_pence) with ordinality spread(pence, place)
    where line.council_id = ${monitor('council')} and line.financial_year = ${monitorYear} and line.agreed_on <= ${monitorDay}
    group by 1) plan on plan.place = month.place
  left join (
    select ${placeOf(sql`entry.spent_on`)} as place, sum(entry.pence)::bigint as pence
    from budget_line line join ledger_line entry on entry.budget_line_id = line.id
    where line.council_id = ${monitor('council')} and line.financial_year = ${monitorYear} and line.agreed_on <= ${monitorDay}
      and entry.spent_on <= ${monitorDay} and entry.kind <> 'COMMITMENT'
    group by 1) done on done.place = month.place`;
