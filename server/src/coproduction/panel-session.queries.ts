import type { Pool } from 'pg';

/** What decides who may see a session; null when there is none. */
export async function sessionToSee(
  pool: Pool,
  id: string,
): Promise<{ panel: { council: { id: string }; isPublished: boolean } } | null> {
  const { rows } = await pool.query<{ councilId: string; isPublished: boolean }>({
    name: 'session_to_see',
    text: `select p.council_id as "councilId", p.is_published as "isPublished"
           from panel_session s join panel p on p.id = s.panel_id where s.id = $1`,
    values: [id],
  });
  return rows[0] ? { panel: { council: { id: rows[0].councilId }, isPublished: rows[0].isPublished } } : null;
}
