/**
 * Counts of people leave the server through here, and nowhere else.
 *
 * A count from 1 to one below the threshold is hidden (nought is shown). Where what is shown would let a hidden count be
 * worked out, more is hidden, the smallest first. A percentage is hidden when its count, its complement or its base is.
 * A council may have what is shown rounded to five as well: counts, and percentages as whole per cent of the rounded
 * counts, since a percentage of the exact ones would undo the rounding.
 * Everything here is a pure function over whole numbers.
 */
import { percentage, roundHalfUp } from '@throughline/shared/figures';
import { Field, Int, ObjectType } from 'type-graphql';
import type { Rounding } from './disclosure-policy.ts';

/** What stands in the place of a hidden figure: the symbol of the Government Statistical Service for "confidential". */
export const HIDDEN_SYMBOL = '[c]';

@ObjectType({ description: 'A count of people as it may be published: shown, or hidden because it is small or would give a small one away.' })
export class PublishedCount {
  @Field(() => String, { description: 'What to show: the figure, or the symbol in its place.' })
  display!: string;

  @Field(() => Int, { nullable: true, description: 'The count, rounded if the policy says so; null when it is hidden.' })
  value!: number | null;

  @Field(() => Boolean, { description: 'True when the count is hidden.' })
  suppressed!: boolean;

  @Field(() => String, { nullable: true, description: 'The symbol of a hidden count, [c] for confidential; null when it is shown.' })
  symbol!: string | null;

  @Field(() => String, { description: 'The rule by which it was shown or hidden, in words.' })
  policy!: string;
}

export interface PublishedShare {
  count: PublishedCount;
  /**
   * Per cent of the base with one figure after the point, or none when counts are rounded; null when it is hidden, or when
   * there is nothing to take a share of.
   */
  percentage: string | null;
}

/** One question's counts: who took part in it, and each of its answers. */
export interface PublishedTable {
  base: PublishedCount;
  cells: PublishedShare[];
}

/** The counts of a table before anything is hidden. `total` is everyone, `base` those of them who are counted in the table. */
export interface Table {
  cells: readonly number[];
  base: number;
  total: number;
}

/** Which figures of a table are hidden. */
export interface Hidden {
  base: boolean;
  cells: readonly boolean[];
}

/** A count that stands alone. */
export function publishCount(count: number, threshold: number, rounding: Rounding = null): PublishedCount {
  return published(count, isSmall(count, threshold), { threshold, rounding });
}

/** A table whose cells add up to its base, such as the answers to a question with one choice. */
export function publishParts(table: Table, threshold: number, rounding: Rounding = null): PublishedTable {
  return publishedTable(table, hiddenParts(table, threshold), { threshold, rounding });
}

/** A table whose cells may overlap, such as the answers to a question with several choices. Nobody in the base is in no cell. */
export function publishChoices(table: Table, threshold: number, rounding: Rounding = null): PublishedTable {
  return publishedTable(table, hiddenChoices(table, threshold), { threshold, rounding });
}

export const isSmall = (count: number, threshold: number): boolean => count > 0 && count < threshold;

/** The cells that are too small by themselves. */
export const hiddenBySize = (cells: readonly number[], threshold: number): boolean[] => cells.map((count) => isSmall(count, threshold));

/**
 * Hides more of a list of counts whose total is known, until no hidden count can be worked out from the others.
 *
 * At least two are hidden, and together they are no small number either. When there is nothing left to hide but noughts,
 * these are hidden too.
 */
export function hiddenWithOthers(cells: readonly number[], hidden: readonly boolean[], threshold: number): boolean[] {
  const result = [...hidden];
  for (;;) {
    const count = result.filter(Boolean).length;
    const sum = cells.reduce((total, cell, index) => (result[index] ? total + cell : total), 0);
    if (count === 0 || (count > 1 && sum >= threshold && sum > count)) return result;
    const next = smallestShown(cells, result);
    if (next === undefined) return cells.map(() => true);
    result[next] = true;
  }
}

