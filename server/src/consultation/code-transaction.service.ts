import type { Pool, PoolClient } from 'pg';
import { transactionWith } from '../platform/named-transaction.ts';

/**
 * One transaction in which the responses behind these codes are there, and no others: PostgreSQL's row-level security
 * looks at the hashes that the transaction names.
 */
export const withCodes = <T>(pool: Pool, hashes: readonly Buffer[], work: (client: PoolClient) => Promise<T>): Promise<T> =>
  transactionWith(pool, { name: 'throughline.response_code_hash', value: hashes.map((hash) => hash.toString('hex')).join(',') }, work);
