import { expect, test } from 'vitest';
import { findingsIn, quotesOf, soundPaper } from '../support/checked-paper.ts';

test('a paper cannot tell what happened after its own meeting', () => {
  const past = 'Ofsted published its report in July 2024. The pilot has been running since September 2024.';
  expect(findingsIn(soundPaper(past)).find(({ rule }) => rule === 'date-before-what-it-cites')).toMatchObject({ grade: 'MEND', quote: '12 March 2024' });
  const future = 'The pilot is to begin in September 2024 and will be reviewed by March 2025.';
  expect(quotesOf('date-before-what-it-cites', soundPaper(future))).toEqual([]);
  const asked = 'That a progress report be submitted in September 2024. The offer is published in early 2025.';
  expect(quotesOf('date-before-what-it-cites', soundPaper(asked))).toEqual([]);
});

test('what lies before the meeting cannot still be to come', () => {
  expect(quotesOf('past-day-told-as-to-come', soundPaper('The review will be completed by 30 November 2023.'))).toEqual(['30 November 2023']);
  expect(quotesOf('past-day-told-as-to-come', soundPaper('The review will be completed by 30 November 2024.'))).toEqual([]);
  expect(quotesOf('past-day-told-as-to-come', soundPaper('The review was completed on 30 November 2023.'))).toEqual([]);
});

test('a day of the week that does not belong to the date is found', () => {
  expect(findingsIn(soundPaper('The next meeting is on Tuesday 10 September 2025.')).find(({ rule }) => rule === 'weekday-does-not-fit')?.words).toContain('is a Wednesday');
  expect(quotesOf('weekday-does-not-fit', soundPaper('The next meeting is on Wednesday 10 September 2025.'))).toEqual([]);
});

test('a length of time is held against the dates that are given for it', () => {
  const both = (end: string) => `The consultation runs from 1st February to ${end}.\n\nWe will hold an 8 week consultation on the proposals, starting from 1st February.`;
  const rule = 'length-against-dates';
  expect(findingsIn(soundPaper(both('March 2025'))).find((each) => each.rule === rule)?.words).toContain('8 weeks and 3 days');
  expect(quotesOf(rule, soundPaper(both('14 March 2025')))).toHaveLength(1);
  expect(quotesOf(rule, soundPaper(both('28 March 2025')))).toEqual([]);
});

test('a year before the past three years is noticed', () => {
  expect(quotesOf('past-years-against-a-year', soundPaper('Schools have worked with us for the past 3 years. In 2019 they met for the first time.'))).toEqual(['past 3 years']);
  expect(quotesOf('past-years-against-a-year', soundPaper('Schools have worked with us for the past 3 years. In 2021 they met for the first time.'))).toEqual([]);
});

test('a day without a year is named, and the beginning of a span is not', () => {
  expect(quotesOf('year-missing', soundPaper('Scrutiny discussed it on 07 December.'))).toEqual(['07 December']);
  expect(quotesOf('year-missing', soundPaper('Scrutiny discussed it on 7 December 2023, and it ran from 1 June to 31 August 2023.'))).toEqual([]);
});

test('days written in several ways are named once', () => {
  expect(quotesOf('dates-in-several-forms', soundPaper('It was signed on 14.2.24 and again on 15.2.24.'))).toEqual(['14.2.24']);
  expect(quotesOf('dates-in-several-forms', soundPaper('It was signed on 14 February 2024, after version 2.1.1 of the plan.'))).toEqual([]);
});

test('one end that is a day here and a month there is named', () => {
  expect(quotesOf('one-day-in-several-wordings', soundPaper('The conversion must be complete by 31/03/2025. The money for the conversion ends in March 2025.'))).toEqual(['31/03/2025']);
  expect(quotesOf('one-day-in-several-wordings', soundPaper('The conversion must be complete by 31 March 2025. The minister will come to the hub in March 2025.'))).toEqual([]);
});

test('nobody signs a paper off after its meeting', () => {
  expect(quotesOf('signed-off-after-the-meeting', soundPaper('Report approved: 14 March 2024'))).toEqual(['14 March 2024']);
  expect(quotesOf('signed-off-after-the-meeting', soundPaper('Report approved: 1 March 2024'))).toEqual([]);
});

test('a number of “currently” needs its day', () => {
  expect(quotesOf('number-of-an-undated-now', soundPaper('There are currently 42 families on the list.'))).toHaveLength(1);
  expect(quotesOf('number-of-an-undated-now', soundPaper('There are currently 42 families on the list, as at 1 March 2024. The team is currently being formed.'))).toEqual([]);
});

test('a paper without a date is told so', () => {
  const undated = 'How the hub came to be\n\nThe council changes how it works.\n\nSchools know families well.\n\nThere is more to do.\n\nWe are a new hub.';
  expect(findingsIn(undated).map(({ rule }) => rule)).toContain('paper-without-a-date');
  expect(findingsIn(undated, { meetingDay: '2024-03-12' }).map(({ rule }) => rule)).not.toContain('paper-without-a-date');
});
