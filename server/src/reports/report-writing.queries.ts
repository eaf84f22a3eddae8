import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Pool } from 'pg';

/** The address part for a title: the first that no paper of the council has. Two who begin papers at once wait for one another. */
export async function freeSlug(em: SqlEntityManager, councilId: string, title: string): Promise<string> {
  await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`paper names ${councilId}`]);
  const base = slugOf(title);
  const rows = await em.execute<{ slug: string }[]>(`select slug from report where council_id = ? and slug like ? || '%'`, [councilId, base]);
  const taken = new Set(rows.map(({ slug }) => slug));
  for (let number = 1; ; number++) {
    const slug = number === 1 ? base : `${base}-${number}`;
    if (!taken.has(slug)) return slug;
  }
}

/** 'Family Hubs: update (2)' as 'family-hubs-update-2'; at most 70 characters, cut between words where it can be. 'new' is the address of the form that begins a paper. */
export function slugOf(title: string): string {
  const words = title.normalize('NFKD').toLowerCase().replace(/['’]/g, '').match(/[a-z0-9]+/g) ?? [];
  const slug = words.join('-');
  const short = slug.length <= 70 ? slug : slug.slice(0, 70).replace(/-[^-]*$/, '');
  return short === '' || reserved.has(short) ? `paper-${short}`.replace(/-$/, '') : short;
}

/** Parts of addresses under "reports" that are pages of their own. */
const reserved = new Set(['new', 'templates', 'bring-in']);

/** The council's own test for a key decision on a day; null where it has none on record. */
export async function keyTestOn(em: SqlEntityManager, councilId: string, day: string): Promise<{ keyPence: number | null; keyAreas: number | null } | null> {
  const [rule] = await em.execute<{ keyPence: string | null; keyAreas: number | null }[]>(
    `select key_pence::text as "keyPence", key_areas as "keyAreas" from decision_rule where council_id = ? and valid_from <= ? order by valid_from desc limit 1`,
    [councilId, day],
  );
  return rule ? { ...rule, keyPence: rule.keyPence === null ? null : Number(rule.keyPence) } : null;
}

/** Those of these areas that are wards (or divisions) of the council on a day. */
export async function wardsOn(em: SqlEntityManager, councilId: string, ids: readonly string[], day: string): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await em.execute<{ id: string }[]>(
    `select a.id from area a join council c on c.id = a.council_id
     where c.id = ? and a.level = c.area_term and a.id = any(?::uuid[]) and a.valid_from <= ? and (a.valid_to is null or a.valid_to > ?)`,
    [councilId, `{${ids.join(',')}}`, day, day],
  );
  return rows.map(({ id }) => id);
}

/** Whether somebody with this account writes, reads or signs papers of the council. */
export async function isPersonOfPapers(em: SqlEntityManager, councilId: string, personId: string): Promise<boolean> {
  const rows = await em.execute<unknown[]>('select 1 from people_of_papers(?) p where p.id = ?', [councilId, personId]);
  return rows.length > 0;
}

/** A file of a paper, and what its visibility follows from. */
export interface StoredFile {
  councilId: string;
  status: string;
  classification: string;
  name: string;
  mediaType: string;
  bytes: Buffer;
  /** A published version encloses it for everybody who may read that version. */
  isPublished: boolean;
  /** A published version encloses it among its exempt parts. */
  isSealed: boolean;
}

/** The file with this key; null when there is none. */
export async function storedFileOf(pool: Pick<Pool, 'query'>, id: string): Promise<StoredFile | null> {
  const { rows } = await pool.query<StoredFile>(
    `select f.council_id as "councilId", r.status, r.classification, f.name, f.media_type as "mediaType", f.bytes,
       exists (select from report_version v where v.report_id = r.id
         and v.content_json -> 'enclosures' @> jsonb_build_array(jsonb_build_object('file', jsonb_build_object('id', f.id)))) as "isPublished",
       exists (select from report_version v join report_version_sealed s on s.version_id = v.id where v.report_id = r.id
         and s.content_json -> 'enclosures' @> jsonb_build_array(jsonb_build_object('file', jsonb_build_object('id', f.id)))) as "isSealed"
     from report_file f join report r on r.id = f.report_id where f.id = $1`,
    [id],
  );
  return rows[0] ?? null;
}

/** The address of the page on which an enclosure is changed; null when there is none. */
export async function addressOfEnclosure(pool: Pick<Pool, 'query'>, id: string): Promise<string | null> {
  const { rows } = await pool.query<{ address: string }>(
    `select '/' || c.slug || '/reports/' || r.slug || '/prepare/enclosures/' || e.id as address
     from report_enclosure e join report r on r.id = e.report_id join council c on c.id = r.council_id where e.id = $1`,
    [id],
  );
  return rows[0]?.address ?? null;
}
