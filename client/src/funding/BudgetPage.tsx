import { formatDay } from '@throughline/shared/dates';
import { LinkButton } from '../govuk/Button.tsx';
import { DataTable } from '../layout/DataTable.tsx';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import { EmptyState } from '../layout/EmptyState.tsx';
import { Money } from '../layout/Money.tsx';
import { NotStated } from '../layout/NotStated.tsx';
import { Page } from '../layout/Page.tsx';
import { grantBudgetPage, grantBudgetPath } from './budget-data.ts';
import type { BudgetLineItemFragment, BudgetPageQuery } from './BudgetPage.graphql.generated.ts';
import { endingWords, fundTypeWords, sentence } from './budget-words.ts';

export const loader = grantBudgetPage.loader;

type Grant = NonNullable<BudgetPageQuery['grant']>;

/** The budget of a grant, year by year: for those who answer for the money. */
export function Component() {
  const { grant } = grantBudgetPage.useData();
  const { council, title, budgetLines, viewerCan } = grant;
  const years = Map.groupBy(budgetLines, ({ financialYear }) => financialYear);
  const path = grantBudgetPath(grant);
  return (
    <Page title={`Budget: ${title}`} back={`/${council.slug}/grants/${grant.id}`}>
      <span className="govuk-caption-l">{title}</span>
      <h1 className="govuk-heading-l">Budget</h1>
      <Standing grant={grant} />
      {viewerCan.recordSpend && (
        <div className="govuk-button-group">
          <LinkButton href={`${path}/add`}>Add a budget line</LinkButton>
          <LinkButton href={`/${council.slug}/grants/${grant.id}/forecast`} variant="secondary">
            Record a forecast
          </LinkButton>
        </div>
      )}
      {budgetLines.length === 0 && <EmptyState>This grant has no budget lines yet.</EmptyState>}
      {[...years].map(([year, lines]) => <YearTable key={year} year={year} lines={lines} slug={council.slug} />)}
      <Forecasts forecasts={grant.forecasts} />
    </Page>
  );
}

function Standing({ grant }: { grant: Grant }) {
  const { awardedPence, budgetedPence, forecastPence, forecastIsComputed, varianceWords, council } = grant;
  const isOpen = awardedPence !== null && budgetedPence !== null && awardedPence > budgetedPence;
  return (
    <p className="govuk-body-l">
      Awarded {awardedPence === null ? <NotStated /> : <Money pence={awardedPence} />}
      {budgetedPence !== null && isOpen && (
        <>
          , of which <Money pence={budgetedPence} /> stands in the lines below and{' '}
          <Money pence={awardedPence - budgetedPence} /> in none yet
        </>
      )}
      {budgetedPence !== null && !isOpen && ', all of which stands in the lines below'}. {!forecastIsComputed && (
        <>
          Forecast to cost <Money pence={forecastPence} />: {varianceWords}.{' '}
        </>
      )}
      <a className="govuk-link" href={`/${council.slug}/money/monitor`}>
        See it against the months
      </a>
    </p>
  );
}

function YearTable({ year, lines, slug }: { year: string; lines: readonly BudgetLineItemFragment[]; slug: string }) {
  return (
    <DataTable
      caption={year}
      firstCellIsHeader
      isSmall
      rows={lines}
      rowKey={({ id }) => id}
      columns={[
        {
          header: 'Line',
          cell: ({ id, title, fundType, strand, isDemonstration }) => (
            <>
              <a className="govuk-link" href={`/${slug}/budget/${id}`}>
                {title}
              </a>
              <br />
              <span className="app-source">{[fundTypeWords[fundType], strand].filter(Boolean).join(', ')}</span>{' '}
              {isDemonstration && <DemonstrationTag />}
            </>
          ),
        },
        { header: 'Budget', isNumeric: true, cell: ({ budgetPence }) => <Money pence={budgetPence} /> },
        { header: 'Spent', isNumeric: true, cell: ({ spentPence }) => <Money pence={spentPence} /> },
        { header: 'Committed', isNumeric: true, cell: ({ committedPence }) => <Money pence={committedPence} /> },
        { header: 'Left', isNumeric: true, cell: ({ leftPence }) => <Money pence={leftPence} /> },
        { header: 'Forecast', cell: ({ forecastPence, budgetPence }) => sentence(endingWords(forecastPence, budgetPence)) },
      ]}
    />
  );
}

function Forecasts({ forecasts }: Pick<Grant, 'forecasts'>) {
  if (forecasts.length === 0) return null;
  return (
    <section className="app-section">
      <h2 className="govuk-heading-m">Forecasts of the whole grant</h2>
      <p className="govuk-body">Once each line has a forecast of its own, the sum of these counts instead.</p>
      <ul className="govuk-list govuk-list--bullet">
        {forecasts.map(({ id, amountPence, madeOn, note, isDemonstration }) => (
          <li key={id}>
            {formatDay(madeOn)}: <Money pence={amountPence} />
            {note !== null && `. ${note}`} {isDemonstration && <DemonstrationTag />}
          </li>
        ))}
      </ul>
    </section>
  );
}
