import type { DataCheck } from '../platform/checks.ts';

/** The budget of each line with what has moved by virement, as it counts against an award. */
const budgeted = `
  select line.id, line.grant_id, line.fund_type, line.financial_year, line.strand, line.original_pence + coalesce((select sum(part.pence)
    from budget_movement part where part.budget_line_id = line.id and part.kind = 'VIREMENT'), 0) as pence from budget_line line`;

const giver = 'join budget_line giver on giver.id = moved.from_line_id join budget_line taker on taker.id = moved.to_line_id';

/** What holds of budgets in any database. The commands hold the same, one row at a time. */
export const budgetChecks: DataCheck[] = [
  {
    rule: 'the lines of a budget are no more than the award of their grant',
    sql: `select line.grant_id as id from (${budgeted}) line join funding_grant paid on paid.id = line.grant_id
      group by line.grant_id, paid.awarded_pence having sum(line.pence) > coalesce(paid.awarded_pence, 0)`,
  },
  {
    rule: 'the lines of a budget are no more than what the award allots to their year, type and strand',
    sql: `select part.id from grant_allocation_shown part join (${budgeted}) line on line.grant_id = part.grant_id
        and line.fund_type = coalesce(part.kind, line.fund_type) and line.financial_year = coalesce(part.financial_year, line.financial_year)
        and (part.strand is null or part.strand = line.strand)
      group by part.id, part.amount_pence having sum(line.pence) > part.amount_pence`,
  },
  {
    rule: 'the first months of a line come to its budget when they were stated with it',
    sql: `select line.id from budget_line line join budget_profile spread on spread.budget_line_id = line.id and spread.seq = 1
      where spread.holds_from = line.agreed_on and pence_total(spread.month_pence) <> line.original_pence
        and not exists (select from budget_movement part where part.budget_line_id = line.id and part.approved_on = line.agreed_on)`,
  },
  {
    rule: 'no line of a budget ever has less than nothing',
    sql: `select line.id from budget_line line join (select budget_line_id, approved_on, sum(sum(pence)) over (partition by budget_line_id order by approved_on) as moved
      from budget_movement group by budget_line_id, approved_on) standing on standing.budget_line_id = line.id where line.original_pence + standing.moved < 0`,
  },
  {
    rule: 'a virement stays within its year and source, and capital never becomes revenue',
    sql: `select moved.id from budget_transfer moved ${giver} where moved.kind = 'VIREMENT' and (giver.financial_year <> taker.financial_year
      or giver.source <> taker.source or giver.grant_id is distinct from taker.grant_id or (giver.fund_type = 'CAPITAL' and taker.fund_type = 'REVENUE'))`,
  },
  {
    rule: 'what is carried forward goes into the next year of the same source and type',
    sql: `select moved.id from budget_transfer moved ${giver} where moved.kind = 'CARRY_FORWARD' and (giver.source <> taker.source
      or giver.grant_id is distinct from taker.grant_id or giver.fund_type <> taker.fund_type
      or left(taker.financial_year, 4)::integer <> left(giver.financial_year, 4)::integer + 1)`,
  },
  {
    rule: 'a spend is booked to a line of the budget of its own year, and a reversal to that of its entry',
    sql: `select entry.id from spend_entry entry left join spend_entry taken on taken.id = entry.reverses_id join budget_line line on line.id = entry.budget_line_id
        where entry.kind <> 'REVERSAL' and entry.spent_on not between make_date(left(line.financial_year, 4)::integer, 4, 1) and make_date(left(line.financial_year, 4)::integer + 1, 3, 31)
      union all select entry.id from spend_entry entry join spend_entry taken on taken.id = entry.reverses_id where taken.budget_line_id is distinct from entry.budget_line_id`,
  },
];
