import { MikroORM, type Options, type SqlEntityManager } from '@mikro-orm/postgresql';
import pg from 'pg';
import type { Feature } from './feature.ts';

/** The role the application works as. It may read and write rows and may not alter the schema (see the first migration). */
export const applicationRole = 'throughline_app';
const asApplication = `-c role=${applicationRole} -c search_path=public -c timezone=UTC`;
const READ_TIMEOUT_MS = 10_000;
/**
 * Named statements are planned once. Left to itself PostgreSQL goes on planning a page's long statement for each run, which
 * takes as long as running it; keys are bound to statements and never looked at for how common they are.
 */
const plannedOnce = '-c plan_cache_mode=force_generic_plan';
/**
 * Pages of the database lie in memory or on a solid-state disk, where reading one out of order costs hardly more than the
 * next: rows are looked up by index, not by reading whole tables. And no statement is worth compiling to machine code.
 */
const forFastDisks = '-c random_page_cost=1.1 -c jit=off';

export interface Database {
  orm: MikroORM;
  /** Named statements of the reading path and of *.queries.ts: plain rows, days as 'YYYY-MM-DD', bigint as number. */
  pool: pg.Pool;
  close(): Promise<void>;
}

export async function openDatabase(url: string, features: readonly Feature[], options: { poolSize?: number; readUrl?: string } = {}): Promise<Database> {
  const max = options.poolSize ?? 8;
  const orm = await MikroORM.init({
    ...ormOptions(features),
    clientUrl: url,
    pool: { min: 0, max },
    driverOptions: { options: asApplication },
  });
  const pool = new pg.Pool({
    connectionString: options.readUrl ?? url,
    max,
    options: `${asApplication} ${plannedOnce} ${forFastDisks} -c statement_timeout=${READ_TIMEOUT_MS}`,
    types: { getTypeParser: parserOf },
  });
  // A broken idle connection is dropped by the pool; the next query opens another or fails where it is awaited.
  pool.on('error', () => undefined);
  return {
    orm,
    pool,
    close: async () => {
      await Promise.all([pool.end(), orm.close(true)]);
    },
  };
}

export function ormOptions(features: readonly Feature[]): Options {
  return {
    entities: features.flatMap((feature) => feature.entities ?? []) as Options['entities'],
    discovery: { warnWhenNoEntities: false },
    forceUtcTimezone: true,
    debug: false,
  };
}

const DATE = 1082;
const BIGINT = 20;
/** Days stay days (no time zone can move them); money in pence is a safe integer by a check on each column. */
const parserOf: typeof pg.types.getTypeParser = ((oid: number, format: 'text') => {
  if (oid === DATE) return (value: string) => value;
  if (oid === BIGINT) return (value: string) => Number(value);
  return pg.types.getTypeParser(oid, format);
}) as typeof pg.types.getTypeParser;

/** Durability is never turned down: the server refuses to start on a database that would forget. */
export async function assertDurable(pool: pg.Pool): Promise<void> {
  for (const setting of ['fsync', 'full_page_writes', 'synchronous_commit']) {
    const { rows } = await pool.query<Record<string, string>>(`show ${setting}`);
    if (rows[0]?.[setting] !== 'on') throw new Error(`PostgreSQL's ${setting} is off: answers that were acknowledged could be lost.`);
  }
}

export type { SqlEntityManager };
