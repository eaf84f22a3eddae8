import { addDays, lastOfMonth, partsOfDay } from '@throughline/shared/calendar';
import { formatPence } from '@throughline/shared/money';
import { sayDaysToEnd } from '@throughline/shared/board-answers';
import type { MarkedDay, MoneyLevel } from '../charts/MarkedLines.tsx';
import { MoneyOverTime } from '../charts/MoneyOverTime.tsx';
import type { MoneySeries } from '../charts/SeriesMark.tsx';
import type { BoardGrantFragment } from './BoardPage.graphql.generated.ts';

/** How the money of a grant is used up: spent, committed, planned and forecast against the award and the last day. */
export function BurnUp({ money, asAt }: { money: BoardGrantFragment; asAt: string }) {
  const series = seriesOf(money, asAt);
  if (series.length === 0) return null;
  const { grant, awardedPence, spentPence, committedPence, varianceWords, daysToEnd } = money;
  const award = awardedPence === null ? '' : ` of ${formatPence(awardedPence)} awarded`;
  const isUnused = spentPence === 0 && committedPence === 0 && money.forecastPence === null;
  const used = `${formatPence(spentPence)} spent and ${formatPence(committedPence)} committed${award}: ${varianceWords}`;
  return (
    <MoneyOverTime
      title={`${grant.title}: how it is used up`}
      description={`${isUnused ? `No spending is recorded here yet${award}` : used}. ${sayDaysToEnd(daysToEnd)}`}
      series={series}
      levels={levelsOf(money, asAt)}
      days={daysOf(money, asAt)}
      rows="months"
    />
  );
}

type Point = MoneySeries['points'][number];

function seriesOf(money: BoardGrantFragment, asAt: string): MoneySeries[] {
  const { months, profile, forecastPence, endsOn, spentPence } = money;
  let committed = 0;
  const both = months.map(({ month, spentSoFarPence, committedPence }) => {
    committed += committedPence;
    return { month, pence: spentSoFarPence + committed };
  });
  const isForecast = forecastPence !== null && endsOn !== null && endsOn > asAt;
  const all: MoneySeries[] = [
    {
      label: 'Spent',
      mark: 'area',
      points: soFar(
        months.map(({ month, spentSoFarPence: pence }) => ({ month, pence })),
        asAt,
      ),
    },
    { label: 'Spent and committed', mark: 'line', points: soFar(both, asAt) },
    {
      label: 'Planned in the budget',
      mark: 'line',
      points: soFar(profile.map(({ month, plannedSoFarPence: pence }) => ({ month, pence }))),
    },
    {
      label: 'Forecast',
      mark: 'line',
      points: isForecast
        ? [
            { day: asAt, pence: spentPence },
            { day: endsOn, pence: forecastPence },
          ]
        : [],
    },
  ];
  return all.filter(({ points }) => points.length > 0);
}

/**
 * Totals at the ends of months as points from nought, and up to a last day. A month in which nothing happened is flat, not
 * a part of a slope.
 */
function soFar(months: readonly { month: string; pence: number }[], until?: string): Point[] {
  const points: Point[] = [];
  for (const { month, pence } of months) {
    points.push({ day: month, pence: points.at(-1)?.pence ?? 0 });
    const { year, month: number } = partsOfDay(month);
    const end = lastOfMonth(year, number);
    points.push({ day: until !== undefined && until < end ? until : end, pence });
  }
  const last = points.at(-1);
  return last && until !== undefined && last.day < until ? [...points, { day: until, pence: last.pence }] : points;
}

/** The forecast is a level where there is no time left in which it could be reached, or no end is known. */
function levelsOf({ awardedPence, forecastPence, endsOn }: BoardGrantFragment, asAt: string): MoneyLevel[] {
  const isLevel = forecastPence !== null && (endsOn === null || endsOn <= asAt);
  return [
    ...(awardedPence === null ? [] : [{ label: 'Award', pence: awardedPence }]),
    ...(isLevel ? [{ label: 'Forecast', pence: forecastPence, isExpected: true }] : []),
  ];
}

function daysOf({ endsOn, endedFirstOn, months, profile }: BoardGrantFragment, asAt: string): MarkedDay[] {
  const first = [...months, ...profile].map(({ month }) => month).toSorted()[0] ?? asAt;
  return [
    ...(endedFirstOn === null || endedFirstOn === endsOn ? [] : [{ label: 'Grant was to end', day: endedFirstOn }]),
    ...(endsOn === null ? [] : [{ label: endsOn < asAt ? 'Grant ended' : 'Grant ends', day: endsOn }]),
    { label: 'This pack', day: asAt },
  ].filter(({ day }) => day >= addDays(first, -31));
}
