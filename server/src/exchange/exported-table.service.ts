/** What a column of a file holds. Amounts are whole pence, days YYYY-MM-DD. */
export type CellKind = 'text' | 'money' | 'day' | 'number';
export type Cell = string | number | null;

export interface ExportedColumn {
  heading: string;
  kind: CellKind;
}

/** A table that is taken as a file: the same for every format. */
export interface ExportedTable {
  title: string;
  /** What must be known to read it, one sentence each: source, day, what is made up. */
  notes: readonly string[];
  columns: readonly ExportedColumn[];
  /** Rows in groups, so that a long table is never held whole. A cell that is not stated is null. */
  rows: AsyncIterable<readonly (readonly Cell[])[]>;
}

/** Whole pence as pounds in figures, exactly: 123450 is '1234.50', -500 is '-5.00'. */
export function poundsOf(pence: number): string {
  const size = Math.abs(pence);
  const rest = size % 100;
  return `${pence < 0 ? '-' : ''}${(size - rest) / 100}.${String(rest).padStart(2, '0')}`;
}

/** A part of the whole file in text, ready to be written. */
export type Text = AsyncGenerator<string>;
