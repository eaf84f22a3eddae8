import { formatPence } from '@throughline/shared/money';
import { SummaryList } from '../govuk/SummaryList.tsx';
import { Money } from '../layout/Money.tsx';
import type { MonitorTotalFragment } from './BudgetMonitorPage.graphql.generated.ts';

/** The whole year at a glance. What is missing from a figure is said beside it. */
export function MonitorGlance({ totals }: { totals: readonly MonitorTotalFragment[] }) {
  const all = totals.find(({ fundType }) => fundType === null);
  if (!all) return null;
  return (
    <>
      <SummaryList
        rows={[
          { key: 'Budget', value: <Money pence={all.budgetPence} /> },
          { key: 'Spent so far', value: <><Money pence={all.spentPence} />: {all.toDateWords}{missing(all.linesWithoutProfile, 'has no months stated and is not in what was planned', 'have no months stated and are not in what was planned')}</> },
          { key: 'Committed', value: <Money pence={all.committedPence} /> },
          { key: 'Forecast', value: <><Money pence={all.forecastPence} />: <strong>{all.forecastVarianceWords}</strong>{missing(all.linesWithoutForecast, 'has no forecast and is taken to end on its budget', 'have no forecast and are taken to end on their budget')}</> },
        ]}
      />
      {(all.unbookedSpentPence !== 0 || all.unbookedCommittedPence !== 0) && (
        <div className="govuk-inset-text">{unbookedWords(all)}</div>
      )}
    </>
  );
}

const missing = (lines: number, one: string, several: string): string =>
  lines === 0 ? '' : `. ${lines} ${lines === 1 ? `line ${one}` : `lines ${several}`}`;

function unbookedWords({ unbookedSpentPence, unbookedCommittedPence }: MonitorTotalFragment): string {
  const parts = [
    unbookedSpentPence !== 0 && `${formatPence(unbookedSpentPence)} spent`,
    unbookedCommittedPence !== 0 && `${formatPence(unbookedCommittedPence)} committed`,
  ].filter(Boolean);
  return `${parts.join(' and ')} in this year from grants is booked to no budget line, and is in no other figure here.`;
}
