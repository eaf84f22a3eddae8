import { useId, type ReactNode } from 'react';
import { Details } from '../govuk/Details.tsx';
import type { Plot } from './chart-scales.ts';
import { Legend, type LegendEntry } from './Legend.tsx';

/** How much room a chart needs around its marks, and how high it is. */
export interface ChartSize {
  height: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

interface ChartFigureProps {
  title: string;
  /** What is to be seen in it, in a sentence or two: for those who do not see it, and for those in a hurry. */
  description: ReactNode;
  legend: readonly LegendEntry[];
  size: (name: Plot['name']) => ChartSize;
  /** The marks and axes, drawn once for a phone and once for a desk or paper. */
  draw: (plot: Plot) => ReactNode;
  /** The same figures as a table. */
  table: ReactNode;
}

const widths = { narrow: 290, wide: 680 } as const;

/**
 * A picture with its title, its meaning in words, its legend and the same figures as a table.
 *
 * It is drawn twice, and the style sheet shows the one that fits: letters keep their size on a phone. Both say who they
 * are by the same words, and only the one that is shown is read out.
 */
export function ChartFigure({ title, description, legend, size, draw, table }: ChartFigureProps) {
  const id = useId();
  return (
    <figure className="app-chart">
      <figcaption id={`${id}-title`} className="govuk-heading-s govuk-!-margin-bottom-1">
        {title}
      </figcaption>
      <p id={`${id}-words`} className="govuk-body">
        {description}
      </p>
      {legend.length > 0 && <Legend entries={legend} />}
      {(['narrow', 'wide'] as const).map((name) => {
        const plot = plotOf(name, size(name));
        return (
          <svg
            key={name}
            className={`app-chart__drawing app-chart__drawing--${name}`}
            viewBox={`0 0 ${plot.width} ${plot.height}`}
            role="img"
            aria-labelledby={`${id}-title`}
            aria-describedby={`${id}-words`}
            focusable="false"
          >
            {draw(plot)}
          </svg>
        );
      })}
      <Details summary="The same figures as a table" className="app-chart__table">
        {table}
      </Details>
    </figure>
  );
}

function plotOf(name: Plot['name'], { height, left, right, top, bottom }: ChartSize): Plot {
  const width = widths[name];
  return { name, width, height, left, right: width - right, top, bottom: height - bottom };
}
