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
