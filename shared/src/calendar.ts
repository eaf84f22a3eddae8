/** The months of the year, January first. */
export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const msInDay = 86_400_000;

/**
 * A day as text, 'YYYY-MM-DD'; undefined when there is no such day.
 *
 * @param month 1 to 12
 */
export function makeDay(year: number, month: number, day: number): string | undefined {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isDay(text) ? text : undefined;
}

/** Whether a value is a real day written 'YYYY-MM-DD'. */
export function isDay(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

/** Year, month (1 to 12) and day of the month of a day. */
export function partsOfDay(day: string): { year: number; month: number; day: number } {
  if (!isDay(day)) throw new RangeError('A day must be a real day, written YYYY-MM-DD.');
  const [year, month, dayOfMonth] = day.split('-').map(Number) as [number, number, number];
  return { year, month, day: dayOfMonth };
}

/** The last day of a month as text. */
export function lastOfMonth(year: number, month: number): string {
  return addDays(makeDay(month === 12 ? year + 1 : year, (month % 12) + 1, 1)!, -1);
}

/** The day so many days later, or earlier when the number is below nought. */
export function addDays(day: string, days: number): string {
  return new Date(timeOf(day) + days * msInDay).toISOString().slice(0, 10);
}

/** How many days one day is after another. */
export function daysBetween(from: string, to: string): number {
  return (timeOf(to) - timeOf(from)) / msInDay;
}

/** The day of the week, 'Monday' to 'Sunday'. */
export function weekdayOf(day: string): string {
  const names = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
  return names[new Date(timeOf(day)).getUTCDay()]!;
}

/**
 * A day in words: '2022-12-20' is '20 December 2022'.
 *
 * @throws RangeError when it is not a real day
 */
export function formatDay(day: string): string {
  const { year, month, day: dayOfMonth } = partsOfDay(day);
  return `${dayOfMonth} ${monthNames[month - 1]} ${year}`;
}

/** The month of a day in words: '2022-12-20' is 'December 2022'. */
export function formatMonth(day: string): string {
  const { year, month } = partsOfDay(day);
  return `${monthNames[month - 1]} ${year}`;
}

function timeOf(day: string): number {
  if (!isDay(day)) throw new RangeError('A day must be a real day, written YYYY-MM-DD.');
  return Date.parse(`${day}T00:00:00Z`);
}
