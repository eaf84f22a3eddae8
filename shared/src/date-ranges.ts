import { monthNames, partsOfDay } from './calendar.ts';
import type { DateReading } from './date-days.ts';
import { readPeriod } from './date-periods.ts';
import { type DateSpan, doubt, isDoubt, span } from './date-spans.ts';

/** 'Oct-Dec 2017', 'Feb/March 2018', '1 February to 28 March 2018': the first date takes its year from the last. */
export function readRange(text: string, contextYear?: number): DateReading {
  const bare = text.replace(/^(?:from|between) /, '');
  for (const separator of [/ (?:to|until|and|-) /, /-/, /\//]) {
    const [left, right, ...more] = bare.split(separator).map((side) => side.trim());
    if (!left || !right || more.length > 0) continue;
    const last = readPeriod(right, contextYear);
    if (last === undefined) continue;
    if (isDoubt(last)) return last;
    const first = readPeriod(withMonthOf(last, left), partsOfDay(last.start).year);
    if (first === undefined) continue;
    return isDoubt(first) ? first : between(first, last);
  }
  return undefined;
}

/** '1' in '1-15 March 2018' is a day of that month. */
function withMonthOf(last: DateSpan, left: string): string {
  const { year, month } = partsOfDay(last.start);
  const isBareDay = /^\d\d?(?:st|nd|rd|th)?$/.test(left) && last.precision === 'DAY';
  return isBareDay ? `${left} ${monthNames[month - 1]!.toLowerCase()} ${year}` : left;
}

function between(first: DateSpan, last: DateSpan): DateReading {
  if (first.start > last.start) return doubt('The dates run backwards. Write the year of both.');
  return {
    ...span(first.start, last.end, 'RANGE', 'From the first day of the first date to the last day of the last.'),
    approximate: first.approximate || last.approximate,
    assumed: last.assumed,
  };
}
