import type { Pool } from 'pg';

/** A line of a ledger as it is taken as a file. */
export interface LedgerFileLine {
  id: string;
  spentOn: string;
  kind: string;
  fundType: string;
  /** Below nought for a reversal. */
  pence: number;
  description: string;
  evidence: string | null;
  allowedUse: string;
  /** Null for those who may not know of a decision that is not published. */
  decision: string | null;
  site: string | null;
  budget: string | null;
  isDemonstration: boolean;
}

const AT_ONCE = 2_000;

/**
 * The ledger of a grant, the oldest line first, some at a time. Whoever asks has been found to be one who may read it.
 *
 * @param seesDrafts whether they may know of decisions that are not published
 */
export async function* ledgerFileLines(pool: Pool, grantId: string, seesDrafts: boolean): AsyncGenerator<LedgerFileLine[]> {
  let after: Pick<LedgerFileLine, 'spentOn' | 'id'> = { spentOn: '0001-01-01', id: '00000000-0000-0000-0000-000000000000' };
  for (;;) {
    const { rows } = await pool.query<LedgerFileLine>(
      `select line.id, line.spent_on as "spentOn", line.kind, line.fund_type as "fundType",
        case when line.kind = 'REVERSAL' then -line.amount_pence else line.amount_pence end as pence, line.description, line.evidence,
        use.name as "allowedUse", case when taken.is_published or $4 then taken.reference end as decision, place.name as site, budget.title as budget, line.is_demonstration as "isDemonstration"
      from spend_entry line join allowed_use use on use.id = line.allowed_use_id join decision taken on taken.id = line.decision_id
      left join site place on place.id = line.site_id left join budget_line budget on budget.id = line.budget_line_id
      where line.grant_id = $1 and (line.spent_on, line.id) > ($2::date, $3::uuid)
      order by line.spent_on, line.id limit ${AT_ONCE}`,
      [grantId, after.spentOn, after.id, seesDrafts],
    );
    if (rows.length > 0) yield rows;
    const last = rows.at(-1);
    if (!last || rows.length < AT_ONCE) return;
    after = last;
  }
}

/** A wrong line of an import, as it stands in the file. */
export interface WrongFileLine {
  lineNumber: number;
  raw: string;
  reason: string | null;
  misread: string | null;
}

/** The lines of an import that cannot be added, in the order of the file, some at a time. */
export async function* wrongFileLines(pool: Pool, importId: string): AsyncGenerator<WrongFileLine[]> {
  for (let after = 0; ; ) {
    const { rows } = await pool.query<WrongFileLine>(
      `select line_number as "lineNumber", raw, reason, misread from ledger_import_line
      where import_id = $1 and verdict = 'WRONG' and line_number > $2 order by line_number limit ${AT_ONCE}`,
      [importId, after],
    );
    if (rows.length > 0) yield rows;
    if (rows.length < AT_ONCE) return;
    after = rows.at(-1)!.lineNumber;
  }
}
