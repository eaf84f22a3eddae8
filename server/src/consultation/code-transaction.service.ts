import type { Pool, PoolClient } from 'pg';

/**
 * One transaction in which the responses behind these codes are there, and no others: PostgreSQL's row-level security
 * looks at the hashes that the transaction names.
 */
export async function withCodes<T>(pool: Pool, hashes: readonly Buffer[], work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  const hex = hashes.map((hash) => hash.toString('hex')).join(',');
  try {
    await client.query(`begin; set local throughline.response_code_hash = '${hex}'`);
    const result = await work(client);
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}
