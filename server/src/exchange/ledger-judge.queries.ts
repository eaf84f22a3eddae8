import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { spendLimit } from '../decisions/decision-cover.queries.ts';
import { spentUnderSql } from '../funding/spent-under-decision.queries.ts';
import { spendRefusal } from '../funding/spend-terms.queries.ts';

/** An import, as far as judging needs it. */
export interface ImportFacts {
  id: string;
  grantId: string;
  kind: string;
}

const aliases = { spentOn: 'line.spent_on', booking: 'booked', grant: 'whole', use: 'use', decision: 'taken', site: 'place' };

/** The financial year of a day, '2023/24', as SQL. */
const yearOf = (day: string): string =>
  `to_char(${day} - interval '3 months', 'YYYY') || '/' || to_char(${day} + interval '9 months', 'YY')`;

/** The line of the budget with the chosen title, for the year of a spend. */
const budgetJoin = (line: string, booked: string): string => `left join budget_line budget on budget.grant_id = ${booked}.grant_id
  and budget.title = ${booked}.budget_title and budget.fund_type = ${booked}.fund_type and budget.financial_year = ${yearOf(`${line}.spent_on`)}`;

/** Judges each line by itself: was it read, is it there already, do the terms of the grant allow it? Credits are left open. */
export async function judgeEachLine(em: SqlEntityManager, { id, grantId }: ImportFacts, today: string): Promise<void> {
  await em.execute(
    `update ledger_import_line kept set reason = judged.reason, reverses_id = null,
      verdict = case judged.reason when 'ALREADY' then 'ALREADY' else case when judged.reason is null then 'ADD' else 'WRONG' end end
    from (
      select line.id, case
        when line.misread is not null then 'MISREAD'
        when earlier.id is not null and (earlier.spent_on <> line.spent_on or earlier.amount_pence <> abs(line.amount_pence)
          or (earlier.kind = 'REVERSAL') <> (line.amount_pence < 0)) then 'CHANGED'
        when earlier.id is not null then 'ALREADY'
        when line.spent_on > ?::date then 'IN_FUTURE'
        when line.amount_pence < 0 then null
        when booked.id is null then 'CODE_NOT_MATCHED'
        when booked.budget_title is not null and budget.id is null then 'NO_BUDGET_LINE'
        else ${spendRefusal(aliases)} end as reason
      from ledger_import_line line
      join funding_grant whole on whole.id = ?
      left join spend_entry earlier on earlier.grant_id = whole.id and earlier.ledger_key = line.ledger_key
      left join ledger_code booked on booked.grant_id = whole.id and booked.code = line.code
      left join allowed_use use on use.id = booked.allowed_use_id
      left join decision taken on taken.id = booked.decision_id
      left join site place on place.id = booked.site_id
      ${budgetJoin('line', 'booked')}
      where line.import_id = ?
    ) judged where kept.id = judged.id and (kept.verdict is null or kept.reason is distinct from judged.reason or kept.reverses_id is not null)`,
    [today, grantId, id],
  );
}

