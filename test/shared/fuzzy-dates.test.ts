import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatFuzzyDate, isDay, isOverdue, parseFuzzyDate, type FuzzyDate } from '@throughline/shared/dates';

function read(raw: string, contextYear?: number) {
  const reading = parseFuzzyDate(raw, contextYear === undefined ? {} : { contextYear });
  if (reading.kind === 'question') throw new Error(`${raw}: ${reading.reason}`);
  return reading;
}

function span(raw: string): string {
  const { date } = read(raw);
  return `${date.start} ${date.end} ${date.precision}${date.approximate ? ' approximate' : ''}`;
}

function question(raw: string, contextYear?: number) {
  const reading = parseFuzzyDate(raw, contextYear === undefined ? {} : { contextYear });
  if (reading.kind === 'parsed') throw new Error(`${raw} was read as ${reading.date.start} to ${reading.date.end}`);
  return reading;
}

describe('days are read with the day first', () => {
  test.each([
    ['25th February 2019', '2019-02-25'],
    ['14.2.19', '2019-02-14'],
    ['3.12.18', '2018-12-03'],
    ['31/03/2024', '2024-03-31'],
    ['08/12/22', '2022-12-08'],
    ['27 3 2024', '2024-03-27'],
    ['2024-03-27', '2024-03-27'],
    ['1st of March 2018', '2018-03-01'],
    ['Tuesday 16 January 2018', '2018-01-16'],
    ['March 5, 2018', '2018-03-05'],
    ['14-Feb-2019', '2019-02-14'],
    ['14\u00a0Feb 19', '2019-02-14'],
    ['29 February 2024', '2024-02-29'],
    ['1.1.69', '2069-01-01'],
    ['1.1.70', '1970-01-01'],
    ['end of March 2024', '2024-03-31'],
    ['the end of 2018/19', '2019-03-31'],
    ['start of September 2017', '2017-09-01'],
  ])('%s', (raw, day) => expect(span(raw)).toBe(`${day} ${day} DAY`));

  test('a date in the American order is asked about, and the day it may mean is offered', () => {
    expect(question('12/25/2018')).toMatchObject({ reason: expect.stringContaining('day comes first'), candidates: ['25 December 2018'] });
  });

  test('a date without a year is a question, unless the year of its context is given, and then it is marked', () => {
    expect(question('07 December').reason).toBe('There is no year.');
    expect(read('07 December', 2022)).toMatchObject({
      date: { start: '2022-12-07', end: '2022-12-07' },
      assumed: true,
      rule: expect.stringContaining('2022'),
    });
    expect(read('7 December 2021', 2022)).toMatchObject({ date: { start: '2021-12-07' }, assumed: false });
    question('29 February', 2023);
  });

  test('a weekday that does not belong to the date is a question', () => {
    expect(question('Tuesday 16 January 2017')).toMatchObject({ reason: '16 January 2017 is a Monday.' });
  });
});

describe('periods are read with the days they span', () => {
  test.each([
    ['September 2017', '2017-09-01 2017-09-30 MONTH'],
    ['Sept. 2017', '2017-09-01 2017-09-30 MONTH'],
    ['02/2024', '2024-02-01 2024-02-29 MONTH'],
    ['2015', '2015-01-01 2015-12-31 YEAR'],
    ['2018/19', '2018-04-01 2019-03-31 FINANCIAL_YEAR'],
    ['2018-19', '2018-04-01 2019-03-31 FINANCIAL_YEAR'],
    ['2018–2019', '2018-04-01 2019-03-31 FINANCIAL_YEAR'],
    ['1999/00', '1999-04-01 2000-03-31 FINANCIAL_YEAR'],
    ['2011/12', '2011-04-01 2012-03-31 FINANCIAL_YEAR'],
    ['FY2018/19', '2018-04-01 2019-03-31 FINANCIAL_YEAR'],
    ['2018/20', '2018-04-01 2020-03-31 RANGE'],
    ['2018-20', '2018-04-01 2020-03-31 RANGE'],
    ['2018-2020', '2018-04-01 2020-03-31 RANGE'],
    ['2015-20', '2015-04-01 2020-03-31 RANGE'],
    ['Q1 2018-19', '2018-04-01 2018-06-30 QUARTER'],
    ['Q3 2018-19', '2018-10-01 2018-12-31 QUARTER'],
    ['2018-19 Q3', '2018-10-01 2018-12-31 QUARTER'],
    ['Q4 2018/19', '2019-01-01 2019-03-31 QUARTER'],
    ['summer 2023', '2023-06-01 2023-08-31 SEASON approximate'],
    ['winter 2023/24', '2023-12-01 2024-02-29 SEASON approximate'],
    ['early 2017', '2017-01-01 2017-04-30 FUZZY approximate'],
    ['mid-2017', '2017-05-01 2017-08-31 FUZZY approximate'],
    ['late 2017', '2017-09-01 2017-12-31 FUZZY approximate'],
    ['late 2018/19', '2018-12-01 2019-03-31 FUZZY approximate'],
    ['early March 2018', '2018-03-01 2018-03-10 FUZZY approximate'],
    ['late February 2018', '2018-02-21 2018-02-28 FUZZY approximate'],
    ['Oct–Dec 2017', '2017-10-01 2017-12-31 RANGE'],
    ['Feb/March 2018', '2018-02-01 2018-03-31 RANGE'],
    ['January–March 2015', '2015-01-01 2015-03-31 RANGE'],
    ['between January and March 2015', '2015-01-01 2015-03-31 RANGE'],
    ['1st February to March 2018', '2018-02-01 2018-03-31 RANGE'],
    ['1 February to 28 March 2018', '2018-02-01 2018-03-28 RANGE'],
    ['1–15 March 2018', '2018-03-01 2018-03-15 RANGE'],
    ['November 2017 – January 2018', '2017-11-01 2018-01-31 RANGE'],
    ['2018-02-01 to 2018-03-28', '2018-02-01 2018-03-28 RANGE'],
    ['in 2022/23 and 2023/24', '2022-04-01 2024-03-31 RANGE'],
    ['around September 2017', '2017-09-01 2017-09-30 MONTH approximate'],
  ])('%s', (raw, expected) => expect(span(raw)).toBe(expected));

  test('a word that makes the date a limit is kept beside it', () => {
    expect(read('by March 2025')).toMatchObject({
      qualifier: 'by',
      date: { start: '2025-03-01', end: '2025-03-31', precision: 'MONTH', approximate: false, raw: 'by March 2025' },
    });
    expect(read('by the end of March 2024')).toMatchObject({ qualifier: 'by', date: { end: '2024-03-31', precision: 'DAY' } });
    expect(read('March 2025')).not.toHaveProperty('qualifier');
  });

  test('several financial years at once are marked as an assumption', () => {
    expect(read('2018/20').assumed).toBe(true);
    expect(read('2018/19').assumed).toBe(false);
  });
});

