import type { SqlEntityManager } from '@mikro-orm/postgresql';

/** The grant of a line and its council, before anything is locked; null when there is no such line. */
export async function ownerOfLine(em: SqlEntityManager, id: string): Promise<{ councilId: string; grantId: string | null } | null> {
  const [line] = await em.execute<{ council_id: string; grant_id: string | null }[]>('select council_id, grant_id from budget_line where id = ?', [id]);
  return line ? { councilId: line.council_id, grantId: line.grant_id } : null;
}

/** What a line has at its disposal, in the transaction of this entity manager. */
export interface LineFunds {
  /** The budget with everything that has moved so far. */
  budgetPence: number;
  /** The least that the budget was on any day from the one asked for: no more can leave it from that day on. */
  leastPence: number;
  spentPence: number;
  committedPence: number;
}

/** @param from the day from which money would leave the line */
export async function fundsOfLine(em: SqlEntityManager, id: string, from: string): Promise<LineFunds> {
  const [funds] = await em.execute<Record<'budget' | 'least' | 'spent' | 'committed', string>[]>(
    `with moved as (
       select approved_on, sum(pence) as pence from budget_movement where budget_line_id = ? group by approved_on
     ), standing as (
       select days.day, line.original_pence + coalesce((select sum(moved.pence) from moved where moved.approved_on <= days.day), 0) as pence
       from budget_line line cross join (select ?::date as day union select approved_on from moved where approved_on > ?::date) days where line.id = ?
     )
     select (select pence from standing order by day desc limit 1) as budget, (select min(pence) from standing) as least,
       coalesce(sum(pence) filter (where kind <> 'COMMITMENT'), 0) as spent, coalesce(sum(pence) filter (where kind = 'COMMITMENT'), 0) as committed
     from ledger_line where budget_line_id = ?`,
    [id, from, from, id, id],
  );
  const { budget, least, spent, committed } = funds!;
  return { budgetPence: Number(budget), leastPence: Number(least), spentPence: Number(spent), committedPence: Number(committed) };
}

/**
 * Whether the lines of a grant come to more than its award, or those of a year, of capital or revenue or of a strand to
 * more than the award allots to these. What is carried forward stays with the year that it was allotted to.
 */
export async function areBudgetsAboveAward(em: SqlEntityManager, grantId: string): Promise<boolean> {
  const [found] = await em.execute<{ is_above: boolean }[]>(
    `with line as (
       select fund_type, financial_year, strand, original_pence + coalesce((select sum(part.pence) from budget_movement part
         where part.budget_line_id = budget_line.id and part.kind = 'VIREMENT'), 0) as pence
       from budget_line where grant_id = ?
     )
     select coalesce((select sum(pence) from line), 0) > coalesce((select awarded_pence from funding_grant where id = ?), 0) or exists (
       select from grant_allocation_shown part where part.grant_id = ? and part.amount_pence < (
         select sum(line.pence) from line where line.fund_type = coalesce(part.kind, line.fund_type)
           and line.financial_year = coalesce(part.financial_year, line.financial_year)
           and (part.strand is null or part.strand = line.strand))) as is_above`,
    [grantId, grantId, grantId],
  );
  return found!.is_above;
}