/** Finds the line that each credit takes back: in the ledger or in the file itself, by its number before its evidence. */
export async function findCreditedLines(em: SqlEntityManager, { id, grantId, kind }: ImportFacts): Promise<void> {
  const isCommitment = kind === 'COMMITMENT';
  await em.execute(
    `with credit as (
      select line.id, line.spent_on, coalesce(line.credits, line.evidence) as named from ledger_import_line line
      where line.import_id = ? and line.amount_pence < 0 and line.verdict = 'ADD'
    ), candidate as (
      select credit.id as credit_id, entry.id, entry.spent_on, 0 as place, null::text as verdict from credit
      join spend_entry entry on entry.grant_id = ? and entry.ledger_key = 'id:' || credit.named
      where entry.kind <> 'REVERSAL' and (entry.kind = 'COMMITMENT') = ?
      union all
      select credit.id, entry.id, entry.spent_on, 1, null from credit
      join spend_entry entry on entry.grant_id = ? and entry.evidence = credit.named
      where entry.kind <> 'REVERSAL' and (entry.kind = 'COMMITMENT') = ?
      union all
      select credit.id, line.id, line.spent_on, 0, line.verdict from credit
      join ledger_import_line line on line.import_id = ? and line.number = credit.named
      where line.amount_pence > 0 and (line.reason is null or line.reason not in ('ALREADY', 'CHANGED', 'MISREAD'))
      union all
      select credit.id, line.id, line.spent_on, 1, line.verdict from credit
      join ledger_import_line line on line.import_id = ? and line.evidence = credit.named
      where line.amount_pence > 0 and (line.reason is null or line.reason not in ('ALREADY', 'CHANGED', 'MISREAD'))
    ), best as (
      select credit_id, count(distinct id) as found, (array_agg(id))[1] as id, min(spent_on) as spent_on, bool_or(verdict = 'WRONG') as is_wrong
      from (select *, rank() over (partition by credit_id order by place) as nearest from candidate) ranked where nearest = 1 group by credit_id
    ), judged as (
      select credit.id, best.id as reverses_id, case
        when credit.named is null then 'CREDIT_WITHOUT_REFERENCE'
        when best.found is null then 'CREDIT_NOT_FOUND'
        when best.found > 1 then 'CREDIT_UNCERTAIN'
        when best.spent_on > credit.spent_on then 'CREDIT_TOO_EARLY'
        when best.is_wrong then 'CREDIT_OF_WRONG_LINE' end as reason
      from credit left join best on best.credit_id = credit.id
    )
    update ledger_import_line line set reason = judged.reason, verdict = case when judged.reason is null then 'ADD' else 'WRONG' end,
      reverses_id = case when judged.reason is null then judged.reverses_id end
    from judged where line.id = judged.id`,
    [id, grantId, isCommitment, grantId, isCommitment, id, id],
  );
}

/** A line that may be added if what comes before it leaves room for it. */
export interface OrderedLine {
  id: string;
  /** Below nought for a credit. */
  pence: number;
  isCapital: boolean;
  decisionId: string;
  reversesId: string | null;
  /** Of a credit of a line that is in the ledger: what is left of that. */
  left: number | null;
}

/** The lines to add in the order of their days, credits last on each: the order in which an officer would enter them. */
export async function linesInOrder(em: SqlEntityManager, { id, grantId }: ImportFacts): Promise<OrderedLine[]> {
  const rows = await em.execute<(Omit<OrderedLine, 'pence' | 'left'> & { pence: string; left: string | null })[]>(
    `select line.id, line.amount_pence as pence, coalesce(taken.fund_type, booked.fund_type) = 'CAPITAL' as "isCapital",
      coalesce(taken.decision_id, booked.decision_id) as "decisionId", line.reverses_id as "reversesId",
      case when taken.id is not null then taken.amount_pence - (select coalesce(sum(back.amount_pence), 0) from spend_entry back where back.reverses_id = taken.id) end as left
    from ledger_import_line line
    left join ledger_import_line source on source.id = line.reverses_id
    left join spend_entry taken on taken.id = line.reverses_id
    left join ledger_code booked on booked.grant_id = ? and booked.code = coalesce(source.code, line.code)
    where line.import_id = ? and line.verdict = 'ADD'
    order by line.spent_on, line.amount_pence < 0, line.line_number`,
    [grantId, id],
  );
  return rows.map(({ pence, left, ...line }) => ({ ...line, pence: Number(pence), left: left === null ? null : Number(left) }));
}

/** What may still be spent under each of the decisions that have a limit, in pence. */
export async function roomUnderDecisions(em: SqlEntityManager, { grantId }: ImportFacts): Promise<Map<string, number>> {
  const rows = await em.execute<{ id: string; room: string }[]>(
    `select taken.id, ${spendLimit('taken')} - ${spentUnderSql('taken.id')} as room from decision taken
    where ${spendLimit('taken')} is not null and taken.id in (select decision_id from ledger_code where grant_id = ?
      union select decision_id from spend_entry where grant_id = ?)`,
    [grantId, grantId],
  );
  return new Map(rows.map(({ id, room }) => [id, Number(room)]));
}

/** Locks the decisions that the codes of a grant name, so that none is called in or passed while lines are written under it. */
export async function lockDecisions(em: SqlEntityManager, { grantId }: ImportFacts): Promise<void> {
  await em.execute(
    `select from decision where id in (select decision_id from ledger_code where grant_id = ?) order by id for no key update`,
    [grantId],
  );
}

