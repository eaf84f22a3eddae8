import type { SqlEntityManager } from '@mikro-orm/postgresql';

/** Days: see the table. */
export interface Retention {
  councilId: string;
  equalityLinkDays: number;
  draftDays: number;
  idleDraftDays: number;
  wordsDays: number;
}

/**
 * Puts the days of a council in the place of those at this version. Where it has chosen none yet the version is 1, of a row
 * that is not there.
 *
 * @returns false when the version is another by now
 */
export async function writeRetention(em: SqlEntityManager, { councilId, equalityLinkDays, draftDays, idleDraftDays, wordsDays }: Retention, version: number): Promise<boolean> {
  const written = await em.execute<unknown[]>(
    `insert into retention (council_id, equality_link_days, draft_days, idle_draft_days, words_days, version) select ?, ?, ?, ?, ?, 2 where ? = 1
     on conflict do nothing returning council_id`,
    [councilId, equalityLinkDays, draftDays, idleDraftDays, wordsDays, version],
  );
  if (written.length > 0) return true;
  const changed = await em.execute<unknown[]>(
    `update retention set equality_link_days = ?, draft_days = ?, idle_draft_days = ?, words_days = ?, version = version + 1
     where council_id = ? and version = ? returning council_id`,
    [equalityLinkDays, draftDays, idleDraftDays, wordsDays, councilId, version],
  );
  return changed.length > 0;
}

/** What the owner of the database deletes when it has been kept long enough: the application sees none of it. */
export type Forgetting = 'sever_equality_records' | 'forget_drafts' | 'forget_words';

/** Deletes what is due at this moment. @returns the consultations that it was of */
export function forget(em: SqlEntityManager, what: Forgetting, at: Date): Promise<{ council: string; consultation: string }[]> {
  return em.execute(`select council, consultation from ${what}(?)`, [at]);
}
