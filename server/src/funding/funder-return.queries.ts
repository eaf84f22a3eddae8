import type { SqlEntityManager } from '@mikro-orm/postgresql';

/** One figure of a return. Null is what nobody has stated, never £0. */
export interface ReturnFigure {
  label: string;
  fundType: string;
  profilePence: number | null;
  actualPence: number;
  committedPence: number;
  forecastPence: number | null;
}

/** What a return tells of. */
export interface ReturnPeriod {
  grantId: string;
  /** 'USE' or 'STRAND'. */
  groupsBy: string;
  periodStart: string;
  periodEnd: string;
}

/**
 * The figures of a period, out of the ledger and the budget as they are now: what was paid in the period, what was promised
 * by its end and still is, what the budget's months said, and how it was expected to end.
 */
export async function returnFigures(em: SqlEntityManager, { grantId, groupsBy, periodStart, periodEnd }: ReturnPeriod): Promise<ReturnFigure[]> {
  type Row = Record<'profilePence' | 'forecastPence', string | null> & Record<'label' | 'fundType' | 'actualPence' | 'committedPence', string>;
  const rows = await em.execute<Row[]>(groupsBy === 'USE' ? figuresByUse : figuresByStrand, parametersOf(groupsBy, grantId, periodStart, periodEnd));
  const pence = (value: string | null) => (value === null ? null : Number(value));
  return rows.map(({ label, fundType, ...row }) => ({
    label, fundType, profilePence: pence(row.profilePence), actualPence: Number(row.actualPence), committedPence: Number(row.committedPence), forecastPence: pence(row.forecastPence),
  }));
}

/** Paid within the period, and promised by its end; reversals are taken off where they fall. */
const sums = `coalesce(sum(line.pence) filter (where line.kind <> 'COMMITMENT' and line.spent_on >= ?), 0) as "actualPence",
  coalesce(sum(line.pence) filter (where line.kind = 'COMMITMENT'), 0) as "committedPence"`;

const figuresByUse = `
  select use.name as label, kinds.kind as "fundType", null as "profilePence", ${sums}, null as "forecastPence"
  from allowed_use use cross join (values ('REVENUE'), ('CAPITAL')) kinds (kind)
  left join ledger_line line on line.allowed_use_id = use.id and line.fund_type = kinds.kind and line.spent_on <= ?
  where use.grant_id = ? and (use.fund_type is null or use.fund_type = kinds.kind)
  group by use.id, kinds.kind order by use.position, kinds.kind desc`;

const figuresByStrand = `
  with budgeted as (
    select coalesce(budget.strand, 'Not stated') as label, budget.fund_type, sum(months.pence)::bigint as profile_pence,
      case when count(guess.amount_pence) = count(*) then sum(guess.amount_pence)::bigint end as forecast_pence
    from budget_line budget
    left join lateral (
      select case when profile.id is not null then coalesce((select sum(amount) from unnest(profile.month_pence) with ordinality month (amount, place)
        where make_date(left(budget.financial_year, 4)::integer, 4, 1) + make_interval(months => place::integer - 1) between ? and ?), 0) end as pence
      from (select 1) one left join lateral (select * from budget_profile made where made.budget_line_id = budget.id and made.holds_from <= ?
        order by made.holds_from desc, made.seq desc limit 1) profile on true) months on true
    left join lateral (select made.amount_pence from budget_forecast made where made.budget_line_id = budget.id and made.made_on <= ?
      order by made.made_on desc, made.id desc limit 1) guess on true
    where budget.grant_id = ? and left(budget.financial_year, 4)::integer between extract(year from ?::date - interval '3 months') and extract(year from ?::date - interval '3 months')
    group by 1, 2
  ), booked as (
    select coalesce(budget.strand, case when budget.id is null then 'Not booked to a budget line' else 'Not stated' end) as label, line.fund_type, ${sums}
    from ledger_line line left join budget_line budget on budget.id = line.budget_line_id
    where line.grant_id = ? and line.spent_on <= ? group by 1, 2
  )
  select coalesce(budgeted.label, booked.label) as label, coalesce(budgeted.fund_type, booked.fund_type) as "fundType", budgeted.profile_pence as "profilePence",
    coalesce(booked."actualPence", 0) as "actualPence", coalesce(booked."committedPence", 0) as "committedPence", budgeted.forecast_pence as "forecastPence"
  from budgeted full join booked on booked.label = budgeted.label and booked.fund_type = budgeted.fund_type
  order by 1, 2 desc`;

function parametersOf(groupsBy: string, grantId: string, start: string, end: string): string[] {
  return groupsBy === 'USE' ? [start, end, grantId] : [start, end, end, end, grantId, start, end, start, grantId, end];
}
