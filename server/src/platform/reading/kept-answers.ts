import type { Pool } from 'pg';
import { groupCommit } from '../group-commit.ts';
import { sql, statement } from './sql.ts';

/** What a statement gave. */
export interface Answer {
  text: string;
  /** The state of the database in which it was read: see `databaseState`. */
  state: string | null;
}

/**
 * The state of the database that a statement sees, as text: its snapshot, which tells the transactions that are over, of
 * this run of this server. Null on a standby, whose snapshots do not tell everything.
 */
export const databaseState = sql`case when not pg_is_in_recovery() then pg_current_snapshot()::text || ' ' || pg_postmaster_start_time()::text end`;

const stateStatement = { name: 'database_state', text: statement(sql`select ${databaseState}`).text, rowMode: 'array' as const };

/** About 32 MB, and no answer takes more than a sixteenth of it. */
const KEPT_CHARACTERS = 16 * 1024 * 1024;
const LONGEST = KEPT_CHARACTERS / 16;

/**
 * Answers of statements, kept in memory for as long as nothing in the database has changed.
 *
 * What a statement sees is decided by its snapshot. While that is the same, so is every row, and the same statement with
 * the same values gives the same answer. So before an answer is given again PostgreSQL is asked for its state now, in a
 * statement that reads no row. Nobody has to say what they changed, so nobody can forget to; any write, of whatever, ends
 * what is kept.
 *
 * It asks that statements look at rows and values and at nothing else: no clock, no chance, no settings.
 */
export class KeptAnswers<Kept extends Answer> {
  /** The least used first. */
  private readonly kept = new Map<string, Kept>();
  private characters = 0;

  /** Whoever asks while the question is on its way shares the next one: an answer must be of a time after it was asked for. */
  private readonly stateNow: (asker: null) => Promise<string | null>;

  constructor(pool: Pool) {
    this.stateNow = groupCommit(async (askers) => {
      const { rows } = await pool.query<[string | null]>(stateStatement);
      return askers.map(() => rows[0]![0]);
    });
  }

  /** The answer that was kept, when it is still right. */
  async find(key: string): Promise<Kept | undefined> {
    if (!this.kept.has(key)) return undefined;
    const state = await this.stateNow(null);
    const answer = this.kept.get(key);
    if (answer?.state !== state) return undefined;
    if (answer) this.keep(key, answer);
    return answer;
  }

  keep(key: string, answer: Kept): void {
    this.drop(key);
    if (answer.state === null || answer.text.length > LONGEST) return;
    this.kept.set(key, answer);
    this.characters += answer.text.length;
    while (this.characters > KEPT_CHARACTERS) this.drop(this.kept.keys().next().value!);
  }

  private drop(key: string): void {
    this.characters -= this.kept.get(key)?.text.length ?? 0;
    this.kept.delete(key);
  }
}
