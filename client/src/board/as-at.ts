import { isDay, londonDay } from '@throughline/shared/dates';

/** The parts of the day as they stand in the address. */
export interface AskedDay {
  day: string;
  month: string;
  year: string;
}

/** What the address asks for: nothing, a day up to today, or something that is no such day. */
export type AsAt =
  { kind: 'today' } | { kind: 'day'; day: string } | { kind: 'wrong'; asked: AskedDay; message: string };

/** Reads the day that a pack is asked for from the address. */
export function asAtIn(search: URLSearchParams, now: Date): AsAt {
  const part = (name: string) => (search.get(`asAt-${name}`) ?? '').trim();
  const asked = { day: part('day'), month: part('month'), year: part('year') };
  if (`${asked.day}${asked.month}${asked.year}` === '') return { kind: 'today' };
  const day = `${asked.year}-${asked.month.padStart(2, '0')}-${asked.day.padStart(2, '0')}`;
  if (!isDay(day)) return { kind: 'wrong', asked, message: 'Enter a real date, like 5 11 2022' };
  if (day > londonDay(now)) return { kind: 'wrong', asked, message: 'The date must be today or earlier' };
  return { kind: 'day', day };
}

/** A day as its parts, for the fields. */
export function partsOf(day: string): AskedDay {
  const [year = '', month = '', dayOfMonth = ''] = day.split('-');
  return { day: dayOfMonth.replace(/^0/, ''), month: month.replace(/^0/, ''), year };
}
