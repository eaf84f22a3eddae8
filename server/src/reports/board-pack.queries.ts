import type { Pool } from 'pg';

/** What decides whether somebody may know of a programme, and open its pack. */
export interface ProgrammeToOpen {
  council: { id: string };
  isPublished: boolean;
}

export async function programmeToOpen(pool: Pool, id: string): Promise<ProgrammeToOpen | null> {
  const { rows } = await pool.query<{ councilId: string; isPublished: boolean }>({
    name: 'programme_to_open',
    text: `select council_id as "councilId", is_published as "isPublished" from programme where id = $1`,
    values: [id],
  });
  return rows[0] ? { council: { id: rows[0].councilId }, isPublished: rows[0].isPublished } : null;
}

/** A council and its programmes, by name; null when there is no such council. */
export async function programmesToOpen(pool: Pool, councilSlug: string): Promise<{ council: { id: string }; ids: string[] } | null> {
  const { rows } = await pool.query<{ councilId: string; ids: string[] }>({
    name: 'programmes_to_open',
    text: `select c.id as "councilId", coalesce(array_agg(p.id order by p.name, p.id) filter (where p.id is not null), '{}') as ids
           from council c left join programme p on p.council_id = c.id where c.slug = $1 group by c.id`,
    values: [councilSlug],
  });
  return rows[0] ? { council: { id: rows[0].councilId }, ids: rows[0].ids } : null;
}
