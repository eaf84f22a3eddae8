import { bankHolidays, bankHolidayYears } from './bank-holidays.ts';
import { addDays, daysBetween, partsOfDay, weekdayOf } from './calendar.ts';

const holidays: ReadonlySet<string> = new Set(bankHolidays);

/** Whether the bank holidays around a day are held, so that working days can be counted from it. */
export function canCountWorkingDays(day: string): boolean {
  const { year } = partsOfDay(day);
  return year >= bankHolidayYears.first && year <= bankHolidayYears.last;
}

/**
 * Whether a council works on a day: Monday to Friday, and no bank holiday in England.
 *
 * @throws RangeError when the bank holidays of that year are not held
 */
export function isWorkingDay(day: string): boolean {
  if (!canCountWorkingDays(day)) {
    throw new RangeError(`Working days are counted from ${bankHolidayYears.first} to ${bankHolidayYears.last} only.`);
  }
  const weekday = weekdayOf(day);
  return weekday !== 'Saturday' && weekday !== 'Sunday' && !holidays.has(day);
}

/**
 * The last of so many working days after a day, which itself does not count: five after Friday 28 October 2022 end on
 * Friday 4 November.
 *
 * @param count 1 or more
 * @throws RangeError when the bank holidays are not held
 */
export function workingDaysAfter(day: string, count: number): string {
  let last = day;
  for (let left = count; left > 0; ) {
    last = addDays(last, 1);
    if (isWorkingDay(last)) left -= 1;
  }
  return last;
}

/**
 * The first of so many working days before a day, which itself does not count: 25 before Thursday 3 May 2018 begin on
 * Tuesday 27 March.
 *
 * @param count 1 or more
 * @throws RangeError when the bank holidays are not held
 */
export function workingDaysBefore(day: string, count: number): string {
  let first = day;
  for (let left = count; left > 0; ) {
    first = addDays(first, -1);
    if (isWorkingDay(first)) left -= 1;
  }
  return first;
}

/** The days that lie wholly between two days; neither of the two counts. Below nought is nought. */
export function clearDaysBetween(from: string, to: string): number {
  return Math.max(0, daysBetween(from, to) - 1);
}

/**
 * The working days that lie wholly between two days: as the law counts the five clear days before a meeting.
 *
 * @throws RangeError when the bank holidays are not held
 */
export function clearWorkingDaysBetween(from: string, to: string): number {
  let count = 0;
  for (let day = addDays(from, 1); day < to; day = addDays(day, 1)) if (isWorkingDay(day)) count += 1;
  return count;
}
