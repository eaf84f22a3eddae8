import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { LedgerReason } from '@throughline/shared/ledger-reasons';
import { shownAllocations } from '../funding/allocation.queries.ts';
import type { GrantRow } from '../funding/grant.entity.ts';
import { isLedgerClosed } from '../funding/grant-step.queries.ts';
import {
  countVerdicts, findCreditedLines, judgeEachLine, linesInOrder, refuseLines, roomUnderDecisions, type ImportFacts, type OrderedLine,
} from './ledger-judge.queries.ts';

/**
 * Says of every line of an import what will become of it: added, in the ledger already, or wrong and why. The same
 * judgement makes the preview and, under the lock of the grant, what is written.
 *
 * @param grant as it is in this transaction
 * @param today the London day, after which no spend can lie
 */
export async function judgeLines(em: SqlEntityManager, grant: GrantRow, facts: ImportFacts, today: string): Promise<void> {
  await judgeEachLine(em, facts, today);
  await findCreditedLines(em, facts);
  const limits = { ...(await roomInGrant(em, grant)), decisions: await roomUnderDecisions(em, facts), isClosed: await isLedgerClosed(em, grant.id) };
  await refuseLines(em, withoutRoom(await linesInOrder(em, facts), limits));
  await countVerdicts(em, facts);
}

interface Room {
  capital: number;
  /** Null where revenue has no bound of its own. */
  revenue: number | null;
  /** Of decisions that have a limit. */
  decisions: Map<string, number>;
  /** The grant is over: nothing has room. */
  isClosed: boolean;
}

/** What capital and revenue still have, as `holdWithinAllocations` counts it for one line. */
async function roomInGrant(em: SqlEntityManager, grant: GrantRow): Promise<Pick<Room, 'capital' | 'revenue'>> {
  const parts = await shownAllocations(em, grant.id);
  const allotted = (kind: string) => parts.find((part) => part.kind === kind && part.financialYear === null && part.strand === null)?.amountPence ?? null;
  const revenue = allotted('REVENUE');
  return {
    capital: (allotted('CAPITAL') ?? grant.awardedPence ?? 0) - grant.capitalUsedPence,
    revenue: revenue === null ? null : revenue - (grant.spentPence + grant.committedPence - grant.capitalUsedPence),
  };
}

/** Goes through the lines as an officer would who enters them one by one, and leaves out what no longer has room. */
function withoutRoom(lines: readonly OrderedLine[], room: Room): [string, LedgerReason][] {
  const refused: [string, LedgerReason][] = [];
  /** What is left of each line that can be taken back. */
  const left = new Map<string, number>();
  let { capital, revenue } = room;
  const refusal = ({ pence, isCapital, decisionId, reversesId, left: inLedger }: OrderedLine): LedgerReason | null => {
    if (room.isClosed) return 'GRANT_CLOSED';
    if (reversesId !== null) {
      const rest = left.get(reversesId) ?? inLedger;
      if (rest === null) return 'CREDIT_OF_WRONG_LINE';
      return -pence > rest ? 'CREDIT_TOO_LARGE' : null;
    }
    if (pence > (room.decisions.get(decisionId) ?? Infinity)) return 'SPEND_ABOVE_AUTHORITY';
    if (isCapital) return pence > capital ? 'CAPITAL_EXCEEDS_ALLOCATION' : null;
    return revenue !== null && pence > revenue ? 'REVENUE_ON_CAPITAL' : null;
  };
  for (const line of lines) {
    const reason = refusal(line);
    if (reason !== null) {
      refused.push([line.id, reason]);
      continue;
    }
    const { id, pence, isCapital, decisionId, reversesId } = line;
    if (isCapital) capital -= pence;
    else if (revenue !== null) revenue -= pence;
    const underDecision = room.decisions.get(decisionId);
    if (underDecision !== undefined) room.decisions.set(decisionId, underDecision - pence);
    if (reversesId === null) left.set(id, pence);
    else left.set(reversesId, (left.get(reversesId) ?? line.left ?? 0) + pence);
  }
  return refused;
}
