import { formatMonth } from '@throughline/shared/calendar';
import { DataTable } from '../layout/DataTable.tsx';
import { Money } from '../layout/Money.tsx';
import type { BoardGrantFragment } from './BoardPage.graphql.generated.ts';

/** What was spent and committed, month by month. */
export function LedgerMonths({ months }: Pick<BoardGrantFragment, 'months'>) {
  return (
    <DataTable
      caption="Month by month"
      captionSize="s"
      firstCellIsHeader
      isSmall
      rows={months}
      rowKey={({ month }) => month}
      columns={[
        { header: 'Month', cell: ({ month }) => formatMonth(month) },
        { header: 'Spent', isNumeric: true, cell: ({ spentPence }) => <Money pence={spentPence} /> },
        { header: 'Spent so far', isNumeric: true, cell: ({ spentSoFarPence }) => <Money pence={spentSoFarPence} /> },
        { header: 'Newly committed', isNumeric: true, cell: ({ committedPence }) => <Money pence={committedPence} /> },
      ]}
    />
  );
}
