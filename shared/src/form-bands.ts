/** A question with a number or a day as its answer, and the bands in which its answers are counted. */
interface Banded {
  kind: string;
  least: string | null;
  most: string | null;
  decimals: number | null;
  options: readonly { fromValue: string | null; toValue: string | null }[];
}
export type BandProblem = 'BAND_IS_EMPTY' | 'BANDS_OVERLAP' | 'BANDS_LEAVE_GAPS';

const DAY = 86_400_000;

/** A value on a scale of whole steps: days, or the least difference of numbers with so many figures after the point. */
const stepOf = ({ kind, decimals }: Banded) => (value: string): number =>
  kind === 'DATE' ? Date.parse(`${value}T00:00:00Z`) / DAY : Math.round(Number(value) * 10 ** (decimals ?? 0));

/**
 * Whether every answer that can be given falls into exactly one band, and whether the least is above the most. Both ends
 * of a band belong to it. A question without bands has no problem.
 */
export function answerBands(question: Banded): { isTurned: boolean; problems: BandProblem[] } {
  const step = stepOf(question);
  const end = (value: string | null, open: number): number => (value === null ? open : step(value));
  const [least, most] = [end(question.least, -Infinity), end(question.most, Infinity)];
  const bands = question.options
    .map(({ fromValue, toValue }) => ({ from: end(fromValue, -Infinity), to: end(toValue, Infinity) }))
    .toSorted((a, b) => a.from - b.from || a.to - b.to);
  if (bands.length === 0) return { isTurned: least > most, problems: [] };
  const problems = new Set<BandProblem>();
  if (bands.some(({ from, to }) => from > to)) problems.add('BAND_IS_EMPTY');
  // The first band may begin before the least that can be answered.
  let upTo = bands[0]!.to;
  if (bands[0]!.from > least) problems.add('BANDS_LEAVE_GAPS');
  for (const { from, to } of bands.slice(1)) {
    if (from > upTo + 1) problems.add('BANDS_LEAVE_GAPS');
    if (from <= upTo) problems.add('BANDS_OVERLAP');
    upTo = Math.max(upTo, to);
  }
  if (upTo < most) problems.add('BANDS_LEAVE_GAPS');
  return { isTurned: least > most, problems: [...problems] };
}
