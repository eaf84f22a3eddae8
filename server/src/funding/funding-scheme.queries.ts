import type { Pool } from 'pg';

/** The key of the scheme that papers call by this name. Case and spacing are forgiven; the words must be the same. */
export async function schemeCalled(pool: Pool, name: string): Promise<string | null> {
  const { rows } = await pool.query<{ schemeId: string }>({
    name: 'scheme_called',
    text: `select scheme_id as "schemeId" from funding_scheme_alias where name_key = lower($1)`,
    values: [name.replace(/\s+/g, ' ').trim()],
  });
  return rows[0]?.schemeId ?? null;
}
