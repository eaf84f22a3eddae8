import { reviewStatusWords, capitalWords, sitesWords } from '@throughline/client/src/assets/review-words.ts';
import { ageWords } from '@throughline/client/src/layout/age-words.ts';
import { metWords } from '@throughline/client/src/programme/list-words.ts';
import { dueWords, phaseWords } from '@throughline/client/src/programme/due-words.ts';
import { milestoneStanding } from '@throughline/client/src/programme/milestone-standing.ts';
import { parseFuzzyDate } from '@throughline/shared/dates';
import { describe, expect, test } from 'vitest';

function read(words: string) {
  const reading = parseFuzzyDate(words);
  if (reading.kind === 'question') throw new Error(reading.reason);
  return reading.date;
}

describe('a deadline is told as exactly as its paper states it, and no more', () => {
  test.each([
    ['31/03/2024', 'by 31 March 2024'],
    ['broadly end of March 2023', 'by the end of March 2023, broadly'],
    ['by March 2025', 'by the end of March 2025'],
    ['broadly March 2024', 'by the end of March 2024, broadly'],
    ['by 2018', 'by the end of 2018'],
    ['2018/19', 'by the end of 2018/19'],
    ['Q3 2018-19', 'by the end of December 2018'],
    ['1 February to March 2018', 'by the end of March 2018'],
    ['1 February to 28 March 2018', 'by 28 March 2018'],
    ['early 2017', 'by early 2017'],
    ['summer 2023', 'by the end of August 2023'],
  ])('%s is %s', (words, told) => expect(dueWords(read(words))).toBe(told));
});

test('a phase without a start is told by its end alone', () => {
  expect(phaseWords(null, read('broadly end of March 2023'))).toBe('up to the end of March 2023, broadly');
  expect(phaseWords(read('broadly April 2023'), read('broadly March 2024'))).toBe('April 2023 to March 2024, broadly');
  expect(phaseWords(read('April 2023'), null)).toBe('from April 2023');
  expect(phaseWords(null, null)).toBe('time not stated');
});

test('ages are told from before birth, and further for young people with SEND', () => {
  expect(ageWords({ start: 'CONCEPTION', fromAge: null, toAge: 19, toAgeWithSend: 25 })).toBe(
    'from pregnancy to 19, or to 25 with special educational needs or disabilities',
  );
  expect(ageWords({ start: 'BIRTH', fromAge: null, toAge: null, toAgeWithSend: null })).toBe(
    'from birth',
  );
  expect(ageWords({ start: 'AGE', fromAge: 4, toAge: 18, toAgeWithSend: null })).toBe('ages 4 to 18');
  expect(ageWords({ start: 'NOT_STATED', fromAge: null, toAge: null, toAgeWithSend: null })).toBeNull();
});

test('sites promised and chosen, and the capital that waits for them, are told in words', () => {
  expect(sitesWords(3, 0)).toBe('Three sites promised, none chosen');
  expect(sitesWords(1, 1)).toBe('One site promised, one chosen');
  expect(sitesWords(null, 0)).toBe('None chosen');
  expect(capitalWords(16_700_000, 0)).toBe('£167,000 of capital waits for the review');
  expect(capitalWords(16_700_000, 2)).toBe('£167,000 of capital is for the sites that were chosen');
  expect(reviewStatusWords.REQUIREMENTS_DRAFTED).toContain('Not begun');
});

test('a date that has passed without a word is not called a failure', () => {
  expect(milestoneStanding({ status: 'PLANNED', isOverdue: true })).toMatchObject({
    words: 'Date passed',
    note: 'No outcome is recorded here.',
  });
  expect(milestoneStanding({ status: 'BLOCKED', isOverdue: true })).toMatchObject({
    words: 'Blocked',
    note: 'Its date has passed.',
  });
  expect(milestoneStanding({ status: 'MISSED', isOverdue: false }).words).toBe('Not reached');
});

test('a list says how many of its lines are met, and does not count a single one', () => {
  expect([metWords(0, 7), metWords(3, 7), metWords(7, 7)]).toEqual(['None of 7 is known to be met.', '3 of 7 are met, fully or partly.', 'All 7 are met, fully or partly.']);
  expect([metWords(1, 1), metWords(0, 1)]).toEqual(['Met, fully or partly.', 'Not known to be met.']);
});
