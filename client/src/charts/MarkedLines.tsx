import { formatDay } from '@throughline/shared/dates';
import { formatPenceShort } from '@throughline/shared/money';
import type { DayScale, MoneyScale, Plot } from './chart-scales.ts';

/** An amount that is drawn as a line across. */
export interface MoneyLevel {
  label: string;
  pence: number;
  /** Drawn in dashes and named beneath: for what is expected, beside what is so. */
  isExpected?: boolean;
}

/** A day that is drawn as a line upwards. */
export interface MarkedDay {
  label: string;
  day: string;
}

/** How much room above the plot the names of so many days need. */
export const roomForDays = (days: readonly MarkedDay[]): number => 12 + 17 * days.length;

/** Amounts as lines across, each with its name and amount. */
export function Levels({ levels, scale, plot }: { levels: readonly MoneyLevel[]; scale: MoneyScale; plot: Plot }) {
  return levels.map(({ label, pence, isExpected = false }) => (
    <g key={label}>
      <path
        className="app-chart__level"
        d={`M${plot.left},${scale.at(pence)} H${plot.right}`}
        strokeDasharray={isExpected ? '10 5' : undefined}
      />
      <text className="app-chart__name" x={plot.left + 4} y={scale.at(pence) + (isExpected ? 15 : -5)}>
        {`${label}, ${formatPenceShort(pence)}`}
      </text>
    </g>
  ));
}

/** Days as lines upwards. Their names stand above the plot, one under the other, so that they never meet. */
export function MarkedDays({ days, scale, plot }: { days: readonly MarkedDay[]; scale: DayScale; plot: Plot }) {
  return days.map(({ label, day }, index) => {
    const x = scale.at(day);
    const y = 12 + 17 * index;
    const words = `${label}: ${formatDay(day)}`;
    return (
      <g key={words}>
        <path className="app-chart__day" d={`M${x},${y - 8} V${plot.bottom}`} />
        <text className="app-chart__name" y={y} {...besideDay(x, words.length * widthOfLetter, plot)}>
          {words}
        </text>
      </g>
    );
  });
}

/** How wide a letter of a name is at most, on average, in the units of the drawing. */
const widthOfLetter = 7;

/** Where a name stands: on the side of its line with more room, and never outside the drawing. */
function besideDay(x: number, width: number, plot: Plot): { x: number; textAnchor: 'start' | 'end' } {
  const isLeftOfLine = x > (plot.left + plot.right) / 2;
  if (isLeftOfLine) return x - 5 - width < 0 ? { x: 2, textAnchor: 'start' } : { x: x - 5, textAnchor: 'end' };
  if (x + 5 + width > plot.width) return { x: plot.width - 2, textAnchor: 'end' };
  return { x: x + 5, textAnchor: 'start' };
}
