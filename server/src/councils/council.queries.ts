import type { Pool } from 'pg';

export interface CouncilName {
  id: string;
  slug: string;
  name: string;
}

export async function councilsById(pool: Pool, ids: readonly string[]): Promise<Map<string, CouncilName>> {
  const { rows } = await pool.query<CouncilName>({
    name: 'councils_by_id',
    text: `select id, slug, name from council where id = any($1::uuid[])`,
    values: [ids],
  });
  return new Map(rows.map((row) => [row.id, row]));
}
