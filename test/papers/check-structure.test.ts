import { expect, test } from 'vitest';
import { findingsIn, quotesOf, soundPaper } from '../support/checked-paper.ts';

test('a number that two sections carry is found, and one out of its place', () => {
  const text = soundPaper('Members asked for it.').replace('5. Contact', '4. Contact');
  expect(quotesOf('section-number-twice', text)).toEqual(['Contact']);
  expect(quotesOf('section-number-out-of-order', text)).toEqual([]);
  const misplaced = soundPaper('3.1 The first team is at work.\n\n6.2 The second team is at work.');
  expect(quotesOf('section-number-out-of-order', misplaced)).toEqual(['The second team is at work.']);
  expect(findingsIn(soundPaper('3.1 The first team is at work.\n\n3.2 The second team is at work.')).filter(({ rule }) => rule.startsWith('section-number'))).toEqual([]);
});

test('numbered lists may each begin at 1', () => {
  const lists = 'The aims are:\n\n1. to listen\n2. to help early\n\nThe values are:\n\n1. trust\n2. patience';
  expect(findingsIn(soundPaper(lists)).filter(({ rule }) => rule.startsWith('section-number'))).toEqual([]);
});

test('a list that begins in the middle of the alphabet is named', () => {
  expect(quotesOf('list-begins-in-the-middle', soundPaper('There are two phases:\n\ng. to plan the work\n\nh. to do it'))).toEqual(['to plan the work']);
  expect(quotesOf('list-begins-in-the-middle', soundPaper('There are two phases:\n\na. to plan the work\n\nb. to do it'))).toEqual([]);
});

test('an appendix that the text leans on must be in the paper or in its list', () => {
  const text = soundPaper('The plan is attached as Appendix 1, and the costs as Appendix 2.');
  expect(quotesOf('enclosure-not-there', text)).toEqual(['Appendix 1', 'Appendix 2']);
  const listed = text.replace('5. Contact', '5. Appendices\n\nAppendix 1: The plan\n\nAppendix 2: The costs\n\n6. Contact');
  expect(quotesOf('enclosure-not-there', listed)).toEqual([]);
  const numbered = text.replace('5. Contact', '5. Appendices\n\n1 – The plan\n2 – The costs\n\n6. Contact');
  expect(quotesOf('enclosure-not-there', numbered)).toEqual([]);
});

test('a link leads somewhere and says where', () => {
  const text = soundPaper('Read the [delivery plan](#) or click [here](https://www.example.org/plan). The [guidance](https://www.example.org/guidance) is public.');
  expect(quotesOf('link-leads-nowhere', text)).toEqual(['delivery plan']);
  expect(quotesOf('link-without-words', text)).toEqual(['here']);
});

test('a numbered heading with nothing under it is named', () => {
  const empty = soundPaper().replace('4. Next steps', '4. Consultation\n\n5. Next steps').replace('5. Contact', '6. Contact');
  expect(quotesOf('section-is-empty', empty)).toEqual(['Consultation']);
  expect(quotesOf('section-is-empty', soundPaper())).toEqual([]);
});

test('a table with a caption needs names for its columns', () => {
  const table = (first: string) => `Table 1: What families want\n\n| ${first} |\n| --- | --- |\n| Time | 40 |\n| Place | 30 |\n`;
  expect(quotesOf('table-without-a-heading-row', soundPaper(table('Warmth | 50')))).toHaveLength(1);
  expect(quotesOf('table-without-a-heading-row', soundPaper(table('What | How many')))).toEqual([]);
});
