import { formatDay, makeDay, monthNames, weekdayOf } from './calendar.ts';
import { type DateDoubt, type DateSpan, doubt, monthSpan, span } from './date-spans.ts';

/** Undefined when the text is of another kind. */
export type DateReading = DateSpan | DateDoubt | undefined;

/** Reads one kind of date from lower-case words; the context year stands in for a year that is not written. */
export type PeriodReader = (text: string, contextYear?: number) => DateReading;

const monthWord =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const weekdayWord = '(?:(mon|tues|wednes|thurs|fri|satur|sun)day,? )?';
const ordinal = '(\\d\\d?)(?:st|nd|rd|th)?';
const namedDay = new RegExp(`^${weekdayWord}${ordinal}(?: of)?[ -]?${monthWord},?(?:[ -]?(\\d{4}|\\d\\d))?$`);
const monthFirst = new RegExp(`^${weekdayWord}${monthWord} ${ordinal},? (\\d{4})$`);
const monthAndYear = new RegExp(`^${monthWord},?(?:[ -]?(\\d{4}|\\d\\d))?$`);

const dayFirst = 'The day comes first, then the month.';
const noYear = 'There is no year.';
export const implausibleYear = 'The year must be between 1900 and 2099.';

/** '14.2.19', '31/03/2024', '27 3 2024', '2024-03-27': day first, or year first as computers write it. */
export function readNumericDay(text: string): DateReading {
  const iso = /^(\d{4})-(\d\d?)-(\d\d?)$/.exec(text);
  if (iso) return realDay(Number(iso[1]), Number(iso[2]), Number(iso[3]), 'Read as written.');
  const [, first, , second, yearText] = /^(\d\d?)([./ -])(\d\d?)\2(\d{4}|\d\d)$/.exec(text) ?? [];
  if (yearText === undefined) return undefined;
  const [day, month, year] = [Number(first), Number(second), fullYear(yearText)];
  const swapped = month > 12 ? makeDay(year, day, month) : undefined;
  if (swapped) return doubt('The day comes first, then the month. This looks like the month first.', [formatDay(swapped)]);
  return realDay(year, month, day, `${dayFirst}${yearRule(yearText)}`);
}

/** '25th February 2019', 'Tuesday 16 January 2018', 'March 5, 2018'; '07 December' only with the year of its context. */
export function readNamedDay(text: string, contextYear?: number): DateReading {
  const [, americanWeekday, americanMonth, americanDay, americanYear] = monthFirst.exec(text) ?? [];
  if (americanYear !== undefined) {
    const reading = realDay(Number(americanYear), monthNumber(americanMonth!), Number(americanDay), 'Read as written.');
    return onWeekday(reading, americanWeekday);
  }
  const [, weekday, day, month, yearText] = namedDay.exec(text) ?? [];
  if (day === undefined || month === undefined) return undefined;
  if (yearText !== undefined) {
    const rule = `Read as written.${yearRule(yearText)}`;
    return onWeekday(realDay(fullYear(yearText), monthNumber(month), Number(day), rule), weekday);
  }
  if (contextYear === undefined) return doubt(noYear);
  return onWeekday(inContext(realDay(contextYear, monthNumber(month), Number(day), ''), contextYear), weekday);
}

/** 'September 2017', 'Sept 2017', '03/2024'; 'September' only with the year of its context. */
export function readMonth(text: string, contextYear?: number): DateReading {
  const [, figures, afterFigures] = /^(\d\d?)[/.](\d{4})$/.exec(text) ?? [];
  if (figures !== undefined) return wholeMonth(Number(afterFigures), Number(figures));
  const [, word, yearText] = monthAndYear.exec(text) ?? [];
  if (word === undefined) return undefined;
  const month = monthNumber(word);
  if (yearText === undefined) {
    return contextYear === undefined ? doubt(noYear) : inContext(wholeMonth(contextYear, month), contextYear);
  }
  if (yearText.length === 4) return wholeMonth(Number(yearText), month);
  const name = monthNames[month - 1]!;
  return doubt('The number could be a day or a year.', [`${name} ${fullYear(yearText)}`]);
}

/** Two figures are 2000 to 2069 and 1970 to 1999. */
function fullYear(text: string): number {
  const year = Number(text);
  if (text.length === 4) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}

function yearRule(text: string): string {
  return text.length === 4 ? '' : ' Years of two figures are 1970 to 2069.';
}

/** Whether a year is one that a council's papers can mean. */
export function isPlausibleYear(year: number): boolean {
  return year >= 1900 && year <= 2099;
}

function realDay(year: number, month: number, day: number, rule: string): DateSpan | DateDoubt {
  if (!isPlausibleYear(year)) return doubt(implausibleYear);
  if (month < 1 || month > 12) return doubt('There is no such month.');
  const text = makeDay(year, month, day);
  return text === undefined ? doubt(`There is no ${day} ${monthNames[month - 1]} ${year}.`) : span(text, text, 'DAY', rule);
}

function wholeMonth(year: number, month: number): DateSpan | DateDoubt {
  if (!isPlausibleYear(year)) return doubt(implausibleYear);
  if (month < 1 || month > 12) return doubt('There is no such month.');
  return monthSpan(year, month);
}

function inContext(reading: DateSpan | DateDoubt, year: number): DateSpan | DateDoubt {
  if ('reason' in reading) return reading;
  return { ...reading, rule: `No year is written; ${year} was taken from what stands around it.`, assumed: true };
}

function onWeekday(reading: DateSpan | DateDoubt, weekday: string | undefined): DateSpan | DateDoubt {
  if (weekday === undefined || 'reason' in reading) return reading;
  const actual = weekdayOf(reading.start);
  if (actual.toLowerCase() === `${weekday}day`) return reading;
  return doubt(`${formatDay(reading.start)} is a ${actual}.`, [formatDay(reading.start)]);
}

function monthNumber(word: string): number {
  return monthNames.findIndex((name) => name.toLowerCase().startsWith(word.slice(0, 3))) + 1;
}
