import type { Column } from '../govuk/Table.tsx';
import { DataTable } from '../layout/DataTable.tsx';
import { Money } from '../layout/Money.tsx';
import { NotStated } from '../layout/NotStated.tsx';
import type { MonitorLineFragment, MonitorTotalFragment } from './BudgetMonitorPage.graphql.generated.ts';
import { fundTypeWords, movedWords, sentence, sourceWords } from './budget-words.ts';

interface MonitorTablesProps {
  lines: readonly MonitorLineFragment[];
  totals: readonly MonitorTotalFragment[];
  slug: string;
}

type Row = MonitorLineFragment | MonitorTotalFragment;
const isLine = (row: Row): row is MonitorLineFragment => 'budgetLine' in row;

/** Each line of the year's budget and their totals: so far, at the end of the year, and how the budget came about. */
export function MonitorTables({ lines, totals, slug }: MonitorTablesProps) {
  // Where all is of one type, its total and that of everything are the same.
  const shown = totals.length === 2 ? totals.filter(({ fundType }) => fundType === null) : totals;
  const rows = [...lines, ...shown];
  const name: Column<Row> = { header: 'Line', cell: (row) => <Name row={row} slug={slug} /> };
  const hasMoved = lines.some((line) => line.virementsPence !== 0 || line.carriedForwardPence !== 0);
  return (
    <>
      <Lines caption="So far" rows={rows} columns={[name, ...soFar]} />
      <p className="govuk-body-s">
        Planned counts the months that are over. Totals are added up to the penny before anything is rounded.
      </p>
      <Lines caption="At the end of the year" rows={rows} columns={[name, ...atTheEnd]} />
      {hasMoved && <Lines caption="How the budget came about" rows={rows} columns={[name, ...budget]} />}
    </>
  );
}

const soFar: readonly Column<Row>[] = [
  { header: 'Planned', isNumeric: true, cell: (row) => <Amount pence={row.profileToDatePence} /> },
  { header: 'Spent', isNumeric: true, cell: (row) => <Amount pence={row.spentPence} /> },
  { header: 'Against the plan', cell: ({ toDateWords }) => sentence(toDateWords) },
  { header: 'Committed', isNumeric: true, cell: (row) => <Amount pence={row.committedPence} /> },
];
const atTheEnd: readonly Column<Row>[] = [
  { header: 'Budget', isNumeric: true, cell: (row) => <Money pence={row.budgetPence} /> },
  { header: 'Forecast', isNumeric: true, cell: (row) => <Amount pence={row.forecastPence} /> },
  { header: 'Against the budget', cell: ({ forecastVarianceWords }) => sentence(forecastVarianceWords) },
];
const budget: readonly Column<Row>[] = [
  { header: 'Original', isNumeric: true, cell: (row) => <Money pence={row.originalPence} /> },
  { header: 'Virements', isNumeric: true, cell: (row) => movedWords(row.virementsPence) },
  { header: 'Carried forward', isNumeric: true, cell: (row) => movedWords(row.carriedForwardPence) },
  { header: 'Budget', isNumeric: true, cell: (row) => <Money pence={row.budgetPence} /> },
];

function Lines(table: { caption: string; rows: readonly Row[]; columns: readonly Column<Row>[] }) {
  return (
    <DataTable
      {...table}
      firstCellIsHeader
      isSmall
      rowKey={(row) => (isLine(row) ? row.budgetLine.id : (row.fundType ?? 'all'))}
    />
  );
}

function Name({ row, slug }: { row: Row; slug: string }) {
  if (!isLine(row)) return row.fundType === null ? 'All lines' : `All ${fundTypeWords[row.fundType].toLowerCase()}`;
  return (
    <>
      <a className="govuk-link" href={`/${slug}/budget/${row.budgetLine.id}`}>
        {row.title}
      </a>
      <br />
      <span className="app-source">
        {row.grantTitle ?? sourceWords[row.source]}, {fundTypeWords[row.fundType].toLowerCase()}
      </span>
    </>
  );
}

const Amount = ({ pence }: { pence: number | null }) => (pence === null ? <NotStated /> : <Money pence={pence} />);
