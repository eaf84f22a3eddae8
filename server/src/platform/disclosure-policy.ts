/** Under which rule counts of people are published: what a council chooses, and what follows for one table. */

/** Shown counts are rounded to the nearest five, or given as they are. */
export type Rounding = 5 | null;

/** What a council has chosen. */
export interface DisclosurePolicy {
  /** Counts from 1 to one below it are hidden. */
  threshold: number;
  /** The same for tables in which an equality question takes part. */
  equalityThreshold: number;
  rounding: Rounding;
}

/** The rule of one table. */
export interface DisclosureRule {
  threshold: number;
  rounding: Rounding;
  /** Whether it is also hidden that everybody in a group gave the same answer, or that one answer came from one group only. */
  hidesUnanimity: boolean;
}

/**
 * The rule of one table under a council's policy.
 *
 * @param isEquality whether an equality question takes part, as the question or as the group: both ways round have one rule
 */
export function ruleFor({ threshold, equalityThreshold, rounding }: DisclosurePolicy, isEquality: boolean): DisclosureRule {
  const chosen = isEquality ? Math.max(threshold, equalityThreshold) : threshold;
  // Rounded to five, a count of one or two would look like nought.
  return { threshold: rounding === null ? chosen : Math.max(chosen, rounding), rounding, hidesUnanimity: isEquality };
}

/**
 * Which of these two-way tables would close a ring with those before it, each table being the pair of its questions.
 *
 * Tables without a ring add nothing to one another: cut one table's pair, and every person falls into two halves, one with
 * the answers on this side of the cut and one with those on the other. The halves can be paired anew to fit any other
 * contents of that table with the same margins, and no other table changes. In a ring there is no such cut: the ages 0 to 2
 * by answer, the ages 0 to 4 by answer, and how the ages lie in each other, give what each table hides. So of tables that
 * are published for everyone, those that close a ring are left out. What everybody knows of two questions without a table,
 * such as how ages lie in each other, counts as one: name it first.
 *
 * @returns for each table true when it is to be left out; a table that was there before, either way round, closes no ring
 */
export function closesRing(tables: readonly (readonly [string, string])[]): boolean[] {
  const parents = new Map<string, string>();
  const rootOf = (question: string): string => {
    const parent = parents.get(question);
    return parent === undefined ? question : rootOf(parent);
  };
  const published = new Set<string>();
  return tables.map(([question, group]) => {
    const pair = JSON.stringify([question, group].sort());
    if (published.has(pair)) return false;
    const [one, other] = [rootOf(question), rootOf(group)];
    if (one === other) return true;
    parents.set(one, other);
    published.add(pair);
    return false;
  });
}
