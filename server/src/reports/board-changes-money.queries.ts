import type { Row } from '../platform/reading/declare.ts';
import { sql, type Sql } from '../platform/reading/sql.ts';
import { asAt } from './board-pack.entity.ts';

/**
 * How the money of a programme moved between `board.day` and the day of its pack: totals of what was spent, committed and
 * received where they differ, forecasts where another one counts, and what the funder agreed to change.
 */
export const moneyChanges = (pack: Row): Sql[] => [
  ledgerChange(pack, sql`10, 'SPENT'`, sql`line.kind <> 'COMMITMENT'`),
  ledgerChange(pack, sql`11, 'COMMITTED'`, sql`line.kind = 'COMMITMENT'`),
  sql`
    select 12, 'RECEIVED', paid.title, moved.last_day, moved.earlier, moved.total, null, null, null, null, coalesce(moved.is_made_up, false)
    from programme_grant link join funding_grant paid on paid.id = link.grant_id cross join lateral (
      select max(payment.received_on) filter (where payment.received_on > board.day) as last_day, sum(signed.pence)::bigint as total,
        coalesce(sum(signed.pence) filter (where payment.received_on <= board.day), 0)::bigint as earlier,
        bool_or(payment.is_demonstration and payment.received_on > board.day) as is_made_up
      from grant_instalment payment cross join lateral (
        select case payment.status when 'REPAID' then -payment.amount_pence else payment.amount_pence end as pence) signed
      where payment.grant_id = paid.id and payment.status in ('RECEIVED', 'REPAID') and payment.received_on <= ${asAt}) moved
    where link.programme_id = ${pack('programme')} and moved.total <> moved.earlier`,
  sql`
    select 13, 'FORECAST', paid.title, later.made_on, earlier.amount_pence, later.amount_pence, null, null, null, null, later.is_demonstration
    from programme_grant link join funding_grant paid on paid.id = link.grant_id
    cross join lateral grant_forecast_at(paid.id, ${asAt}) later
    left join lateral grant_forecast_at(paid.id, board.day) earlier on true
    where link.programme_id = ${pack('programme')} and earlier.amount_pence is distinct from later.amount_pence`,
  sql`
    select 20, case change.change when 'AWARDED' then 'AWARD_AMENDED' when 'STARTS_ON' then 'START_AMENDED' else 'END_AMENDED' end, paid.title,
      change.agreed_on, change.old_pence, change.new_pence, change.old_day, change.new_day, null, null, change.is_demonstration
    from programme_grant link join funding_grant paid on paid.id = link.grant_id join grant_amendment change on change.grant_id = paid.id
    where link.programme_id = ${pack('programme')} and change.agreed_on > board.day and change.agreed_on <= ${asAt}`,
  sql`
    select 21, 'ALLOCATION_AMENDED',
      concat_ws(', ', paid.title, initcap(part.kind), part.financial_year, part.strand), change.agreed_on, change.old_pence, change.new_pence,
      null, null, null, null, change.is_demonstration
    from programme_grant link join funding_grant paid on paid.id = link.grant_id
    join grant_allocation_change change on change.grant_id = paid.id join grant_allocation part on part.id = change.allocation_id
    where link.programme_id = ${pack('programme')} and change.agreed_on > board.day and change.agreed_on <= ${asAt}`,
];

const ledgerChange = (pack: Row, kind: Sql, counts: Sql): Sql => sql`
  select ${kind}, paid.title, moved.last_day, moved.earlier, moved.total, null::date, null::date, null::text, null::text, coalesce(moved.is_made_up, false)
  from programme_grant link join funding_grant paid on paid.id = link.grant_id cross join lateral (
    select max(line.spent_on) filter (where line.spent_on > board.day) as last_day, sum(line.pence)::bigint as total,
      coalesce(sum(line.pence) filter (where line.spent_on <= board.day), 0)::bigint as earlier,
      bool_or(line.is_demonstration and line.spent_on > board.day) as is_made_up
    from ledger_line line where line.grant_id = paid.id and line.spent_on <= ${asAt} and ${counts}) moved
  where link.programme_id = ${pack('programme')} and moved.total <> moved.earlier`;
