import { formatPenceShort } from '@throughline/shared/money';
import type { DayScale, MoneyScale, Plot } from './chart-scales.ts';

/** Round amounts up the left side, each with a line across. */
export function MoneyAxis({ scale, plot }: { scale: MoneyScale; plot: Plot }) {
  return (
    <g>
      {scale.ticks.map((pence) => (
        <g key={pence}>
          <path className="app-chart__grid" d={`M${plot.left},${scale.at(pence)} H${plot.right}`} />
          <text className="app-chart__tick" x={plot.left - 6} y={scale.at(pence) + 4} textAnchor="end">
            {formatPenceShort(pence)}
          </text>
        </g>
      ))}
    </g>
  );
}

/** Months along the bottom. */
export function MonthAxis({ scale, plot }: { scale: DayScale; plot: Plot }) {
  return (
    <g>
      <path className="app-chart__axis" d={`M${plot.left},${plot.bottom} H${plot.right}`} />
      {scale.ticks.map(({ day, words }) => (
        <g key={day}>
          <path className="app-chart__axis" d={`M${scale.at(day)},${plot.bottom} v5`} />
          <text className="app-chart__tick" x={scale.at(day)} y={plot.bottom + 19} textAnchor="middle">
            {words}
          </text>
        </g>
      ))}
    </g>
  );
}
