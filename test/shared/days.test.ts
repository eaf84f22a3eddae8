import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween } from '@throughline/shared/calendar';
import { consultationLength, endOfLondonDay, formatDay, isDay, londonDay, startOfLondonDay } from '@throughline/shared/dates';

const anyDay = fc
  .date({ min: new Date('1972-01-01'), max: new Date('2099-12-30'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test('a day is written in full', () => {
  expect(formatDay('2022-12-20')).toBe('20 December 2022');
  expect(formatDay('2024-02-09')).toBe('9 February 2024');
  expect(() => formatDay('2023-02-29')).toThrow(RangeError);
});

test('only days that exist are days', () => {
  expect(isDay('2024-02-29')).toBe(true);
  for (const wrong of ['2023-02-29', '2024-2-9', '2024-13-01', '29/02/2024', '', null, 20240229]) expect(isDay(wrong)).toBe(false);
});

describe('days are London days', () => {
  test('a consultation that closes in winter ends at midnight UTC, in summer an hour before', () => {
    expect(endOfLondonDay('2018-01-31').toISOString()).toBe('2018-01-31T23:59:59.999Z');
    expect(endOfLondonDay('2018-06-30').toISOString()).toBe('2018-06-30T22:59:59.999Z');
  });

  test('the days on which the clocks change last 23 and 25 hours', () => {
    const hours = (day: string) => (endOfLondonDay(day).getTime() + 1 - startOfLondonDay(day).getTime()) / 3_600_000;
    expect(hours('2018-03-25')).toBe(23);
    expect(hours('2018-10-28')).toBe(25);
    expect(hours('2018-03-28')).toBe(24);
  });

  test('half past eleven at night in summer is still the same day in London', () => {
    expect(londonDay(new Date('2018-06-30T22:30:00Z'))).toBe('2018-06-30');
    expect(londonDay(new Date('2018-06-30T23:30:00Z'))).toBe('2018-07-01');
  });

  test('every instant of a day belongs to it, and the instants around it do not', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const [start, end] = [startOfLondonDay(day), endOfLondonDay(day)];
        expect([londonDay(start), londonDay(end)]).toEqual([day, day]);
        expect(londonDay(new Date(start.getTime() - 1))).toBe(addDays(day, -1));
        expect(londonDay(new Date(end.getTime() + 1))).toBe(addDays(day, 1));
      }),
    );
  });
});

describe('the length of a consultation counts its first and its last day', () => {
  test.each([
    ['2018-02-01', '2018-03-28', 56, '8 weeks'],
    ['2018-02-01', '2018-03-31', 59, '8 weeks and 3 days'],
    ['2018-02-01', '2018-02-01', 1, '1 day'],
    ['2018-02-01', '2018-02-07', 7, '1 week'],
    ['2018-02-01', '2018-02-08', 8, '1 week and 1 day'],
  ])('%s to %s', (open, close, days, words) => expect(consultationLength(open, close)).toEqual({ days, words }));

  test('a consultation cannot close before it opens', () => {
    expect(() => consultationLength('2018-03-28', '2018-02-01')).toThrow(RangeError);
  });

  test('adding the days of its length gives the day after it closes', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(400), (open, more) => {
        const close = addDays(open, more);
        expect(daysBetween(open, close)).toBe(more);
        expect(consultationLength(open, close).days).toBe(more + 1);
      }),
    );
  });
});
