import type { PoolClient } from 'pg';
import { changesBetween, equalityKeysCounted, equalityLinkOf } from './equality-record.entity.ts';
import { equalityChosen, holdLinks, moveEqualityTallies, nameHash, writeEqualityRecord } from './equality.queries.ts';
import type { GivenAnswer } from './response.entity.ts';

export interface AnswersMoved {
  receiptCode: string;
  councilId: string;
  consultationId: string;
  before: readonly GivenAnswer[];
  /** Null when the response is taken back: what its owner said about themselves then goes with it. */
  after: readonly GivenAnswer[] | null;
}

/**
 * Moves the counters of groups when a response that was counted is corrected or taken back. Called inside the transaction
 * that does so, once the response is held and before its own counters move. Where there is nothing to move, or the link has
 * been cut, it does nothing.
 */
export async function moveEqualityCounts(client: PoolClient, { receiptCode, councilId, consultationId, before, after }: AnswersMoved): Promise<void> {
  const link = equalityLinkOf(receiptCode);
  await nameHash(client, link);
  await holdLinks(client, consultationId);
  const chosen = await equalityChosen(client, link);
  if (!chosen) return;
  const keysWith = (answers: readonly GivenAnswer[]) => equalityKeysCounted(consultationId, chosen, answers);
  if (after === null) await writeEqualityRecord(client, { councilId, consultationId, link }, []);
  await moveEqualityTallies(client, { councilId, consultationId }, changesBetween(keysWith(before), after === null ? [] : keysWith(after)));
}
