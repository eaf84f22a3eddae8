import type { Pool, PoolClient } from 'pg';

/**
 * One transaction in which the responses behind these codes are there, and no others: PostgreSQL's row-level security
 * looks at the hashes that the transaction names.
 */
export async function withCodes<T>(pool: Pool, hashes: readonly Buffer[], work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  const hex = hashes.map((hash) => hash.toString('hex')).join(',');
  let isBroken = false;
  try {
    await client.query(`begin; set local throughline.response_code_hash = '${hex}'`);
    const result = await work(client);
    await client.query('commit');
    return result;
  } catch (error) {
    // A connection that cannot even go back is not used again.
    isBroken = await client.query('rollback').then(() => false, () => true);
    throw error;
  } finally {
    client.release(isBroken);
  }
}
