import { useId, type ReactNode } from 'react';
import { Table, type TableProps } from '../govuk/Table.tsx';

interface DataTableProps<Row> extends Omit<TableProps<Row>, 'caption'> {
  /** What the table shows. It also names the region in which a wide table scrolls. */
  caption: ReactNode;
}

/** A table on a page. On a narrow screen it scrolls by itself, also with the keyboard, and the page does not. */
export function DataTable<Row>({ caption, captionSize = 'm', ...rest }: DataTableProps<Row>) {
  const captionId = useId();
  return (
    <div className="app-scroll" role="region" aria-labelledby={captionId} tabIndex={0}>
      <Table {...rest} captionSize={captionSize} caption={<span id={captionId}>{caption}</span>} />
    </div>
  );
}
