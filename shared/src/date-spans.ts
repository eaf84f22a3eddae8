import { lastOfMonth, makeDay } from './calendar.ts';

/** How exactly a date is stated. */
export type DatePrecision = 'DAY' | 'MONTH' | 'QUARTER' | 'SEASON' | 'YEAR' | 'FINANCIAL_YEAR' | 'RANGE' | 'FUZZY';

/** The days that some words stand for, and how that was read. */
export interface DateSpan {
  /** First and last day, 'YYYY-MM-DD', both included. */
  start: string;
  end: string;
  precision: DatePrecision;
  approximate: boolean;
  /** How it was read, in a sentence. */
  rule: string;
  /** True when the rule is an assumption that somebody should look at. */
  assumed: boolean;
}

/** What is doubtful about some words, and what they could mean, in words that can be read for certain. */
export interface DateDoubt {
  reason: string;
  candidates: string[];
}

export function span(start: string, end: string, precision: DatePrecision, rule = 'Read as written.'): DateSpan {
  return { start, end, precision, approximate: false, rule, assumed: false };
}

export function doubt(reason: string, candidates: string[] = []): DateDoubt {
  return { reason, candidates };
}

export function isDoubt(reading: DateSpan | DateDoubt): reading is DateDoubt {
  return 'reason' in reading;
}

/** The whole of a month (1 to 12). */
export function monthSpan(year: number, month: number): DateSpan {
  return span(makeDay(year, month, 1)!, lastOfMonth(year, month), 'MONTH');
}

/** A calendar year. */
export function yearSpan(year: number): DateSpan {
  return span(`${year}-01-01`, `${year}-12-31`, 'YEAR');
}

/** Financial years from 1 April of the first to 31 March of the last: (2018, 2019) is one, (2018, 2020) is two. */
export function financialSpan(first: number, last: number): DateSpan {
  const rule = 'A financial year is 1 April to 31 March.';
  if (last === first + 1) return span(`${first}-04-01`, `${last}-03-31`, 'FINANCIAL_YEAR', rule);
  const several = span(`${first}-04-01`, `${last}-03-31`, 'RANGE', `Several financial years are meant. ${rule}`);
  return { ...several, assumed: true };
}

/** A quarter of a financial year: the first is April to June. */
export function quarterSpan(financialYear: number, quarter: number): DateSpan {
  const month = quarter === 4 ? 1 : quarter * 3 + 1;
  const year = quarter === 4 ? financialYear + 1 : financialYear;
  const rule = 'Quarters are of the financial year, which starts on 1 April.';
  return span(makeDay(year, month, 1)!, lastOfMonth(year, month + 2), 'QUARTER', rule);
}

const seasonStarts: Record<string, number> = { spring: 3, summer: 6, autumn: 9, winter: 12 };

/** Three whole months: spring is March to May, winter December to February of the year after. */
export function seasonSpan(season: string, year: number): DateSpan {
  const month = seasonStarts[season]!;
  const end = month === 12 ? lastOfMonth(year + 1, 2) : lastOfMonth(year, month + 2);
  const rule = 'Spring is March to May, summer June to August, autumn September to November, winter December to February.';
  return { ...span(makeDay(year, month, 1)!, end, 'SEASON', rule), approximate: true };
}
