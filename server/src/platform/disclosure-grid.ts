/** What of a two-way table is hidden because of its size, as a `Grid` of which more is hidden by `disclosure-hiding.ts`. */
import { isSmall } from './disclosure.ts';
import type { Grid, Hiding } from './disclosure-hiding.ts';
import type { DisclosureRule } from './disclosure-policy.ts';

export const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);
export const transposed = <T>(rows: readonly (readonly T[])[]): T[][] => rows[0]!.map((_, column) => rows.map((row) => row[column]!));

/** One cell, and what is known of it besides the totals of its row and column. */
export interface Cell {
  count: number;
  /** Its row or column is hidden whole, noughts too. Otherwise a hidden count is known to be above nought. */
  isHiddenWhole: boolean;
  /** How many are left beside it of those that it is compared with: in its column, or in its row. */
  left: readonly number[];
  /** At most so much lower or higher; left out where only the totals say so. */
  mostDown?: number;
  mostUp?: number;
  /** True when what is left in its column can be worked out from nothing but this cell, so that it needs protection here. */
  isSplit?: boolean;
}

/** What is open in a column: its cells together can be so many more or fewer, which is made up for in another column. */
export interface Open {
  more: number;
  fewer: number;
}

/**
 * The grid of these cells under the rule: small ones are hidden, and those beside which only a few are left.
 *
 * What is open in the columns becomes one more row, which nobody sees.
 */
export function gridOf(cells: readonly (readonly Cell[])[], rule: DisclosureRule, open: readonly Open[] = []): Grid {
  const unseen = open.map(({ more, fewer }) => ({ count: 0, hidden: true, down: more, up: fewer, needsDown: 0, needsUp: 0 }));
  const all = [...cells.flat().map((cell) => judged(cell, rule)), ...unseen];
  // Noughts are hidden when nothing else is left to hide.
  const dear = all.reduce((total, { count }) => total + count, 1);
  return {
    rows: all.length / cells[0]!.length,
    columns: cells[0]!.length,
    hidden: all.map(({ hidden }) => hidden),
    costs: all.map(({ count }) => count || dear),
    down: all.map(({ down }) => down),
    up: all.map(({ up }) => up),
    needsDown: all.map(({ needsDown }) => needsDown),
    needsUp: all.map(({ needsUp }) => needsUp),
  };
}

function judged(cell: Cell, { threshold, hidesUnanimity }: DisclosureRule) {
  const { count, isHiddenWhole, left, mostDown = Infinity, mostUp = Infinity, isSplit = false } = cell;
  const known = isHiddenWhole ? 0 : 1;
  const isFew = isSmall(count, threshold);
  const isUnanimous = hidesUnanimity && count >= threshold && left.includes(0);
  const fewLeft = isSplit && isSmall(left[0]!, threshold) ? left[0]! : 0;
  const down = Math.min(mostDown, Math.max(0, count - known));
  const up = isSplit ? Math.min(mostUp, Math.max(0, left[0]! - known)) : mostUp;
  return {
    count,
    hidden: isHiddenWhole || isFew || isUnanimous || left.some((others) => isSmall(others, threshold)),
    down,
    up,
    needsDown: Math.max(isFew ? down : 0, isUnanimous ? Math.min(down, threshold) : 0, fewLeft > 0 ? threshold - fewLeft : 0),
    needsUp: Math.max(isFew ? threshold - count : 0, fewLeft > 0 ? up : 0),
  };
}

/** The cells of a grid that are hidden, row by row; every cell, where hiding some does not protect the table. */
export function hiddenCells(grid: Grid, hiding: Hiding): boolean[][] {
  const hidden = hiding(grid) ?? grid.hidden.map(() => true);
  return Array.from({ length: grid.rows }, (_, row) => hidden.slice(row * grid.columns, (row + 1) * grid.columns));
}
