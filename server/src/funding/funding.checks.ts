import type { DataCheck } from '../platform/checks.ts';
import { costsWithoutCheck } from './sustainability.queries.ts';
import { countedInstalment as counted, latestForecast, ledgerLines } from './ledger-totals.queries.ts';

const total = (column: string, kinds: string, condition = 'true') => `
  select grant_row.id from funding_grant grant_row
  where grant_row.${column} <> (select coalesce(sum(line.pence), 0) from (${ledgerLines}) line
    where line.grant_id = grant_row.id and line.kind in (${kinds}) and ${condition})`;

const allotted = (kind: string) =>
  `(select part.amount_pence from grant_allocation_shown part where part.grant_id = grant_row.id and part.kind = '${kind}' and part.financial_year is null and part.strand is null)`;

/** The newest amendment of each kind must have led to what the grant has now. */
const present = `case amended.change when 'AWARDED' then amended.new_pence = grant_row.awarded_pence
  when 'STARTS_ON' then amended.new_day = grant_row.starts_on else amended.new_day = grant_row.ends_on end`;

/** What holds of grants in any database. The commands hold the same, one row at a time. */
export const fundingChecks: DataCheck[] = [
  { rule: 'what a grant has spent is what its ledger says', sql: total('spent_pence', `'ACTUAL', 'ACCRUAL'`) },
  { rule: 'what a grant has committed is what its ledger says', sql: total('committed_pence', `'COMMITMENT'`) },
  { rule: 'the capital a grant has used is what its ledger says', sql: total('capital_used_pence', `'ACTUAL', 'ACCRUAL', 'COMMITMENT'`, `line.fund_type = 'CAPITAL'`) },
  {
    rule: 'what a grant has received is what its instalments say',
    sql: `select grant_row.id from funding_grant grant_row where grant_row.received_pence <> (select coalesce(sum(${counted}), 0)
      from grant_instalment line where line.grant_id = grant_row.id and line.status in ('RECEIVED', 'REPAID'))`,
  },
  {
    rule: 'the forecast of a grant is the latest that was made',
    sql: `select grant_row.id from funding_grant grant_row where grant_row.forecast_pence is distinct from ${latestForecast('grant_row.id')}`,
  },
  {
    rule: 'instalments stay within the award',
    sql: `select grant_row.id from funding_grant grant_row where coalesce(grant_row.awarded_pence, 0) <
      (select coalesce(sum(${counted}), 0) from grant_instalment line where line.grant_id = grant_row.id)`,
  },
  {
    rule: 'instalments of a year stay within what the award has for that year',
    sql: `select part.id from grant_allocation_shown part where part.kind is null and part.strand is null and part.amount_pence <
      (select coalesce(sum(${counted}), 0) from grant_instalment line where line.grant_id = part.grant_id and line.financial_year = part.financial_year)`,
  },
  {
    rule: 'the stated parts of an award are no more than the award',
    sql: `select part.grant_id from grant_allocation part join funding_grant grant_row on grant_row.id = part.grant_id
      group by part.grant_id, grant_row.awarded_pence, part.kind is null, part.financial_year is null, part.strand is null
      having sum(part.amount_pence) > coalesce(grant_row.awarded_pence, 0)`,
  },
  {
    rule: 'capital stays within its allocation, and revenue does not draw on it',
    sql: `select grant_row.id from funding_grant grant_row where grant_row.capital_used_pence > coalesce(${allotted('CAPITAL')}, grant_row.awarded_pence, 0)
      or grant_row.spent_pence + grant_row.committed_pence - grant_row.capital_used_pence > ${allotted('REVENUE')}`,
  },
  {
    rule: 'money is spent within the dates of its grant',
    sql: `select line.id from spend_entry line join funding_grant grant_row on grant_row.id = line.grant_id
      where line.kind <> 'REVERSAL' and (line.spent_on < grant_row.starts_on or line.spent_on > grant_row.ends_on)`,
  },
  {
    rule: 'capital that waits for the asset review is spent on selected sites only',
    sql: `select line.id from spend_entry line left join site on site.id = line.site_id where line.fund_type = 'CAPITAL' and site.selected_by_decision_id is null
      and exists (select from grant_condition asked where asked.grant_id = line.grant_id and asked.kind = 'CAPITAL_ONLY_FOR_SELECTED_SITES')`,
  },
  {
    rule: 'a cost that goes on after its grant has been checked',
    sql: `select id from (${costsWithoutCheck}) cost`,
  },
  {
    rule: 'no receipt is taken back beyond its amount',
    sql: `select receipt.id from grant_instalment receipt join grant_instalment back on back.takes_back_id = receipt.id
      group by receipt.id having sum(back.amount_pence) > receipt.amount_pence or bool_or(receipt.status <> 'RECEIVED' or back.grant_id <> receipt.grant_id)`,
  },
  {
    rule: 'the ceiling of a grant is the one that was stated last',
    sql: `select grant_row.id from funding_grant grant_row join lateral (select amount_pence from grant_amount where grant_id = grant_row.id and kind = 'CEILING'
      order by seq desc limit 1) said on true where said.amount_pence is distinct from grant_row.ceiling_pence`,
  },
  {
    rule: 'a part of an award is what it was last set to',
    sql: `select part.id from grant_allocation part join lateral (select new_pence from grant_allocation_change where allocation_id = part.id
      order by seq desc limit 1) set_to on true where set_to.new_pence is distinct from part.amount_pence`,
  },
  {
    rule: 'nothing is reversed beyond its amount',
    sql: `select taken.id from spend_entry taken join spend_entry line on line.reverses_id = taken.id
      group by taken.id having sum(line.amount_pence) > taken.amount_pence or bool_or(taken.kind = 'REVERSAL' or taken.fund_type <> line.fund_type)`,
  },
  {
    rule: 'what a grant is now is what its amendments made of it',
    sql: `select grant_row.id from funding_grant grant_row join lateral (select distinct on (change) * from grant_amendment
      where grant_id = grant_row.id order by change, seq desc) amended on true where (${present}) is not true`,
  },
  {
    rule: 'each amendment starts from what the one before it left',
    sql: `select id from (select id, seq, (old_pence, old_day) is distinct from (lag(new_pence) over same, lag(new_day) over same) as jumps,
      row_number() over same as place from grant_amendment window same as (partition by grant_id, change order by seq)) steps where jumps and place > 1`,
  },
];
