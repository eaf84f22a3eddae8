import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Pool, PoolClient } from 'pg';

/** Keeps one piece of a file. */
export async function keepPiece(em: SqlEntityManager, importId: string, position: number, bytes: Buffer): Promise<void> {
  await em.execute('insert into ledger_import_piece (import_id, position, bytes) values (?, ?, ?)', [importId, position, bytes]);
}

/** The pieces of a file, one after the other. */
export async function* piecesOf(client: PoolClient, importId: string): AsyncGenerator<Buffer> {
  for (let position = 0; ; position++) {
    const { rows } = await client.query<{ bytes: Buffer }>('select bytes from ledger_import_piece where import_id = $1 and position = $2', [importId, position]);
    if (!rows[0]) return;
    yield rows[0].bytes;
  }
}

/** A line of a file as it is kept until it is confirmed; the fields are those of the table. */
export interface StagedLine {
  id: string;
  lineNumber: number;
  spentOn: string | null;
  pence: number | null;
  description: string | null;
  evidence: string | null;
  number: string | null;
  credits: string | null;
  code: string;
  ledgerKey: string | null;
  raw: string;
  misread: string | null;
}

/** Keeps lines of a file, many at once. */
export async function stageLines(client: PoolClient, of: { importId: string; councilId: string }, lines: readonly StagedLine[]): Promise<void> {
  const column = <Key extends keyof StagedLine>(key: Key) => lines.map((line) => line[key]);
  await client.query(
    `insert into ledger_import_line (id, council_id, import_id, line_number, spent_on, amount_pence, description, evidence, number, credits, code, ledger_key, raw, misread)
    select id, $1, $2, line_number, spent_on, pence, description, evidence, number, credits, code, ledger_key, raw, misread
    from unnest($3::uuid[], $4::integer[], $5::date[], $6::bigint[], $7::text[], $8::text[], $9::text[], $10::text[], $11::text[], $12::text[], $13::text[], $14::text[])
      line (id, line_number, spent_on, pence, description, evidence, number, credits, code, ledger_key, raw, misread)`,
    [
      of.councilId, of.importId, column('id'), column('lineNumber'), column('spentOn'), column('pence'), column('description'), column('evidence'),
      column('number'), column('credits'), column('code'), column('ledgerKey'), column('raw'), column('misread'),
    ],
  );
}

/** Says how far the reading of a file is. */
export async function sayProgress(client: PoolClient, importId: string, linesRead: number, now: Date): Promise<void> {
  await client.query('update ledger_import set lines_read = $2, moved_at = $3 where id = $1', [importId, linesRead, now]);
}

/** Forgets the lines and codes of a file, so that it can be read anew. */
export async function forgetLines(client: PoolClient, importId: string): Promise<void> {
  await client.query('delete from ledger_import_line where import_id = $1', [importId]);
  await client.query('delete from ledger_import_code where import_id = $1', [importId]);
}

/** Gathers the codes of the lines that could be read. */
export async function gatherCodes(client: PoolClient, of: { importId: string; councilId: string }): Promise<void> {
  await client.query(
    `insert into ledger_import_code (id, council_id, import_id, code, line_count, pence)
    select gen_random_uuid(), $1, $2, code, count(*), sum(amount_pence) from ledger_import_line
    where import_id = $2 and misread is null and amount_pence > 0 group by code`,
    [of.councilId, of.importId],
  );
}

/**
 * Works at one import with a connection of its own. Whoever works at it in another process is waited for, and others wait
 * until this is done or the connection is gone.
 */
export async function holdingImport<Result>(pool: Pool, importId: string, work: (client: PoolClient) => Promise<Result>): Promise<Result> {
  const client = await pool.connect();
  let isBroken = false;
  try {
    await client.query('select pg_advisory_lock(hashtextextended($1, 0))', [importId]);
    return await work(client);
  } finally {
    isBroken = await client.query('select pg_advisory_unlock(hashtextextended($1, 0))', [importId]).then(() => false, () => true);
    client.release(isBroken);
  }
}

/** What is no longer needed once an import is done or discarded; the lines that were wrong can still be taken as a file. */
export async function forgetFile(em: SqlEntityManager, importId: string): Promise<void> {
  await em.execute('delete from ledger_import_piece where import_id = ?', [importId]);
  await em.execute(`delete from ledger_import_line where import_id = ? and verdict is distinct from 'WRONG'`, [importId]);
}
