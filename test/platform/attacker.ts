import type { Hidden, Table } from '../../server/src/platform/disclosure.ts';

/** The least and the most that a hidden figure can be, for somebody who has only what is shown. */
interface Bounds {
  least: number;
  most: number;
}

/**
 * What an attacker learns about each hidden figure of a table whose cells add up: everyone's number is known, every
 * shown figure is subtracted, and a hidden figure is at least 1, since nought is shown.
 */
export function boundsOfParts(table: Table, hidden: Hidden): Bounds[] {
  const cells = [...table.cells, table.total - table.base];
  const isHidden = [...hidden.cells, hidden.base];
  const least = isHidden.every(Boolean) ? 0 : 1;
  const unknown = cells.filter((_, place) => isHidden[place]);
  const left = unknown.reduce((sum, count) => sum + count, 0);
  return unknown.map(() => ({
    least: unknown.length === 1 ? left : least,
    most: left - least * (unknown.length - 1),
  }));
}

/**
 * The same for a table whose cells may overlap: a cell is at most its base, and everybody in the base is in some cell.
 * Where the base is hidden, all that is known is that it is between 1 and everyone.
 */
export function boundsOfChoices(table: Table, hidden: Hidden): Bounds[] {
  const least = hidden.cells.every(Boolean) ? 0 : 1;
  const most = hidden.base ? table.total : table.base;
  const shown = table.cells.reduce((sum, count, place) => (hidden.cells[place] ? sum : sum + count), 0);
  const unknown = hidden.cells.filter(Boolean).length;
  const leftOver = hidden.base ? 0 : table.base - shown - most * (unknown - 1);
  return Array.from({ length: unknown }, () => ({ least: Math.max(least, leftOver), most }));
}

export const isFound = ({ least, most }: Bounds): boolean => least === most;
