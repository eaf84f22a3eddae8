import { parse, type DocumentNode } from 'graphql';
import type { ErrorCode } from '@throughline/shared/errors';
import type { Context } from '../platform/context.ts';
import type { WebHost } from '../platform/web.ts';
import { Refused } from '../platform/errors.ts';
import type { Cell, ExportedColumn, ExportedTable } from './exported-table.service.ts';

/** Asks an operation as the viewer; doors and rules hold as for every other. */
export type Ask = <Data>(document: DocumentNode, variables: object) => Promise<Data>;

/** What is asked for in the address: its parts, and what follows the question mark. */
export type Asked = Readonly<Record<string, string>>;

/** A table that can be taken as a file. */
export interface Export {
  /** After `/exports/`, with `:parts`; the kind of file comes behind it. */
  path: string;
  /** Whoever is not signed in may ask too; what they are given is for the operation to say. */
  isPublic?: boolean;
  /** The table; null when the viewer may not see it, or there is none. */
  table: (asked: Asked, ask: Ask, context: Context) => Promise<ExportedTable | null>;
}

/** A column, and how it is found in what an operation answers. */
export interface Found<Row> extends ExportedColumn {
  of: (row: Row) => Cell;
}

/** An export whose rows are the answer of one operation. */
export function operationExport<Data, Row>({ path, operation, variables, rows, title, notes, columns }: {
  path: string;
  operation: string;
  variables: (asked: Asked, context: Context) => object;
  /** Null where what was asked for is not there, or may not be seen. */
  rows: (data: Data) => readonly Row[] | null;
  title: (data: Data) => string;
  notes: (data: Data) => readonly string[];
  columns: readonly Found<Row>[];
}): Export {
  const document = parse(operation);
  return {
    path,
    table: async (asked, ask, context) => {
      const data = await ask<Data>(document, variables(asked, context));
      const found = rows(data);
      return found && { title: title(data), notes: notes(data), columns, rows: inOne(found.map((row) => columns.map(({ of }) => of(row)))) };
    },
  };
}

async function* inOne<Row>(rows: readonly Row[]): AsyncGenerator<readonly Row[]> {
  if (rows.length > 0) yield rows;
}

/** The way to ask for one request. */
export const askerOf = (host: WebHost, context: Context): Ask => async <Data>(document: DocumentNode, variables: object) => {
  const { data, errors } = (await host.run(document, variables as Record<string, unknown>, context)) as {
    data?: Data; errors?: readonly { extensions?: { code?: string } }[];
  };
  const code = errors?.[0] && ((errors[0].extensions?.code ?? 'INTERNAL') as ErrorCode);
  if (code) throw new Refused(code === 'BAD_INPUT' ? 'NOT_FOUND' : code);
  return data!;
};

/** A cell that says of a row whether it is made up. */
export const madeUp = (isDemonstration: boolean): string => (isDemonstration ? 'made up' : '');

export const demonstrationNote = 'Rows marked ‘made up’ are for demonstration: no paper and no ledger says them.';
