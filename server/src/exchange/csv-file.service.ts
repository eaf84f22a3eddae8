import { stringify } from 'csv-stringify/sync';
import { harmlessText } from '@throughline/shared/cell-text';
import { poundsOf, type Cell, type CellKind, type ExportedTable, type Text } from './exported-table.service.ts';

/** The table as CSV: a line of headings and one a row, nothing else, with the mark by which spreadsheets know UTF-8. */
export async function* csvOf({ columns, rows }: ExportedTable): Text {
  yield `\ufeff${lineOf(columns.map(({ heading }) => heading))}`;
  for await (const some of rows) yield some.map((row) => lineOf(row.map((cell, place) => shown(cell, columns[place]!.kind)))).join('');
}

/** One line of CSV. */
export const lineOf = (cells: readonly string[]): string => stringify([[...cells]], { record_delimiter: 'windows' });

function shown(cell: Cell, kind: CellKind): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return kind === 'money' ? poundsOf(cell) : String(cell);
  return kind === 'text' ? harmlessText(cell) : cell;
}
