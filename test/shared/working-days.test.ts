import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bankHolidays } from '@throughline/shared/bank-holidays';
import { canCountWorkingDays, clearDaysBetween, clearWorkingDaysBetween, isWorkingDay, workingDaysAfter } from '@throughline/shared/working-days';

const utc = (year: number, month: number, day: number) => new Date(Date.UTC(year, month - 1, day));
const text = (date: Date) => date.toISOString().slice(0, 10);
const later = (date: Date, days: number) => new Date(date.getTime() + days * 86_400_000);

/** Easter Sunday, by the anonymous Gregorian rule. */
function easter(year: number): Date {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return utc(year, Math.floor(f / 31), (f % 31) + 1);
}

const firstMonday = (year: number, month: number) => later(utc(year, month, 1), (8 - utc(year, month, 1).getUTCDay()) % 7);
function lastMonday(year: number, month: number): Date {
  const last = later(utc(year, month + 1, 1), -1);
  return later(last, -((last.getUTCDay() + 6) % 7));
}

/** The holidays of a year by the rules of the law: those on a weekend move to the next free weekday. */
function byTheRules(year: number): string[] {
  const kept = [later(easter(year), -2), later(easter(year), 1), firstMonday(year, 5), lastMonday(year, 5), lastMonday(year, 8)];
  for (const fixed of [utc(year, 1, 1), utc(year, 12, 25), utc(year, 12, 26)]) {
    let day = fixed;
    while (day.getUTCDay() % 6 === 0 || kept.some((other) => other.getTime() === day.getTime())) day = later(day, 1);
    kept.push(day);
  }
  return kept.map(text);
}

/** What was proclaimed for once: moved away, and put in. */
const ONCE = { away: ['2020-05-04', '2022-05-30'], added: ['2020-05-08', '2022-06-02', '2022-06-03', '2022-09-19', '2023-05-08'] };

describe('bank holidays in England', () => {
  test('are those of the rules of the law from 2017 to 2028, with what was proclaimed for once', () => {
    const years = Array.from({ length: 12 }, (_, index) => 2017 + index);
    // A Boxing Day that Christmas pushed on comes after it, so the days are compared as sets of each year.
    const expected = years.flatMap(byTheRules).filter((day) => !ONCE.away.includes(day));
    expect([...bankHolidays].toSorted()).toEqual([...new Set([...expected, ...ONCE.added])].toSorted());
  });

  test('outside the years that are held no working day is counted, rather than counted wrongly', () => {
    expect(canCountWorkingDays('2016-12-31')).toBe(false);
    expect(() => isWorkingDay('2029-01-02')).toThrow(RangeError);
    expect(() => workingDaysAfter('2028-12-27', 5)).toThrow(RangeError);
  });
});

describe('working days', () => {
  test('five after the Friday on which a record was published end on the next Friday, and later around Christmas', () => {
    expect(workingDaysAfter('2022-10-28', 5)).toBe('2022-11-04');
    expect(workingDaysAfter('2022-12-21', 5)).toBe('2022-12-30');
    expect(workingDaysAfter('2022-06-01', 5)).toBe('2022-06-10');
  });

  const days = fc.integer({ min: 0, max: 4000 }).map((number) => text(later(utc(2017, 1, 2), number)));
  const naive = (from: string, to: string) => {
    let count = 0;
    for (let day = later(new Date(from), 1); text(day) < to; day = later(day, 1)) {
      if (day.getUTCDay() !== 0 && day.getUTCDay() !== 6 && !bankHolidays.includes(text(day))) count += 1;
    }
    return count;
  };

  test('counted on from any day, they are as many as lie between, and the last of them is one', () => {
    fc.assert(fc.property(days, fc.integer({ min: 1, max: 40 }), (day, count) => {
      const last = workingDaysAfter(day, count);
      expect(isWorkingDay(last)).toBe(true);
      expect(naive(day, last)).toBe(count - 1);
    }));
  });

  test('clear days leave out both ends, and never fall below nought', () => {
    fc.assert(fc.property(days, days, (one, other) => {
      expect(clearWorkingDaysBetween(one, other)).toBe(naive(one, other));
      const between = Math.round((Date.parse(other) - Date.parse(one)) / 86_400_000) - 1;
      expect(clearDaysBetween(one, other)).toBe(Math.max(0, between));
    }), { numRuns: 60 });
  });
});
