import { createHash } from 'node:crypto';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { newId } from './ids.ts';

/** What was done, to which row. No personal text: ids and words of the office only. */
export interface AuditFact {
  councilId: string | null;
  actorId: string | null;
  /** The command's name, as in the API. */
  action: string;
  subjectType: string;
  subjectId: string | null;
  /** SHA-256 of what the command made final, in hexadecimal: the chain then holds that too. */
  digest?: string | undefined;
}

/** The hash over all that an entry says, with the hash of the entry before it. Without a digest it is as it was before there were any. */
export function hashOfEntry(previousHash: string, seq: number, at: Date, id: string, fact: AuditFact): string {
  const content = [previousHash, seq, at.toISOString(), id, fact.councilId, fact.actorId, fact.action, fact.subjectType, fact.subjectId];
  if (fact.digest !== undefined) content.push(fact.digest);
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}

/** Writes one entry at the end of the council's chain, inside the command's transaction. Chains are serialised by their head row. */
export async function audit(em: SqlEntityManager, at: Date, fact: AuditFact): Promise<void> {
  const chain = fact.councilId ?? 'platform';
  await em.execute(`insert into audit_head (chain, seq, hash) values (?, 0, '') on conflict do nothing`, [chain]);
  const [head] = await em.execute<{ seq: number; hash: string }[]>(`select seq, hash from audit_head where chain = ? for update`, [chain]);
  const id = newId(at.getTime());
  const seq = head!.seq + 1;
  const hash = hashOfEntry(head!.hash, seq, at, id, fact);
  await em.execute(
    `insert into audit_entry (id, chain, seq, at, actor_id, action, subject_type, subject_id, digest, previous_hash, hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [id, chain, seq, at, fact.actorId, fact.action, fact.subjectType, fact.subjectId, fact.digest ?? null, head!.hash, hash],
  );
  await em.execute(`update audit_head set seq = ?, hash = ? where chain = ?`, [seq, hash, chain]);
}
