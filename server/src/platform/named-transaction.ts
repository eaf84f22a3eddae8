import type { Pool, PoolClient } from 'pg';

/**
 * One transaction in which a setting holds, for rules of row-level security that look at it.
 *
 * @param setting the setting's name and a value of hexadecimal figures and commas, which needs no quoting
 */
export async function transactionWith<T>(
  pool: Pool,
  setting: { name: string; value: string },
  work: (client: PoolClient) => Promise<T>,
): Promise<T> {
  if (!/^[\da-f,]*$/.test(setting.value)) throw new Error('The value of a setting is hexadecimal');
  const client = await pool.connect();
  let isBroken = false;
  try {
    await client.query(`begin; set local ${setting.name} = '${setting.value}'`);
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
