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
/** Stands for no end: beyond every step that can be answered. */
const FAR = 1e15;

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
  const [least, most] = [end(question.least, -FAR), end(question.most, FAR)];
  const bands = question.options
    .map(({ fromValue, toValue }) => ({ from: end(fromValue, -FAR), to: end(toValue, FAR) }))
    .toSorted((a, b) => a.from - b.from || a.to - b.to);
  if (bands.length === 0) return { isTurned: least > most, problems: [] };
  const problems = new Set<BandProblem>();
  const canBeAnswered = (from: number, to: number): boolean => Math.max(from, least) <= Math.min(to, most);
  let upTo = -FAR - 1;
  for (const { from, to } of bands) {
    if (from > to) {
      problems.add('BAND_IS_EMPTY');
      continue;
    }
    if (canBeAnswered(upTo + 1, from - 1)) problems.add('BANDS_LEAVE_GAPS');
    if (from <= upTo && canBeAnswered(from, Math.min(upTo, to))) problems.add('BANDS_OVERLAP');
    upTo = Math.max(upTo, to);
  }
  if (canBeAnswered(upTo + 1, FAR)) problems.add('BANDS_LEAVE_GAPS');
  return { isTurned: least > most, problems: [...problems] };
}