describe('what cannot be read for certain is asked, never guessed', () => {
  test.each([
    ['2011-12', ['December 2011', '2011/12']],
    ['2009/12', ['December 2009', 'April 2009 to March 2012']],
    ['2018-12', ['December 2018']],
    ['Q3 2018', ['July to September 2018', 'Q3 2018-19']],
    ['winter 2023', ['winter 2022/23', 'winter 2023/24']],
    ['Feb 19', ['February 2019']],
  ])('%s offers what it could mean', (raw, candidates) => {
    expect(question(raw).candidates).toEqual(candidates);
    for (const candidate of candidates) expect(read(candidate)).toBeDefined();
  });

  test.each([
    '',
    '  ',
    '31/02/2018',
    '31 June 2018',
    '29 February 2023',
    '32/01/2018',
    '13/13/2018',
    '0/1/2018',
    '2018-13-01',
    'September 1066',
    '1850',
    'March',
    '25/12',
    'Nov–Jan 2018',
    'summer 2023/24',
    'early 14.2.19',
    '2018/18',
    'by by March 2025',
    '１４.2.19',
    '14.2.2О19',
    'TBC',
    'N/A',
    'end of end of end of end of',
    '=TODAY()',
    '1 2 3 4',
    'March '.repeat(400),
  ])('%j', (raw) => expect(question(raw).reason).toMatch(/\.$/));

  test('any text at all gives real days in order or a question, and never an error', () => {
    const word = fc.constantFrom(
      ...'1 14 31 2018 19 2018/19 February Mar early late by to - / . q3 summer about'.split(' '),
      'end of',
    );
    const phrase = fc.array(word, { maxLength: 6 });
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      phrase.map((parts) => parts.join(' ')),
      phrase.map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, fc.option(fc.integer({ min: 2000, max: 2030 }), { nil: undefined }), (raw, contextYear) => {
        const reading = parseFuzzyDate(raw, contextYear === undefined ? {} : { contextYear });
        if (reading.kind === 'question') return;
        expect([reading.date.start, reading.date.end].every(isDay)).toBe(true);
        expect(reading.date.start <= reading.date.end).toBe(true);
        expect(formatFuzzyDate(reading.date)).not.toContain('undefined');
      }),
      { numRuns: 500 },
    );
  });
});

describe('fuzzy dates in words', () => {
  test.each([
    ['14.2.19', '14 February 2019'],
    ['Sept 2017', 'September 2017'],
    ['2018-19', '2018/19'],
    ['2018-20', 'April 2018 to March 2020'],
    ['Q3 2018-19', 'October to December 2018'],
    ['Feb/March 2018', 'February to March 2018'],
    ['1-15 March 2018', '1 to 15 March 2018'],
    ['1 February to 28 March 2018', '1 February to 28 March 2018'],
    ['15 December 2017 to 3 January 2018', '15 December 2017 to 3 January 2018'],
    ['Summer  2023', 'summer 2023'],
    ['winter 2023/24', 'winter 2023/24'],
    ['early 2017', 'early 2017'],
    ['about 2015', 'about 2015'],
  ])('%s', (raw, words) => expect(formatFuzzyDate(read(raw).date)).toBe(words));

  test('what was written from a date is read back as the same days', () => {
    const day = fc
      .date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    const dayDate = day.map((start): FuzzyDate => ({ start, end: start, precision: 'DAY', approximate: false, raw: '' }));
    const range = fc.tuple(day, day).map((days): FuzzyDate => {
      const [start, end] = days.toSorted() as [string, string];
      return { start, end, precision: 'RANGE', approximate: false, raw: '' };
    });
    fc.assert(
      fc.property(fc.oneof(dayDate, range), (date) => {
        expect(read(formatFuzzyDate(date)).date).toMatchObject({ start: date.start, end: date.end });
      }),
    );
  });
});

test('what is due in a month is overdue only when the month is over', () => {
  const due = read('by March 2025').date;
  expect(isOverdue(due, '2025-03-31')).toBe(false);
  expect(isOverdue(due, '2025-04-01')).toBe(true);
});