/** Turns lines down, each for its reason. */
export async function refuseLines(em: SqlEntityManager, refused: readonly (readonly [id: string, reason: string])[]): Promise<void> {
  if (refused.length === 0) return;
  await em.execute(
    `update ledger_import_line line set verdict = 'WRONG', reason = refused.reason, reverses_id = null
    from (select value ->> 0 as id, value ->> 1 as reason from json_array_elements(?::json)) refused where line.id = refused.id::uuid`,
    [JSON.stringify(refused)],
  );
}

/** Counts what will become of the lines, and which codes are not matched yet. */
export async function countVerdicts(em: SqlEntityManager, { id, grantId }: ImportFacts): Promise<void> {
  await em.execute(
    `update ledger_import_code code set ledger_code_id = (select matched.id from ledger_code matched where matched.grant_id = ? and matched.code = code.code)
    where code.import_id = ?`,
    [grantId, id],
  );
  await em.execute(
    `update ledger_import kept set add_count = found.add_count, add_pence = found.add_pence, already_count = found.already_count,
      wrong_count = found.wrong_count, wrong_pence = found.wrong_pence,
      codes_to_match = (select count(*) from ledger_import_code code where code.import_id = kept.id and code.ledger_code_id is null)
    from (select count(*) filter (where verdict = 'ADD') as add_count, coalesce(sum(amount_pence) filter (where verdict = 'ADD'), 0) as add_pence,
      count(*) filter (where verdict = 'ALREADY') as already_count,
      count(*) filter (where verdict = 'WRONG') as wrong_count, coalesce(sum(amount_pence) filter (where verdict = 'WRONG'), 0) as wrong_pence
      from ledger_import_line where import_id = ?) found
    where kept.id = ?`,
    [id, id],
  );
}

/** Adds the lines that may be added to the ledger, and what they come to to the totals of their grant. */
export async function writeLines(em: SqlEntityManager, { id, grantId, kind }: ImportFacts, now: Date): Promise<void> {
  await em.execute(
    `insert into spend_entry (id, council_id, grant_id, kind, fund_type, allowed_use_id, amount_pence, spent_on, description, evidence,
      site_id, decision_id, reverses_id, budget_line_id, recorded_at, is_demonstration, ledger_key, import_id)
    select line.id, line.council_id, kept.grant_id, case when line.reverses_id is null then ? else 'REVERSAL' end,
      coalesce(taken.fund_type, booked.fund_type), coalesce(taken.allowed_use_id, booked.allowed_use_id), abs(line.amount_pence), line.spent_on,
      line.description, line.evidence, case when taken.id is null then booked.site_id else taken.site_id end,
      coalesce(taken.decision_id, booked.decision_id), line.reverses_id, case when taken.id is null then budget.id else taken.budget_line_id end,
      ?, kept.is_demonstration, line.ledger_key, kept.id
    from ledger_import kept
    join ledger_import_line line on line.import_id = kept.id and line.verdict = 'ADD'
    left join ledger_import_line source on source.id = line.reverses_id
    left join spend_entry taken on taken.id = line.reverses_id
    left join ledger_code booked on booked.grant_id = kept.grant_id and booked.code = coalesce(source.code, line.code)
    left join budget_line budget on budget.grant_id = booked.grant_id and budget.title = booked.budget_title and budget.fund_type = booked.fund_type
      and budget.financial_year = ${yearOf('coalesce(source.spent_on, line.spent_on)')}
    where kept.id = ? order by line.spent_on, line.amount_pence < 0, line.line_number`,
    [kind, now, id],
  );
  await em.execute(
    `update funding_grant whole set spent_pence = spent_pence + case when ? = 'COMMITMENT' then 0 else added.pence end,
      committed_pence = committed_pence + case when ? = 'COMMITMENT' then added.pence else 0 end,
      capital_used_pence = capital_used_pence + added.capital_pence
    from (select coalesce(sum(case when kind = 'REVERSAL' then -amount_pence else amount_pence end), 0) as pence,
      coalesce(sum(case when kind = 'REVERSAL' then -amount_pence else amount_pence end) filter (where fund_type = 'CAPITAL'), 0) as capital_pence
      from spend_entry where import_id = ?) added
    where whole.id = ?`,
    [kind, kind, id, grantId],
  );
}
