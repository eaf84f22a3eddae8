/** How the series of a chart are told apart: each by a dash, a pattern and a shape of its own; the colour only helps. */
export interface SeriesStyle {
  className: string;
  dash: string | undefined;
  pattern: Pattern;
  /** What the line or the filling looks like, in a word for the legend. */
  lineWord: string;
  fillWord: string;
}

export type Pattern = 'full' | 'stripes' | 'dots' | 'grid' | 'lines';

const styles: readonly SeriesStyle[] = [
  { className: 'app-series--1', dash: undefined, pattern: 'full', lineWord: 'solid line', fillWord: 'full' },
  { className: 'app-series--2', dash: '8 4', pattern: 'stripes', lineWord: 'dashed line', fillWord: 'striped' },
  { className: 'app-series--3', dash: '2 4', pattern: 'dots', lineWord: 'dotted line', fillWord: 'dotted' },
  { className: 'app-series--4', dash: '12 4 2 4', pattern: 'grid', lineWord: 'line of dashes and dots', fillWord: 'in squares' },
  { className: 'app-series--5', dash: '16 6', pattern: 'lines', lineWord: 'line of long dashes', fillWord: 'lined' },
];

/** The look of the series at this place in a chart. A chart of more than five cannot be read, and is refused. */
export function styleOfSeries(index: number): SeriesStyle {
  const style = styles[index];
  if (style === undefined) throw new RangeError('A chart shows five series at most.');
  return style;
}
