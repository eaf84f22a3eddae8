import type { ComponentProps, Key, ReactNode } from 'react';
import { classes } from './classes.ts';
import type { HeadingSize } from './Label.tsx';

export interface Column<Row> {
  /** The table has a head when any column has a header. */
  header?: ReactNode;
  /** Numbers stand to the right, so that their digits line up. */
  isNumeric?: boolean;
  cell: (row: Row, index: number) => ReactNode;
}

export interface TableProps<Row> extends Omit<ComponentProps<'table'>, 'children'> {
  caption?: ReactNode;
  captionSize?: HeadingSize;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  /** Which row is which; its place in the list when this is left out. */
  rowKey?: (row: Row) => Key;
  /** The first cell of each row names the row. */
  firstCellIsHeader?: boolean;
  isSmall?: boolean;
  /** On a phone each row stands as a block, with the name of the column before each cell. Headers must be words. */
  isStackedOnPhone?: boolean;
}

/** Rows and columns. On pages use `DataTable`, which lets a wide table scroll by itself. */
export function Table<Row>({
  caption,
  captionSize,
  columns,
  rows,
  rowKey,
  firstCellIsHeader,
  isSmall,
  isStackedOnPhone,
  className,
  ...rest
}: TableProps<Row>) {
  // Blocks are no table to some screen readers, unless the roles are said.
  const role = (name: string) => (isStackedOnPhone ? name : undefined);
  const nameOf = (header: ReactNode) => (isStackedOnPhone && typeof header === 'string' ? header : undefined);
  return (
    <table
      role={role('table')}
      className={classes('govuk-table', isSmall && 'govuk-table--small-text-until-tablet', isStackedOnPhone && 'app-stacked', className)}
      {...rest}
    >
      {caption !== undefined && (
        <caption className={classes('govuk-table__caption', captionSize && `govuk-table__caption--${captionSize}`)}>
          {caption}
        </caption>
      )}
      {columns.some(({ header }) => header !== undefined) && (
        <thead role={role('rowgroup')} className="govuk-table__head">
          <tr role={role('row')} className="govuk-table__row">
            {columns.map(({ header, isNumeric }, index) => (
              <th
                key={index}
                scope="col"
                role={role('columnheader')}
                className={classes('govuk-table__header', isNumeric && 'govuk-table__header--numeric')}
              >
                {header}
              </th>
            ))}
          </tr>
        </thead>
      )}
      <tbody role={role('rowgroup')} className="govuk-table__body">
        {rows.map((row, rowIndex) => (
          <tr key={rowKey?.(row) ?? rowIndex} role={role('row')} className="govuk-table__row">
            {columns.map(({ header, cell, isNumeric }, index) =>
              firstCellIsHeader && index === 0 ? (
                <th key={index} scope="row" role={role('rowheader')} className="govuk-table__header">
                  {cell(row, rowIndex)}
                </th>
              ) : (
                <td
                  key={index}
                  role={role('cell')}
                  data-label={nameOf(header)}
                  className={classes('govuk-table__cell', isNumeric && 'govuk-table__cell--numeric')}
                >
                  {cell(row, rowIndex)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
