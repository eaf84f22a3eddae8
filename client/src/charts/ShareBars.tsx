import { useId, type ReactNode } from 'react';
import { Legend } from './Legend.tsx';
import { fillOf, PatternFills } from './PatternFills.tsx';
import { styleOfSeries } from './series-style.ts';

/** A row and its shares of a hundred, one for each series; null where a share is not shown. */
export interface ShareRow {
  key: string;
  label: ReactNode;
  shares: readonly (number | null)[];
}

interface ShareBarsProps {
  title: string;
  /** What is to be seen, in a sentence. */
  description: ReactNode;
  /** The names of the shares, five at most. */
  series: readonly string[];
  rows: readonly ShareRow[];
}

const WHOLE = 100;

/** How each row divides into the same answers: one bar a row, its parts in the order of the legend. A share that is not shown leaves a gap with a dashed edge. */
export function ShareBars({ title, description, series, rows }: ShareBarsProps) {
  const id = useId();
  return (
    <figure className="app-chart">
      <figcaption id={id} className="govuk-visually-hidden">{title}</figcaption>
      <p className="govuk-body">{description}</p>
      <Legend entries={series.map((label, index) => ({ label, index, isFilled: true }))} />
      <ul className="govuk-list app-share-bars" aria-labelledby={id}>
        {rows.map(({ key, label, shares }, row) => (
          <li key={key}>
            {label}
            <ShareBar shares={shares} prefix={`${id}${row}`} />
          </li>
        ))}
      </ul>
    </figure>
  );
}

function ShareBar({ shares, prefix }: { shares: readonly (number | null)[]; prefix: string }) {
  // Together the shares that are not shown are what the others leave.
  const left = Math.max(0, WHOLE - shares.reduce<number>((sum, share) => sum + (share ?? 0), 0));
  const hidden = shares.filter((share) => share === null).length;
  const pieces: ReactNode[] = [];
  shares.reduce<number>((from, share, index) => {
    const width = share ?? left / hidden;
    pieces.push(
      share === null
        ? <rect key={index} className="app-share-bars__hidden" x={`${from}%`} width={`${width}%`} height="18" />
        : <rect key={index} className={`app-chart__edge ${styleOfSeries(index).className}`} x={`${from}%`} width={`${width}%`} height="18" fill={fillOf(prefix, index)} />,
    );
    return from + width;
  }, 0);
  return (
    <svg className="app-share-bars__bar" aria-hidden="true" focusable="false">
      <PatternFills count={shares.length} prefix={prefix} />
      {pieces}
    </svg>
  );
}
