/**
 * Counts of people that are watched while they grow, such as agreement in a room.
 *
 * `disclosure.ts` decides about one release. Here everybody in the room sees who touches their phone and what the
 * screen says afterwards, so a count that moves with each vote would tell that vote, and so would a rounded count on the
 * day it steps over an edge. The rule:
 *
 * 1. Votes enter the figures in groups: the first when 2g − 1 people have voted, later ones of g people, g being the
 *    council's threshold and at least 5. People who change their vote wait for a group of g of their own kind, since
 *    only they can make a count fall. Until its group is complete a vote moves nothing.
 * 2. When a group is complete depends on how many have voted and never on how they voted.
 * 3. Of the votes that are counted only two numbers are shown, agree and disagree, each as a band g wide: 0 to 4, 5 to
 *    9, … Passes are not shown, so that the numbers never add up to the whole.
 *
 * So whoever sees every step, and knows who voted when, cannot tell any single vote, not even when everyone agreed: the
 * same steps fit other votes of the same people. With g = 5 this holds for somebody who also knows how two people of
 * each group voted; a test tries all ways of voting. It does not hold against somebody who casts nearly all votes of a group.
 * What is left at the end, fewer than a group, is never counted.
 */
import { HIDDEN_SYMBOL, type PublishedCount } from './disclosure.ts';

const SMALLEST_GROUP = 5;

/** How many people make a group, and how wide a band is, for a council's threshold. */
export const groupSize = (threshold: number): number => Math.max(SMALLEST_GROUP, threshold);

/** Whether the people who wait now enter the figures together. */
export function isGroupComplete(waiting: number, counted: number, size: number): boolean {
  return waiting >= (counted === 0 ? 2 * size - 1 : size);
}

/** The first and last number of the band that a count lies in. */
export function bandOf(count: number, size: number): { from: number; to: number } {
  const from = Math.floor(count / size) * size;
  return { from, to: from + size - 1 };
}

/** A count as its band: "fewer than 5", "5 to 9". */
export function publishBand(count: number, size: number): PublishedCount {
  const { from, to } = bandOf(count, size);
  if (from === 0) return hidden(`fewer than ${size}`, size);
  return { display: `${from} to ${to}`, value: null, suppressed: false, symbol: null, policy: policy(size) };
}

/** What stands for every figure while nobody's vote is counted yet. */
export const publishNothing = (size: number): PublishedCount => hidden('not shown yet', size);

function hidden(display: string, size: number): PublishedCount {
  return { display, value: null, suppressed: true, symbol: HIDDEN_SYMBOL, policy: policy(size) };
}

const policy = (size: number): string =>
  `Votes are counted in groups, the first of ${2 * size - 1} people and then of ${size}, and shown in steps of ${size}, so that nobody's vote can be seen.`;
