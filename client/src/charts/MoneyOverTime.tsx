import { addDays, lastOfMonth, partsOfDay } from '@throughline/shared/calendar';
import { useId, type ReactNode } from 'react';
import { MonthAxis, MoneyAxis } from './Axes.tsx';
import { dayScale, moneyScale, type Plot } from './chart-scales.ts';
import { ChartFigure } from './ChartFigure.tsx';
import { Levels, MarkedDays, roomForDays, type MarkedDay, type MoneyLevel } from './MarkedLines.tsx';
import { MoneyTable } from './MoneyTable.tsx';
import { fillOf, PatternFills } from './PatternFills.tsx';
import { SeriesMark, type MoneySeries } from './SeriesMark.tsx';

interface MoneyOverTimeProps {
  title: string;
  /** What it shows, in words: the answer, not the axes. */
  description: ReactNode;
  /** Five at most. */
  series: readonly MoneySeries[];
  levels?: readonly MoneyLevel[];
  days?: readonly MarkedDay[];
  /** The rows of the table are days as they are, or the months they lie in. */
  rows?: 'days' | 'months';
}

/** Amounts over days: lines, steps, areas and bars, with levels across and marked days, and all of it as a table. */
export function MoneyOverTime({ title, description, series, levels = [], days = [], rows = 'days' }: MoneyOverTimeProps) {
  const id = useId();
  const bars = series.filter(({ mark }) => mark === 'bar');
  const amounts = [...series.flatMap(({ points }) => points.map(({ pence }) => pence)), ...levels.map(({ pence }) => pence)];
  const times = [...series.flatMap(daysOf), ...days.map(({ day }) => day)];
  if (times.length === 0) return null;

  const draw = (plot: Plot) => {
    const money = moneyScale(amounts, plot);
    const scale = dayScale(times, plot);
    const prefix = `${id}${plot.name}`;
    return (
      <>
        {bars.length > 0 && <PatternFills count={series.length} prefix={prefix} />}
        <MoneyAxis scale={money} plot={plot} />
        {series.map((each, index) => (
          <SeriesMark
            key={each.label}
            series={each}
            index={index}
            money={money}
            days={scale}
            bar={{ place: bars.indexOf(each), of: bars.length }}
            fill={fillOf(prefix, index)}
          />
        ))}
        <MonthAxis scale={scale} plot={plot} />
        <Levels levels={levels} scale={money} plot={plot} />
        <MarkedDays days={days} scale={scale} plot={plot} />
      </>
    );
  };
  return (
    <ChartFigure
      title={title}
      description={description}
      legend={series.map(({ label, mark }, index) => ({ label, index, isFilled: mark === 'bar' }))}
      size={(name) => ({
        height: (name === 'narrow' ? 230 : 320) + roomForDays(days),
        left: name === 'narrow' ? 50 : 64,
        right: name === 'narrow' ? 22 : 30,
        top: roomForDays(days) + 8,
        bottom: 28,
      })}
      draw={draw}
      table={<MoneyTable caption={title} series={series} levels={levels} days={days} rows={rows} />}
    />
  );
}

/** The days that a series takes up: a bar fills its month. */
function daysOf({ mark, points }: MoneySeries): string[] {
  if (mark !== 'bar') return points.map(({ day }) => day);
  return points.flatMap(({ day }) => {
    const { year, month } = partsOfDay(day);
    return [day, addDays(lastOfMonth(year, month), 1)];
  });
}
