import { lastOfMonth, partsOfDay } from '@throughline/shared/calendar';
import { sayAgainstPlan } from '@throughline/shared/money';
import { daysLeftWords } from '../funding/GrantFigures.tsx';
import { SummaryList, type SummaryRow } from '../govuk/SummaryList.tsx';
import { Day } from '../layout/Day.tsx';
import { Money } from '../layout/Money.tsx';
import { NotStated } from '../layout/NotStated.tsx';
import { Source } from '../papers/Source.tsx';
import type { BoardGrantFragment } from './BoardPage.graphql.generated.ts';

/** The figures of a grant on the day of the pack, each with where it comes from. */
export function GrantPosition({ money, asAt }: { money: BoardGrantFragment; asAt: string }) {
  return <SummaryList rows={rowsOf(money, asAt)} />;
}

function rowsOf(money: BoardGrantFragment, asAt: string): SummaryRow[] {
  const { grant, awardedPence, receivedPence, receivedIsStated, receivedWithoutDayPence, spentPence, committedPence } =
    money;
  const source = (field: string) => (
    <>
      <br />
      <Source facts={grant.provenance} field={field} />
    </>
  );
  return [
    {
      key: 'Awarded',
      value:
        awardedPence === null ? (
          <NotStated />
        ) : (
          <>
            <Money pence={awardedPence} />
            {grant.awardedFor !== null && ` (${grant.awardedFor})`}
            {source('awardedPence')}
          </>
        ),
    },
    {
      key: 'Received',
      value: receivedIsStated ? (
        <>
          <Money pence={receivedPence} />
          {receivedWithoutDayPence > 0 && ' (no paper says on which day)'}
          {source('receivedPence')}
        </>
      ) : (
        <NotStated />
      ),
    },
    { key: 'Spent', value: <Recorded pence={spentPence} in="the ledger" /> },
    ...againstPlan(money, asAt),
    { key: 'Committed', value: <Recorded pence={committedPence} in="the ledger" /> },
    {
      key: 'Forecast',
      value:
        money.forecastPence === null ? (
          <NotStated />
        ) : (
          <Recorded pence={money.forecastPence} in="the latest forecast" />
        ),
    },
    { key: 'Against the award', value: sentence(money.varianceWords) },
    {
      key: 'Capital',
      value: <Part pence={money.capitalPence} isComputed={money.capitalIsComputed} source={source('capitalPence')} />,
    },
    { key: 'Capital used', value: <Recorded pence={money.capitalUsedPence} in="the ledger" /> },
    {
      key: 'Revenue',
      value: <Part pence={money.revenuePence} isComputed={money.revenueIsComputed} source={source('revenuePence')} />,
    },
    {
      key: 'Last day to spend it',
      value:
        money.endsOn === null ? (
          <NotStated />
        ) : (
          <>
            <Day on={money.endsOn} />: {daysLeftWords(asAt, money.endsOn)}
            {money.endedFirstOn === null ? (
              source('endsOn')
            ) : (
              <>
                , by a change that is in the history of the grant
                <br />
                It was first to end on <Day on={money.endedFirstOn} />.{source('endsOn')}
              </>
            )}
          </>
        ),
    },
    ...(grant.ceilingPence === null
      ? []
      : [
          {
            key: 'The most that could come',
            value: (
              <>
                Up to <Money pence={grant.ceilingPence} />. This is no income, and part of no total.
                {source('ceilingPence')}
              </>
            ),
          },
        ]),
  ];
}

/** What was spent beside what the budget planned for the months that were over, as the monitor compares them; nothing without a plan. */
function againstPlan({ profile, spentPence }: BoardGrantFragment, asAt: string): SummaryRow[] {
  const over = profile.map(({ month, plannedSoFarPence }) => {
    const { year, month: number } = partsOfDay(month);
    return { until: lastOfMonth(year, number), plannedSoFarPence };
  }).findLast(({ until }) => until <= asAt);
  if (!over) return [];
  const value = (
    <>
      {sentence(sayAgainstPlan(spentPence - over.plannedSoFarPence))}: <Money pence={over.plannedSoFarPence} /> was planned by <Day on={over.until} />
      <br />
      <span className="app-source">Source: the months of the budget, and the ledger</span>
    </>
  );
  return [{ key: 'Against the plan', value }];
}

/** An amount that officers have recorded here, and in what. */
function Recorded({ pence, in: record }: { pence: number; in: string }) {
  return (
    <>
      <Money pence={pence} />
      <br />
      <span className="app-source">Source: {record}</span>
    </>
  );
}

function Part({
  pence,
  isComputed,
  source,
}: {
  pence: number | null;
  isComputed: boolean;
  source: SummaryRow['value'];
}) {
  if (pence === null) return <NotStated />;
  return (
    <>
      <Money pence={pence} />
      {isComputed && ', worked out here'}
      {source}
    </>
  );
}

const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
