import type { Pool } from 'pg';
import { stateLooker } from './database-state.ts';

/** What a statement gave. */
export interface Answer {
  text: string;
  /** The state of the database in which it was read: see `databaseState`. */
  state: string | null;
}

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

  private readonly stateNow: () => Promise<string | null>;

  constructor(pool: Pool) {
    this.stateNow = stateLooker(pool);
  }

  /** The answer that was kept, when it is still right. */
  async find(key: string): Promise<Kept | undefined> {
    if (!this.kept.has(key)) return undefined;
    const state = await this.stateNow();
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
