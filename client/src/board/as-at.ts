import { isDay } from '@throughline/shared/dates';

/** The parts of the day as they stand in the address. */
export interface DayParts {
  day: string;
  month: string;
  year: string;
}

/** What the address asks for: nothing, a day, or something that is no such day. */
export type AskedDay =
  { kind: 'none' } | { kind: 'day'; day: string } | { kind: 'wrong'; asked: DayParts; message: string };

/** Reads a day from the address. Whether a pack can be made for it is for the server to say, by its own clock. */
export function dayIn(search: URLSearchParams, name: 'asAt' | 'since'): AskedDay {
  const part = (each: string) => (search.get(`${name}-${each}`) ?? '').trim();
  const asked = { day: part('day'), month: part('month'), year: part('year') };
  if (`${asked.day}${asked.month}${asked.year}` === '') return { kind: 'none' };
  const day = `${asked.year}-${asked.month.padStart(2, '0')}-${asked.day.padStart(2, '0')}`;
  return isDay(day) ? { kind: 'day', day } : { kind: 'wrong', asked, message: 'Enter a real date, like 5 11 2022' };
}

/** The same day with what the server says is wrong with it; as it was when the server says nothing. */
export const refusedDay = (asked: AskedDay, message: string | undefined): AskedDay =>
  message === undefined || asked.kind !== 'day' ? asked : { kind: 'wrong', asked: partsOf(asked.day), message };

/** The day to ask for; null when there is none. */
export const askedDay = (asked: AskedDay): string | null => (asked.kind === 'day' ? asked.day : null);

/** A day as its parts, for the fields. */
export function partsOf(day: string): DayParts {
  const [year = '', month = '', dayOfMonth = ''] = day.split('-');
  return { day: dayOfMonth.replace(/^0/, ''), month: month.replace(/^0/, ''), year };
}
