import { addDays, daysBetween, isDay } from './calendar.ts';
import { spanWords } from './date-format.ts';
import { readPeriod } from './date-periods.ts';
import { readRange } from './date-ranges.ts';
import { type DatePrecision, isDoubt } from './date-spans.ts';

export { formatDay, isDay } from './calendar.ts';

/** A date as a paper states it: a span of days, with the words it was read from. */
export interface FuzzyDate {
  /** The first day it can mean, 'YYYY-MM-DD'. */
  start: string;
  /** The last day it can mean. What is due is overdue after this day. */
  end: string;
  precision: DatePrecision;
  approximate: boolean;
  /** The words as they were written. */
  raw: string;
}

/** A word before a date that makes it a limit. */
export type DateQualifier = 'by' | 'before' | 'from' | 'since' | 'until' | 'after';

/** What was read from a date in words: either the date, or a question for the person who knows. */
export type FuzzyDateReading =
  | {
      kind: 'parsed';
      date: FuzzyDate;
      qualifier?: DateQualifier;
      /** How it was read, in a sentence that can stand beside the date. */
      rule: string;
      /** True when the rule is an assumption that somebody should look at. */
      assumed: boolean;
    }
  | {
      kind: 'question';
      /** What is doubtful, in a sentence for the person who entered it. */
      reason: string;
      /** Dates it could be, in words that can be read for certain; none is chosen. */
      candidates: string[];
    };

const longestDate = 100;
const leadingWord =
  /^(?:(by|before|from|since|until|till|after)|(approximately|approx\.?|about|around|roughly|broadly|circa|c\.)|the|in|on|during) (?=.)/;

/**
 * Reads a date as people and papers write it, the day first: '25th February 2019', '14.2.19', '31/03/2024',
 * 'by March 2025', 'early 2017', '2018/19', '2018-20', 'Oct–Dec 2017', 'end of March 2024', 'Q3 2018-19', 'summer 2023'.
 *
 * What can be read in two ways, or in none, comes back as a question; nothing is guessed silently. Never throws.
 *
 * @param contextYear the year to take for a date that has none; used with a note, and marked as assumed
 */
export function parseFuzzyDate(raw: string, options: { contextYear?: number } = {}): FuzzyDateReading {
  let text = raw.replace(/\p{Zs}+/gu, ' ').replace(/[‐‑–—−]/g, '-').trim().toLowerCase();
  const unreadable = reasonUnreadable(text);
  if (unreadable) return { kind: 'question', reason: unreadable, candidates: [] };
  let qualifier: DateQualifier | undefined;
  let approximate = false;
  for (;;) {
    const reading = readPeriod(text, options.contextYear) ?? readRange(text, options.contextYear);
    if (reading !== undefined) {
      if (isDoubt(reading)) return { kind: 'question', ...reading };
      const { rule, assumed, ...span } = reading;
      const date = { ...span, approximate: span.approximate || approximate, raw };
      return { kind: 'parsed', date, ...(qualifier && { qualifier }), rule, assumed };
    }
    const [lead, limit, about] = leadingWord.exec(text) ?? [];
    if (lead === undefined || (limit !== undefined && qualifier !== undefined)) break;
    if (limit !== undefined) qualifier = limit === 'till' ? 'until' : (limit as DateQualifier);
    approximate ||= about !== undefined;
    text = text.slice(lead.length);
  }
  return { kind: 'question', reason: 'This is not a date we can read.', candidates: [] };
}

function reasonUnreadable(text: string): string | undefined {
  if (text === '') return 'Enter a date.';
  if (text.length > longestDate) return 'This is too long to be a date.';
  if (/[^\x20-\x7e]/.test(text)) return 'Some characters here only look like figures or letters. Type the date again.';
  return undefined;
}

/** The parts of a fuzzy date that are needed to say it; the words may be absent where no paper wrote it. */
export type FuzzyDateToSay = Omit<FuzzyDate, 'precision' | 'raw'> & { precision: string; raw?: string | null };

/**
 * A fuzzy date in words: '25 February 2019', 'September 2017', '2018/19', 'October to December 2017', 'summer 2023'.
 * A part of a year or month is shown as the paper wrote it.
 */
export function formatFuzzyDate({ start, end, precision, approximate, raw }: FuzzyDateToSay): string {
  const words = spanWords(start, end, precision, raw ?? '');
  return approximate && precision !== 'FUZZY' && precision !== 'SEASON' ? `about ${words}` : words;
}

/** Whether what was due on a date is overdue on a day: only once the whole span has passed. */
export function isOverdue(due: Pick<FuzzyDate, 'end'>, today: string): boolean {
  return today > due.end;
}

const londonParts = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The day in London, 'YYYY-MM-DD', at an instant. */
export function londonDay(instant: Date): string {
  const parts = Object.fromEntries(londonParts.formatToParts(instant).map(({ type, value }) => [type, value]));
  return `${parts['year']}-${parts['month']}-${parts['day']}`;
}

/** The first instant of a day in London: midnight there, which is 23:00 UTC the day before in summer time. */
export function startOfLondonDay(day: string): Date {
  if (!isDay(day)) throw new RangeError('A day must be a real day, written YYYY-MM-DD.');
  const midnight = Date.parse(`${day}T00:00:00Z`);
  const inSummerTime = new Date(midnight - 3_600_000);
  return londonDay(inSummerTime) === day ? inSummerTime : new Date(midnight);
}

const londonClock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** The time of day in London, 'HH:MM', at an instant. */
export const londonTime = (instant: Date): string => londonClock.format(instant);

/** The instant of a day and a time in London; of the hour that comes twice in autumn, the first. */
export function londonInstant(day: string, time: string): Date {
  if (!isDay(day) || !/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) throw new RangeError('Give a real day YYYY-MM-DD and a time HH:MM.');
  const inWinterTime = new Date(`${day}T${time}:00Z`);
  const inSummerTime = new Date(inWinterTime.getTime() - 3_600_000);
  return londonDay(inSummerTime) === day && londonTime(inSummerTime) === time ? inSummerTime : inWinterTime;
}

/** The last instant of a day in London, 23:59:59.999 there, so that its London day is the day itself. */
export function endOfLondonDay(day: string): Date {
  return new Date(startOfLondonDay(addDays(day, 1)).getTime() - 1);
}

/**
 * How long a consultation runs, both days counted: 2018-02-01 to 2018-03-28 is 56 days, '8 weeks'.
 *
 * @throws RangeError when it closes before it opens
 */
export function consultationLength(openDay: string, closeDay: string): { days: number; words: string } {
  const days = daysBetween(openDay, closeDay) + 1;
  if (days < 1) throw new RangeError('A consultation cannot close before it opens.');
  const weeks = Math.floor(days / 7);
  const words = [counted(weeks, 'week'), counted(days % 7, 'day')].filter((part) => part !== '').join(' and ');
  return { days, words };
}

function counted(count: number, noun: string): string {
  return count === 0 ? '' : `${count} ${noun}${count === 1 ? '' : 's'}`;
}
