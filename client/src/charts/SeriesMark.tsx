import { addDays, lastOfMonth, partsOfDay } from '@throughline/shared/calendar';
import type { DayScale, MoneyScale } from './chart-scales.ts';
import { areaPath, linePath } from './series-paths.ts';
import { styleOfSeries } from './series-style.ts';

/** How a series is drawn: straight between its days, as steps, as a filled area, or as a bar for the month of each day. */
export type Mark = 'line' | 'step' | 'area' | 'bar';

/** Amounts at days, in the order of the days. */
export interface MoneySeries {
  label: string;
  mark: Mark;
  points: readonly { day: string; pence: number }[];
}

interface SeriesMarkProps {
  series: MoneySeries;
  /** Its place among all series of the chart. */
  index: number;
  money: MoneyScale;
  days: DayScale;
  /** Its place among the bars of one month, and how many there are. */
  bar: { place: number; of: number };
  fill: string;
}

/** One series, drawn. */
export function SeriesMark({ series: { mark, points }, index, money, days, bar, fill }: SeriesMarkProps) {
  const { className, dash } = styleOfSeries(index);
  if (mark === 'bar') {
    return points.map(({ day, pence }) => {
      const { year, month } = partsOfDay(day);
      const left = days.at(day);
      const width = ((days.at(addDays(lastOfMonth(year, month), 1)) - left) * 0.8) / bar.of;
      const [top, base] = [Math.min(money.at(pence), money.at(0)), Math.max(money.at(pence), money.at(0))];
      return (
        <rect
          key={day}
          className={`app-chart__edge ${className}`}
          x={Math.round((left + bar.place * width) * 10) / 10}
          y={top}
          width={Math.round(width * 10) / 10}
          height={Math.round((base - top) * 10) / 10}
          fill={fill}
        />
      );
    });
  }
  const at = points.map(({ day, pence }) => ({ x: days.at(day), y: money.at(pence) }));
  const last = at.at(-1);
  return (
    <g className={className}>
      {mark === 'area' && <path className="app-chart__area" d={areaPath(at, money.at(0))} />}
      <path className="app-chart__line" d={linePath(at, mark === 'step')} strokeDasharray={dash} />
      {last && <circle className="app-chart__fill" cx={last.x} cy={last.y} r="4" />}
    </g>
  );
}
