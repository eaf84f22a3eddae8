import type { Pool } from 'pg';
import { sql, statement } from './sql.ts';

/**
 * The state of the database that a statement sees, as text: its snapshot, which tells the transactions that are over, of
 * this run of this server. Null on a standby, whose snapshots do not tell everything.
 */
export const databaseState = sql`case when not pg_is_in_recovery() then pg_current_snapshot()::text || ' ' || pg_postmaster_start_time()::text end`;

const stateStatement = { name: 'database_state', text: statement(sql`select ${databaseState}`).text, rowMode: 'array' as const };

/** While one question is answered the next can be on its way. */
const AT_ONCE = 2;

/**
 * Makes what asks for the state of the database now, in a statement that reads no row.
 *
 * Whoever asks in the same turn of the event loop, or while enough questions are on their way, shares the next one: an
 * answer must be of a time after it was asked for.
 */
export function stateLooker(pool: Pool): () => Promise<string | null> {
  const onTheirWay = new Set<Promise<void>>();
  let next: Promise<string | null> | undefined;

  async function ask(): Promise<string | null> {
    const { rows } = await pool.query<[string | null]>(stateStatement);
    return rows[0]![0];
  }
  async function askTogether(): Promise<string | null> {
    await endOfTurn();
    while (onTheirWay.size >= AT_ONCE) await Promise.race(onTheirWay);
    next = undefined;
    const answer = ask();
    const isOver = (): void => void onTheirWay.delete(over);
    const over = answer.then(isOver, isOver);
    onTheirWay.add(over);
    return answer;
  }
  return () => (next ??= askTogether());
}

/** What has arrived together is read in one turn of the event loop. */
const endOfTurn = () => new Promise((resolve) => setImmediate(resolve));
