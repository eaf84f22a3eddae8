import { styleOfSeries, type Pattern } from './series-style.ts';

interface PatternFillsProps {
  /** How many series there are. */
  count: number;
  /** Begins the names of the patterns: unique on the page. */
  prefix: string;
}

/** The name under which a series' filling can be used: `fill={fillOf(prefix, 0)}`. */
export const fillOf = (prefix: string, index: number): string => `url(#${prefix}-${index})`;

/** Fillings that differ without colour. Stands in the drawing that uses them. */
export function PatternFills({ count, prefix }: PatternFillsProps) {
  return (
    <defs>
      {Array.from({ length: count }, (_, index) => {
        const { className, pattern } = styleOfSeries(index);
        return (
          <pattern
            key={index}
            id={`${prefix}-${index}`}
            className={className}
            width="8"
            height="8"
            patternUnits="userSpaceOnUse"
          >
            <Filling pattern={pattern} />
          </pattern>
        );
      })}
    </defs>
  );
}

function Filling({ pattern }: { pattern: Pattern }) {
  if (pattern === 'full') return <rect className="app-chart__fill" width="8" height="8" />;
  return (
    <>
      <rect className="app-chart__paper" width="8" height="8" />
      {pattern === 'dots' ? (
        <circle className="app-chart__fill" cx="4" cy="4" r="2.2" />
      ) : (
        <path className="app-chart__hatch" d={hatches[pattern]} />
      )}
    </>
  );
}

const hatches = {
  stripes: 'M-2,2 l4,-4 M0,8 l8,-8 M6,10 l4,-4',
  grid: 'M0,4 h8 M4,0 v8',
  lines: 'M0,4 h8',
};
