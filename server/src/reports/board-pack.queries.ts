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
