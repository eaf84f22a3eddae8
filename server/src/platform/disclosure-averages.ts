/** Averages of what people gave, points and ranks, under the same promise as their counts. */
import { percentage, roundHalfUp } from '@throughline/shared/figures';
import { hiddenParts, isSmall, published, publishedTable, type PublishedCount, type PublishedShare } from './disclosure.ts';
import { gridOf, hiddenCells, sum, transposed } from './disclosure-grid.ts';
import { hideWithOthers, type Hiding } from './disclosure-hiding.ts';
import type { DisclosureRule } from './disclosure-policy.ts';

/** A question in which everybody who answers gives out the same number of points. */
export interface Points {
  /** For each option all points that it was given, and how many people gave it any. */
  sums: readonly number[];
  givers: readonly number[];
  /** Who answered, and how many points each of them gave out. */
  base: number;
  points: number;
}

/**
 * For each option its share of all points in whole per cent; null when it is hidden.
 *
 * A share is hidden when few people answered, when few gave points to the option or few gave it none, and when two people
 * alone could have given nearly all of its points, or nearly all that the others have: then one of them could work out
 * what the other gave. As shares add up to the whole, never one alone is hidden, and what is hidden together is no share
 * of that kind either. Nought is shown.
 */
export function publishPoints({ sums, givers, base, points }: Points, { threshold }: Pick<DisclosureRule, 'threshold'>): (string | null)[] {
  const all = base * points;
  if (base < threshold) return sums.map(() => null);
  // What two people could give, and a tenth of one of them more.
  const isOfTwo = (given: number) => given > 0 && 10 * given < 21 * points;
  const isTelling = (given: number) => isOfTwo(given) || isOfTwo(all - given);
  const hidden = sums.map((given, option) => isTelling(given) || isSmall(givers[option]!, threshold) || isSmall(base - givers[option]!, threshold));
  for (;;) {
    const together = sum(sums.filter((_, option) => hidden[option]));
    const count = hidden.filter(Boolean).length;
    if (count === 0 || (count > 1 && !isOfTwo(together))) break;
    const next = smallestShown(sums, hidden);
    if (next === -1) return sums.map(() => null);
    hidden[next] = true;
  }
  return sums.map((given, option) => (hidden[option] ? null : String(roundHalfUp(100 * given, all))));
}

function smallestShown(sums: readonly number[], hidden: readonly boolean[]): number {
  return sums.reduce((best, given, option) => (!hidden[option] && given > 0 && (best === -1 || given < sums[best]!) ? option : best), -1);
}

/** A question whose options are put in order. People may leave some out at the end. */
export interface Ranking {
  /** For each option how many put it first, second and so on. */
  cells: readonly (readonly number[])[];
  /** Who answered, and everyone. */
  base: number;
  total: number;
}

export interface PublishedRanking {
  base: PublishedCount;
  /** For each option its ranks, in per cent of those who answered, and its mean rank among those who ranked it, to one place. */
  options: { ranks: PublishedShare[]; meanRank: string | null }[];
}

/**
 * The ranks of each option.
 *
 * Each person gives a rank to one option, and an option one rank: so the ranks of all options are one two-way table. A mean
 * rank is shown only where every rank of the option is, so it adds nothing to them.
 */
export function publishRanking({ cells, base, total }: Ranking, rule: DisclosureRule, hiding: Hiding = hideWithOthers): PublishedRanking {
  // Who gave an option no rank, and a rank to no option, are in the table too, so that every row and column adds up to the base.
  const ranked = cells.map((ranks) => [...ranks, base - sum(ranks)]);
  const rows = [...ranked, transposed(ranked).map((column, rank) => (rank < cells[0]!.length ? base - sum(column) : 0))];
  const isBaseHidden = hiddenParts({ cells: [base], base, total }, rule.threshold).base;
  const grid = gridOf(
    rows.map((counts, row) => counts.map((count) => ({ count, isHiddenWhole: isBaseHidden, left: row < cells.length ? [base - count] : [] }))),
    rule,
  );
  const hidden = hiddenCells(grid, hiding);
  return {
    base: published(base, isBaseHidden, rule),
    options: cells.map((ranks, option) => {
      const table = publishedTable({ cells: ranks, base }, { base: isBaseHidden, cells: hidden[option]!.slice(0, -1) }, rule);
      const isMeanHidden = hidden[option]!.some(Boolean) || rule.rounding !== null;
      return { ranks: table.cells, meanRank: isMeanHidden ? null : meanRank(ranks) };
    }),
  };
}

/** To one place; null when nobody ranked it. */
function meanRank(ranks: readonly number[]): string | null {
  const people = sum(ranks);
  const tenths = ranks.reduce((total, count, rank) => total + count * (rank + 1), 0);
  // A mean of 2.4 is 240 per cent of its people.
  return people === 0 ? null : decimal(tenths, people);
}

const decimal = (numerator: number, denominator: number): string => percentage(numerator, 100 * denominator)!;
