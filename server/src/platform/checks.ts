import type { Runs } from './audit-chain.ts';

/** A rule about the data that must hold in any database, checked by `pnpm check:data`. */
export interface DataCheck {
  /** The rule as a sentence: "no response is counted after closing". */
  rule: string;
  /** A SELECT whose rows break the rule; none is the good answer. Its first column names the row (an id, never text of a person). */
  sql: string;
}

/** A rule that a statement alone cannot check, such as a hash over hashes. Checked by `pnpm check:data` too. */
export interface DataProof {
  rule: string;
  /** What breaks it, in words without text of a person; none is the good answer. */
  find(runs: Runs): Promise<string[]>;
}
