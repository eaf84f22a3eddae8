import type { Pool } from 'pg';
import { groupCommit } from '../group-commit.ts';
import { sql, statement } from './sql.ts';

/**
 * The state of the database that a statement sees, as text: its snapshot, which tells the transactions that are over, of
 * this run of this server. Null on a standby, whose snapshots do not tell everything.
 */
export const databaseState = sql`case when not pg_is_in_recovery() then pg_current_snapshot()::text || ' ' || pg_postmaster_start_time()::text end`;

const stateStatement = { name: 'database_state', text: statement(sql`select ${databaseState}`).text, rowMode: 'array' as const };

/**
 * Makes what asks for the state of the database now, in a statement that reads no row.
 *
 * Whoever asks while the question is on its way shares the next one: an answer must be of a time after it was asked for.
 */
export function stateLooker(pool: Pool): () => Promise<string | null> {
  const look = groupCommit<null, string | null>(
    async (askers) => {
      const { rows } = await pool.query<[string | null]>(stateStatement);
      return askers.map(() => rows[0]![0]);
    },
    { most: Infinity },
  );
  return () => look(null);
}