/** Which figures of a table are hidden whose cells add up to its base. */
export function hiddenParts({ cells, base, total }: Table, threshold: number): Hidden {
  if (isSmall(total, threshold)) return { base: true, cells: cells.map(() => true) };
  // Whoever took no part is a cell too: the base is the total without them.
  const all = [...cells, total - base];
  const hidden = hiddenWithOthers(all, hiddenBySize(all, threshold), threshold);
  return { base: hidden.at(-1)!, cells: hidden.slice(0, -1) };
}

/** Which figures of a table are hidden whose cells may overlap. */
export function hiddenChoices({ cells, base, total }: Table, threshold: number): Hidden {
  if (isSmall(total, threshold)) return { base: true, cells: cells.map(() => true) };
  // The base and whoever took no part give each other away, so they are hidden together.
  const isBaseHidden = isSmall(base, threshold) || isSmall(total - base, threshold);
  const hidden = cells.map((count) => [count, base - count, total - count].some((each) => isSmall(each, threshold)));
  // Everybody in the base is in some cell: what the shown cells leave over is a lower bound for the hidden ones.
  const shown = cells.reduce((sum, count, index) => (hidden[index] ? sum : sum + count), 0);
  const isBounded = hidden.some(Boolean) && (base - shown > 1 || isBoundedAbove(cells, hidden, base - shown, base, threshold));
  const others = isBounded ? smallestShown(cells, hidden) : undefined;
  return { base: isBaseHidden, cells: hidden.map((isHidden, index) => isHidden || index === others) };
}

/**
 * Whether the hidden cells are known to be few where nobody could choose more than so many options, and whoever chose one
 * of those shown, such as "none of these", chose nothing else. Which limits there were is not asked: any that fits counts.
 */
function isBoundedAbove(cells: readonly number[], hidden: readonly boolean[], left: number, base: number, threshold: number): boolean {
  const unknown = hidden.filter(Boolean).length;
  const alone = [0, ...cells.filter((_, index) => !hidden[index])];
  return cells.some((_, more) =>
    alone.some((people) => {
      // What is left when each of the others may choose one option, and so many more.
      const open = left + more * (base - people);
      return open >= unknown && open < unknown + threshold;
    }),
  );
}

/** The place of the smallest count above nought that is still shown. */
function smallestShown(cells: readonly number[], hidden: readonly boolean[]): number | undefined {
  let smallest: number | undefined;
  cells.forEach((count, index) => {
    if (!hidden[index] && count > 0 && (smallest === undefined || count < cells[smallest]!)) smallest = index;
  });
  return smallest;
}

/** How what is not hidden is shown, and what the policy says. */
interface Showing {
  threshold: number;
  rounding: Rounding;
}

/** A table as it is shown once it is known what is hidden. */
export function publishedTable({ cells, base }: Omit<Table, 'total'>, hidden: Hidden, showing: Showing): PublishedTable {
  return {
    base: published(base, hidden.base, showing),
    cells: cells.map((count, index) => {
      const isShareHidden = hidden.cells[index]! || hidden.base || isSmall(base - count, showing.threshold);
      return { count: published(count, hidden.cells[index]!, showing), percentage: isShareHidden ? null : share(count, base, showing.rounding) };
    }),
  };
}

const rounded = (count: number, rounding: Rounding): number => (rounding === null ? count : rounding * roundHalfUp(count, rounding));

function share(count: number, base: number, rounding: Rounding): string | null {
  if (rounding === null) return percentage(count, base);
  const whole = rounded(base, rounding);
  return whole === 0 ? null : String(roundHalfUp(100 * rounded(count, rounding), whole));
}

/** 1234567 as 1,234,567. Intl does the same and takes ten times as long, for thousands of counts. */
const withCommas = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',');

/** One count as it is shown once it is known whether it is hidden. */
export function published(count: number, isHidden: boolean, { threshold, rounding }: Showing): PublishedCount {
  const rule = `Counts above 0 and below ${threshold} are hidden, and so are counts that would give one away.`;
  const policy = rounding === null ? rule : `${rule} The others are rounded to the nearest ${rounding}.`;
  if (isHidden) return { display: HIDDEN_SYMBOL, value: null, suppressed: true, symbol: HIDDEN_SYMBOL, policy };
  const value = rounded(count, rounding);
  return { display: withCommas(value), value, suppressed: false, symbol: null, policy };
}
