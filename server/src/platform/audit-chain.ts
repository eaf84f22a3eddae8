import { hashOfEntry } from './audit.ts';

/** Whoever runs a statement: a pool, or the operator's own connection. */
export interface Runs {
  query<Row extends object>(statement: { text: string; values: unknown[] }): Promise<{ rows: Row[] }>;
}

/** An entry as it is stored. */
export interface StoredEntry {
  id: string;
  chain: string;
  seq: number;
  /** To the microsecond, in UTC: 2026-11-22T10:00:00.000000Z. */
  at: string;
  actorId: string | null;
  action: string;
  subjectType: string;
  subjectId: string | null;
  digest: string | null;
  previousHash: string;
  hash: string;
}

/** As JavaScript writes it; what is finer than that stays, and then fits nothing that was written by us. */
export const toTheMillisecond = (moment: string): string => moment.replace(/000Z$/, 'Z');

/** Whether the hash of an entry is that of all that it says. */
export function isItsHash({ id, chain, seq, at, actorId, action, subjectType, subjectId, digest, previousHash, hash }: StoredEntry): boolean {
  const councilId = chain === 'platform' ? null : chain;
  const moment = new Date(at);
  const fact = { councilId, actorId, action, subjectType, subjectId, digest: digest ?? undefined };
  return toTheMillisecond(at) === moment.toISOString() && hash === hashOfEntry(previousHash, seq, moment, id, fact);
}

/** An entry in the form of `StoredEntry`, as JSON. */
export const entryAsJson = `json_build_object('id', e.id, 'chain', e.chain, 'seq', e.seq, 'at', to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
  'actorId', e.actor_id, 'action', e.action, 'subjectType', e.subject_type, 'subjectId', e.subject_id, 'digest', e.digest,
  'previousHash', e.previous_hash, 'hash', e.hash)`;

const AT_A_TIME = 5_000;

/**
 * Works out a whole chain anew.
 *
 * @returns the number of the first entry that does not hold: changed, or missing; null when all do
 */
export async function firstBrokenEntry(runs: Runs, chain: string): Promise<number | null> {
  let [last, hash] = [0, ''];
  for (;;) {
    const { rows } = await runs.query<{ entry: StoredEntry }>({
      text: `select ${entryAsJson} as entry from audit_entry e where e.chain = $1 and e.seq > $2 order by e.seq limit ${AT_A_TIME}`,
      values: [chain, last],
    });
    for (const { entry } of rows) {
      if (entry.seq !== last + 1 || entry.previousHash !== hash || !isItsHash(entry)) return last + 1;
      [last, hash] = [entry.seq, entry.hash];
    }
    if (rows.length < AT_A_TIME) break;
  }
  const { rows } = await runs.query<{ seq: number; hash: string }>({ text: 'select seq, hash from audit_head where chain = $1', values: [chain] });
  const head = rows[0] ?? { seq: 0, hash: '' };
  return head.seq === last && head.hash === hash ? null : last + 1;
}
