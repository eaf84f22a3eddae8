import { addDays, lastOfMonth, makeDay, partsOfDay } from './calendar.ts';
import { type DateReading, type PeriodReader, readMonth, readNamedDay, readNumericDay } from './date-days.ts';
import { doubt, isDoubt, span } from './date-spans.ts';
import { readFinancialYears, readQuarter, readSeason, readYear } from './date-years.ts';

/** 'early 2017', 'mid March 2018', 'late 2018/19': a third of a year, or of a month by its days. */
const readPart: PeriodReader = (text, contextYear) => {
  const [, part, inner] = /^(early|mid|late)(?:[ -]in)?[ -](.+)$/.exec(text) ?? [];
  if (part === undefined || inner === undefined) return undefined;
  const whole = readPeriod(inner, contextYear);
  if (whole === undefined || isDoubt(whole)) return whole;
  const third = ['early', 'mid', 'late'].indexOf(part);
  const { year, month } = partsOfDay(whole.start);
  const rule = 'Early, mid and late are the thirds of the time.';
  if (whole.precision === 'MONTH') {
    const start = makeDay(year, month, third * 10 + 1)!;
    return { ...span(start, third === 2 ? whole.end : addDays(start, 9), 'FUZZY', rule), approximate: true };
  }
  if (whole.precision !== 'YEAR' && whole.precision !== 'FINANCIAL_YEAR') {
    return doubt('Early, mid and late belong to a month or a year.');
  }
  const [from, to] = [month + third * 4, month + third * 4 + 3].map((count) => ({
    year: year + Math.floor((count - 1) / 12),
    month: ((count - 1) % 12) + 1,
  })) as [{ year: number; month: number }, { year: number; month: number }];
  return { ...span(makeDay(from.year, from.month, 1)!, lastOfMonth(to.year, to.month), 'FUZZY', rule), approximate: true };
};

/** 'end of March 2024' is its last day, 'start of 2018/19' its first. */
const readEdge: PeriodReader = (text, contextYear) => {
  const [, edge, inner] = /^(end|start|beginning) of (?:the )?(.+)$/.exec(text) ?? [];
  if (edge === undefined || inner === undefined) return undefined;
  const whole = readPeriod(inner, contextYear);
  if (whole === undefined || isDoubt(whole)) return whole;
  if (whole.precision === 'DAY') return doubt('A day has no start or end here.');
  const day = edge === 'end' ? whole.end : whole.start;
  const rule = `The ${edge} of a time is its ${edge === 'end' ? 'last' : 'first'} day.`;
  return { ...span(day, day, 'DAY', rule), approximate: whole.approximate, assumed: whole.assumed };
};

const readers: PeriodReader[] = [
  readNumericDay,
  readNamedDay,
  readMonth,
  readFinancialYears,
  readYear,
  readQuarter,
  readSeason,
  readPart,
  readEdge,
];

/** Reads one date or period from lower-case words; undefined when no reader knows the words. */
export function readPeriod(text: string, contextYear?: number): DateReading {
  for (const read of readers) {
    const reading = read(text, contextYear);
    if (reading !== undefined) return reading;
  }
  return undefined;
}
