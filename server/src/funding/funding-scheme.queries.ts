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

/** The names of all schemes, to ask somebody which one they mean. */
export async function schemeNames(pool: Pool): Promise<string[]> {
  const { rows } = await pool.query<{ name: string }>({ name: 'scheme_names', text: 'select name from funding_scheme order by name' });
  return rows.map(({ name }) => name);
}
