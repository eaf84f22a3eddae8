import type { ContentExhibit, ContentFigure } from './report-content.ts';

/** A figure as a bar: how long it is, from 0 to 100; null where there is nothing to draw, such as a hidden count. */
export interface FigureBar {
  figure: ContentFigure;
  percent: number | null;
}

/** The figures of an exhibit, in its order. Keys that name none are left out. */
export const figuresOfExhibit = ({ figureKeys }: Pick<ContentExhibit, 'figureKeys'>, figures: ReadonlyMap<string, ContentFigure>): ContentFigure[] =>
  figureKeys.flatMap((key) => figures.get(key) ?? []);

/** Figures as bars from nought to the greatest; null where they cannot stand beside one another: different units, days, amounts below nought. */
export function barsOf(figures: readonly ContentFigure[]): FigureBar[] | null {
  const sizes = figures.map(sizeOf);
  const known = sizes.filter((size) => size !== null);
  const measures = new Set(figures.filter((_figure, index) => sizes[index] !== null).map(({ pence, unit }) => (pence === null ? unit : 'pence')));
  const greatest = Math.max(...known);
  if (measures.size > 1 || known.length === 0 || greatest <= 0 || known.some((size) => size < 0)) return null;
  return figures.map((figure, index) => {
    const size = sizes[index] ?? null;
    return { figure, percent: size === null ? null : Math.round((size / greatest) * 1000) / 10 };
  });
}

/** How much a figure says: pence, a number, or a count as it was published; null for days and for what is hidden. */
function sizeOf({ pence, number, display }: ContentFigure): number | null {
  const counted = display === null ? null : /^(\d[\d,]*)(?: \(\d+(?:\.\d+)?%\))?$/.exec(display)?.[1];
  return pence ?? number ?? (counted ? Number(counted.replaceAll(',', '')) : null);
}
