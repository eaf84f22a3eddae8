/** A rule about the data that must hold in any database, checked by `pnpm check:data`. */
export interface DataCheck {
  /** The rule as a sentence: "no response is counted after closing". */
  rule: string;
  /** A SELECT whose rows break the rule; none is the good answer. Its first column names the row (an id, never text of a person). */
  sql: string;
}
