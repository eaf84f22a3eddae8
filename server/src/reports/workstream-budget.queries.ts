import { sql, type Sql } from '../platform/reading/sql.ts';

/**
 * The money of workstreams by financial year, as it stood on a day: rows of workstream_id, financial_year, lines,
 * budget_pence, spent_pence, committed_pence, forecast_pence, lines_without_forecast and has_demonstration_figures.
 * It passes no rule by itself: whoever asks says who may see it.
 *
 * @param day SQL of type date
 * @param which a condition on `line` (budget_line) and `link` (workstream_budget)
 */
export const workstreamMoney = (day: Sql, which: Sql): Sql => sql`
  select link.workstream_id, line.financial_year, count(*)::integer as lines,
    sum(line.original_pence + moved.pence)::bigint as budget_pence, sum(booked.spent_pence)::bigint as spent_pence,
    sum(booked.committed_pence)::bigint as committed_pence,
    sum(coalesce(guess.amount_pence, line.original_pence + moved.pence))::bigint as forecast_pence,
    (count(*) filter (where guess.amount_pence is null))::integer as lines_without_forecast,
    bool_or(line.is_demonstration) as has_demonstration_figures
  from workstream_budget link join budget_line line on line.id = link.budget_line_id
  cross join lateral (
    select coalesce(sum(part.pence), 0)::bigint as pence from budget_movement part
    where part.budget_line_id = line.id and part.approved_on <= ${day}) moved
  cross join lateral (
    select coalesce(sum(entry.pence) filter (where entry.kind <> 'COMMITMENT'), 0)::bigint as spent_pence,
      coalesce(sum(entry.pence) filter (where entry.kind = 'COMMITMENT'), 0)::bigint as committed_pence
    from ledger_line entry where entry.budget_line_id = line.id and entry.spent_on <= ${day}) booked
  left join lateral (
    select made.amount_pence from budget_forecast made where made.budget_line_id = line.id and made.made_on <= ${day}
    order by made.made_on desc, made.id desc limit 1) guess on true
  where line.agreed_on <= ${day} and ${which}
  group by link.workstream_id, line.financial_year`;
