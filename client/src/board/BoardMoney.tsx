import { Details } from '../govuk/Details.tsx';
import { InsetText } from '../govuk/InsetText.tsx';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import { EmptyState } from '../layout/EmptyState.tsx';
import { Issues } from '../papers/Issues.tsx';
import type { BoardGrantFragment } from './BoardPage.graphql.generated.ts';
import { GrantPosition } from './GrantPosition.tsx';
import { LedgerTables } from './LedgerTables.tsx';
import { MoneyBars } from './MoneyBars.tsx';

interface BoardMoneyProps {
  grants: readonly BoardGrantFragment[];
  asAt: string;
  council: string;
}

/** Where the money is: a picture, the figures with their sources, and the months. */
export function BoardMoney({ grants, asAt, council }: BoardMoneyProps) {
  return (
    <section id="money" className="app-section">
      <h2 className="govuk-heading-m">Where the money is</h2>
      {grants.length === 0 && <EmptyState>No grant is on record for this programme.</EmptyState>}
      {grants.map((grant) => (
        <GrantMoney key={grant.grant.id} money={grant} asAt={asAt} />
      ))}
      {grants.length > 0 && (
        <p className="govuk-body">
          <a className="govuk-link" href={`/${council}/money`}>
            Everything the papers say about the money
          </a>
        </p>
      )}
    </section>
  );
}

function GrantMoney({ money, asAt }: { money: BoardGrantFragment; asAt: string }) {
  const { grant, awardedPence, spentPence, committedPence, forecastPence, capitalGate, months, uses } = money;
  const bars = [
    { label: 'Awarded', pence: awardedPence },
    { label: 'Forecast', pence: forecastPence },
    { label: 'Spent and committed', pence: spentPence + committedPence },
    { label: 'Spent', pence: spentPence },
  ].flatMap(({ label, pence }) => (pence === null ? [] : [{ label, pence }]));
  return (
    <>
      <h3 className="govuk-heading-s">
        {grant.title} {money.hasDemonstrationFigures && <DemonstrationTag />}
      </h3>
      {money.hasDemonstrationFigures && (
        <p className="govuk-body">What is spent, committed and forecast is made up, to try the product with.</p>
      )}
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-one-half">
          <MoneyBars bars={bars} />
          {capitalGate !== null && <InsetText>{capitalGate}</InsetText>}
        </div>
        <div className="govuk-grid-column-one-half">
          <GrantPosition money={money} asAt={asAt} />
        </div>
      </div>
      {grant.issues.length > 0 && (
        <Details summary={`What does not fit in the papers (${grant.issues.length})`}>
          <Issues issues={grant.issues} />
        </Details>
      )}
      {months.length > 0 && (
        <Details summary="Month by month, and by what it was spent on">
          <LedgerTables months={months} uses={uses} />
        </Details>
      )}
    </>
  );
}
