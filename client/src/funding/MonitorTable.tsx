import { DataTable } from '../layout/DataTable.tsx';
import { Money } from '../layout/Money.tsx';
import { NotStated } from '../layout/NotStated.tsx';
import type { MonitorLineFragment, MonitorTotalFragment } from './BudgetMonitorPage.graphql.generated.ts';
import { fundTypeWords, sourceWords } from './budget-words.ts';

interface MonitorTableProps {
  lines: readonly MonitorLineFragment[];
  totals: readonly MonitorTotalFragment[];
  slug: string;
}

type Row = MonitorLineFragment | MonitorTotalFragment;
const isLine = (row: Row): row is MonitorLineFragment => 'budgetLine' in row;

/** Each line of the year's budget and their totals, with every variance in words. */
export function MonitorTable({ lines, totals, slug }: MonitorTableProps) {
  // Where all is of one type, its total and that of everything are the same.
  const shown = totals.length === 2 ? totals.filter(({ fundType }) => fundType === null) : totals;
  return (
    <>
      <DataTable
        caption="Line by line"
        firstCellIsHeader
        isSmall
        rows={[...lines, ...shown]}
        rowKey={(row) => (isLine(row) ? row.budgetLine.id : (row.fundType ?? 'all'))}
        columns={[
          { header: 'Line', cell: (row) => <Name row={row} slug={slug} /> },
          { header: 'Original', isNumeric: true, cell: (row) => <Money pence={row.originalPence} /> },
          { header: 'Virements', isNumeric: true, cell: (row) => <Money pence={row.virementsPence} /> },
          { header: 'Carried forward', isNumeric: true, cell: (row) => <Money pence={row.carriedForwardPence} /> },
          { header: 'Budget', isNumeric: true, cell: (row) => <Money pence={row.budgetPence} /> },
          { header: 'Planned to date', isNumeric: true, cell: (row) => <Amount pence={row.profileToDatePence} /> },
          { header: 'Spent to date', isNumeric: true, cell: (row) => <Amount pence={row.spentPence} /> },
          { header: 'Against plan', cell: ({ toDateWords }) => capital(toDateWords) },
          { header: 'Committed', isNumeric: true, cell: (row) => <Amount pence={row.committedPence} /> },
          { header: 'Forecast', isNumeric: true, cell: (row) => <Amount pence={row.forecastPence} /> },
          { header: 'Against budget', cell: ({ forecastVarianceWords }) => capital(forecastVarianceWords) },
        ]}
      />
      <p className="govuk-body-s">
        Planned to date counts the months that are over. Totals are added up to the penny before anything is rounded.
      </p>
      <Notes lines={lines} />
    </>
  );
}

function Name({ row, slug }: { row: Row; slug: string }) {
  if (!isLine(row)) return <strong>{row.fundType === null ? 'All lines' : `All ${fundTypeWords[row.fundType].toLowerCase()}`}</strong>;
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

const capital = (words: string): string => `${words[0]!.toUpperCase()}${words.slice(1)}`;

/** What must be known of the months of a line. */
function Notes({ lines }: Pick<MonitorTableProps, 'lines'>) {
  const noted = lines.filter(({ rephasingNote }) => rephasingNote !== null);
  if (noted.length === 0) return null;
  return (
    <>
      <h2 className="govuk-heading-m">Months that changed</h2>
      <ul className="govuk-list govuk-list--bullet">
        {noted.map(({ budgetLine, title, rephasingNote }) => (
          <li key={budgetLine.id}>
            {title}: {rephasingNote}
          </li>
        ))}
      </ul>
    </>
  );
}
