import { isDay, londonDay } from '@throughline/shared/dates';

/** The parts of the day as they stand in the address. */
export interface AskedDay {
  day: string;
  month: string;
  year: string;
}

/** What the address asks for: nothing, a day, or something that cannot be the day it should be. */
export type AsAt =
  { kind: 'today' } | { kind: 'day'; day: string } | { kind: 'wrong'; asked: AskedDay; message: string };

/** Reads the day that a pack is asked for from the address: up to today. */
export function asAtIn(search: URLSearchParams, now: Date): AsAt {
  const asked = dayIn(search, 'asAt');
  return asked.kind === 'day' && asked.day > londonDay(now) ? wrong(asked.day, 'The date must be today or earlier') : asked;
}

/** Reads the day to compare with from the address: before the day of the pack. */
export function sinceIn(search: URLSearchParams, asAt: AsAt, now: Date): AsAt {
  const asked = dayIn(search, 'since');
  const before = asAt.kind === 'day' ? asAt.day : londonDay(now);
  return asked.kind === 'day' && asked.day >= before ? wrong(asked.day, 'This date must be before the day of the pack') : asked;
}

function dayIn(search: URLSearchParams, name: string): AsAt {
  const part = (each: string) => (search.get(`${name}-${each}`) ?? '').trim();
  const asked = { day: part('day'), month: part('month'), year: part('year') };
  if (`${asked.day}${asked.month}${asked.year}` === '') return { kind: 'today' };
  const day = `${asked.year}-${asked.month.padStart(2, '0')}-${asked.day.padStart(2, '0')}`;
  return isDay(day) ? { kind: 'day', day } : { kind: 'wrong', asked, message: 'Enter a real date, like 5 11 2022' };
}

const wrong = (day: string, message: string): AsAt => ({ kind: 'wrong', asked: partsOf(day), message });

/** A day as its parts, for the fields. */
export function partsOf(day: string): AskedDay {
  const [year = '', month = '', dayOfMonth = ''] = day.split('-');
  return { day: dayOfMonth.replace(/^0/, ''), month: month.replace(/^0/, ''), year };
}
