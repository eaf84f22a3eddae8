import type { SqlEntityManager } from '@mikro-orm/postgresql';

/** The state that a grant is in: that of its last step; null while none is recorded. */
export async function lastState(em: SqlEntityManager, grantId: string): Promise<string | null> {
  const [step] = await em.execute<{ state: string }[]>('select state from grant_step where grant_id = ? order by seq desc limit 1', [grantId]);
  return step?.state ?? null;
}

/** Whether a grant is over, so that its ledger takes no more lines. */
export async function isLedgerClosed(em: SqlEntityManager, grantId: string): Promise<boolean> {
  return ['CLOSED', 'REJECTED', 'WITHDRAWN'].includes((await lastState(em, grantId)) ?? '');
}

/** The number that the next row of a grant gets, from 1. Under the lock of the grant nobody else takes it. */
export async function nextSeq(em: SqlEntityManager, table: 'grant_step' | 'grant_amount' | 'grant_allocation_change' | 'grant_term_check', grantId: string): Promise<number> {
  const [row] = await em.execute<{ next: number }[]>(`select coalesce(max(seq), 0) + 1 as next from ${table} where grant_id = ?`, [grantId]);
  return row!.next;
}
