import { parseFuzzyDate } from './dates.ts';
import type { FieldReading } from './forms.ts';
import { parseMoney } from './money.ts';

/** What a figure that somebody types may be. Counts of people come from published results only. */
export const typedFigureKinds = ['PENCE', 'NUMBER', 'DAY'] as const;
export type TypedFigureKind = (typeof typedFigureKinds)[number];

/** A figure as it was read: one of the three is set. */
export interface TypedFigure {
  pence: number | null;
  number: number | null;
  day: string | null;
  isApproximate: boolean;
}

const nothing = { pence: null, number: null, day: null, isApproximate: false } as const;

/**
 * Reads what somebody typed, or what a paper prints, as an amount in pounds, a whole number or one day. It asks where it
 * would have to guess.
 */
export function readFigure(kind: TypedFigureKind, words: string): FieldReading<TypedFigure> {
  if (kind === 'PENCE') return readMoney(words);
  if (kind === 'DAY') return readDay(words);
  const digits = /^(about |approximately |around |some |c\. ?)?(\d{1,3}(?:,\d{3})+|\d{1,9})(?: [a-z][a-z ]*)?$/i.exec(words.trim());
  if (!digits) return { ok: false, message: 'Enter one whole number, like 17 or 1,300' };
  return { ok: true, value: { ...nothing, number: Number(digits[2]!.replaceAll(',', '')), isApproximate: digits[1] !== undefined } };
}

function readMoney(words: string): FieldReading<TypedFigure> {
  const reading = parseMoney(words);
  if (reading.kind === 'question') return { ok: false, message: `Enter one amount in pounds, like £1,300. ${reading.reason}` };
  if (reading.qualifier) return { ok: false, message: 'Enter the amount by itself, and put words such as “up to” in the note' };
  if (reading.assumed || reading.perPeriod) return { ok: false, message: 'Enter one whole amount in pounds, like £1,300 or £1.3 million' };
  return { ok: true, value: { ...nothing, pence: reading.pence, isApproximate: reading.approximate === true } };
}

function readDay(words: string): FieldReading<TypedFigure> {
  const reading = parseFuzzyDate(words.trim());
  if (reading.kind === 'question') return { ok: false, message: 'Enter one day, like 31 March 2024' };
  const isOneDay = reading.date.precision === 'DAY' && reading.qualifier === undefined;
  if (!isOneDay) return { ok: false, message: 'Enter one day, like 31 March 2024. A month or a term is better told in words' };
  return { ok: true, value: { ...nothing, day: reading.date.start, isApproximate: reading.date.approximate } };
}
