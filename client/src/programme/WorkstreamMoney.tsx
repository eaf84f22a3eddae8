import { DataTable } from '../layout/DataTable.tsx';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import { Money } from '../layout/Money.tsx';
import type { WorkstreamPageQuery } from './WorkstreamPage.graphql.generated.ts';

/** The money for a workstream by financial year, for those who may see the budget. */
export function WorkstreamMoney({ budgets }: Pick<NonNullable<WorkstreamPageQuery['workstream']>, 'budgets'>) {
  if (budgets.length === 0) return null;
  return (
    <section className="app-section">
      {budgets.some(({ hasDemonstrationFigures }) => hasDemonstrationFigures) && (
        <p className="govuk-body">
          <DemonstrationTag />
        </p>
      )}
      <DataTable
        caption="Money for it"
        columns={[
          { header: 'Year', cell: ({ financialYear }) => financialYear },
          { header: 'Budget', isNumeric: true, cell: ({ budgetPence }) => <Money pence={budgetPence} /> },
          { header: 'Spent', isNumeric: true, cell: ({ spentPence }) => <Money pence={spentPence} /> },
          { header: 'Forecast against budget', cell: ({ forecastVarianceWords }) => forecastVarianceWords },
        ]}
        rows={budgets}
        rowKey={({ financialYear }) => financialYear}
        firstCellIsHeader
      />
    </section>
  );
}
