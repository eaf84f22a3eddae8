import pg from 'pg';
import { startEmbeddedPostgres } from './embedded-postgres.ts';
import type { Env } from './env.ts';

export interface OwnDatabase {
  /** As the owner of the schema. */
  url: string;
  /** True when the embedded database holds no councils yet. */
  isNew: boolean;
  stop: () => Promise<void>;
}

/** The database of the settings: the one that DATABASE_URL names, or the embedded one, started. */
export async function ensureDatabase(env: Env): Promise<OwnDatabase> {
  if (env.databaseUrl) return { url: env.databaseUrl, isNew: false, stop: async () => undefined };
  const embedded = await startEmbeddedPostgres(env.dataDir);
  try {
    return { url: embedded.url('throughline'), isNew: await createIfMissing(embedded.url('postgres')), stop: embedded.stop };
  } catch (error) {
    await embedded.stop();
    throw error;
  }
}

/** A start that was cut off before the councils were loaded counts as new: loading can be done again. */
async function createIfMissing(maintenanceUrl: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: maintenanceUrl });
  await client.connect();
  try {
    const found = await client.query(`select 1 from pg_database where datname = 'throughline'`);
    if (found.rowCount === 0) await client.query('create database throughline');
  } finally {
    await client.end();
  }
  const councils = new pg.Client({ connectionString: maintenanceUrl.replace(/\/postgres$/, '/throughline') });
  await councils.connect();
  try {
    const { rows } = await councils.query<{ there: boolean }>(`select to_regclass('public.council') is not null as there`);
    if (!rows[0]?.there) return true;
    return (await councils.query('select 1 from council limit 1')).rowCount === 0;
  } finally {
    await councils.end();
  }
}
