import { isBeforeAward, NOT_YET_AWARDED } from '@throughline/shared/board-answers';
import { MoneyBars } from '../charts/MoneyBars.tsx';
import { Details } from '../govuk/Details.tsx';
import { InsetText } from '../govuk/InsetText.tsx';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import { EmptyState } from '../layout/EmptyState.tsx';
import { Issues } from '../papers/Issues.tsx';
import type { BoardGrantFragment, BoardWorkstreamMoneyFragment } from './BoardPage.graphql.generated.ts';
import { BurnUp } from './BurnUp.tsx';
import { GrantPosition } from './GrantPosition.tsx';
import { LedgerMonths } from './LedgerMonths.tsx';

interface BoardMoneyProps {
  grants: readonly BoardGrantFragment[];
  workstreams: readonly BoardWorkstreamMoneyFragment[];
  asAt: string;
  council: string;
}

/** Where the money is: a picture, the figures with their sources, and the months. */
export function BoardMoney({ grants, workstreams, asAt, council }: BoardMoneyProps) {
  return (
    <section id="money" className="app-section">
      <h2 className="govuk-heading-m">Where the money is</h2>
      {grants.length === 0 && <EmptyState>No grant is on record for this programme.</EmptyState>}
      {grants.map((grant) => (
        <GrantMoney key={grant.grant.id} money={grant} asAt={asAt} />
      ))}
      {workstreams.length > 0 && (
        <MoneyBars
          title="By workstream"
          description={
            workstreams.some(({ isDemonstration }) => isDemonstration)
              ? 'By the lines of the budget, of which some are made up to try the product with.'
              : 'By the lines of the budget that are for each of them.'
          }
          of="Workstream"
          series={['budget', 'spent', 'committed', 'forecast']}
          rows={workstreams.map(({ workstream, ...money }) => ({
            key: workstream.id,
            label: workstream.title,
            amounts: [money.budgetPence, money.spentPence, money.committedPence, money.forecastPence],
          }))}
        />
      )}
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
  const { grant, capitalGate, months, uses } = money;
  const isUsed = uses.filter(({ spentPence, committedPence }) => spentPence !== 0 || committedPence !== 0);
  if (isBeforeAward(money)) {
    return (
      <>
        <h3 className="govuk-heading-s">{grant.title}</h3>
        <EmptyState>{NOT_YET_AWARDED}</EmptyState>
      </>
    );
  }
  const isPlanMadeUp = money.profile.some(({ isDemonstration }) => isDemonstration);
  return (
    <>
      <h3 className="govuk-heading-s">
        {grant.title} {(money.hasDemonstrationFigures || isPlanMadeUp) && <DemonstrationTag />}
      </h3>
      {money.hasDemonstrationFigures && (
        <p className="govuk-body">What is spent, committed and forecast is made up, to try the product with.</p>
      )}
      {isPlanMadeUp && (
        <p className="govuk-body">What is planned in the budget is made up, to try the product with.</p>
      )}
      <BurnUp money={money} asAt={asAt} />
      {capitalGate !== null && <InsetText>{capitalGate}</InsetText>}
      <GrantPosition money={money} asAt={asAt} />
      {isUsed.length > 0 && (
        <MoneyBars
          title="By what it may be used for"
          description="Spent and committed for each use; uses without any are left out."
          of="Use"
          series={['spent', 'committed']}
          rows={isUsed.map(({ allowedUse, spentPence, committedPence }) => ({
            key: allowedUse.id,
            label: allowedUse.name,
            amounts: [spentPence, committedPence],
          }))}
        />
      )}
      {grant.issues.length > 0 && (
        <Details summary={`What does not fit in the papers (${grant.issues.length})`}>
          <Issues issues={grant.issues} />
        </Details>
      )}
      {months.length > 0 && (
        <Details summary="Month by month">
          <LedgerMonths months={months} />
        </Details>
      )}
    </>
  );
}
