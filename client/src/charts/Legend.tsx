import { useId } from 'react';
import { fillOf, PatternFills } from './PatternFills.tsx';
import { styleOfSeries } from './series-style.ts';

/** One entry: a series with its place in the chart, drawn as a line or as a filling. */
export interface LegendEntry {
  label: string;
  index: number;
  isFilled?: boolean;
}

/** Which line is which: a piece of each, its name, and its look in words. */
export function Legend({ entries }: { entries: readonly LegendEntry[] }) {
  const prefix = useId();
  return (
    <ul className="app-legend">
      {entries.map(({ label, index, isFilled }) => {
        const { className, dash, lineWord, fillWord } = styleOfSeries(index);
        return (
          <li key={label}>
            <svg className={`app-legend__key ${className}`} viewBox="0 0 40 16" aria-hidden="true" focusable="false">
              {isFilled ? (
                <>
                  <PatternFills count={index + 1} prefix={prefix + index} />
                  <rect className="app-chart__edge" x="1" y="1" width="38" height="14" fill={fillOf(prefix + index, index)} />
                </>
              ) : (
                <path className="app-chart__line" d="M0,8 H40" strokeDasharray={dash} />
              )}
            </svg>
            <span>
              {label} <span className="app-quiet">({isFilled ? fillWord : lineWord})</span>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
