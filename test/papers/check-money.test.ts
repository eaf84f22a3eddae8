import { expect, test } from 'vitest';
import { findingsIn, quotesOf, soundPaper } from '../support/checked-paper.ts';

const keyTest = { keyTest: { pence: 50_000_000, wards: 2 } };

test('a paper that says it is no key decision is held against the sums in it', () => {
  const costs = 'The coordinators will cost £300,000 a year. The buildings will cost £350,000 per annum.';
  const [finding] = findingsIn(soundPaper(costs), keyTest).filter(({ rule }) => rule === 'key-decision-no-against-sums');
  expect(finding?.grade).toBe('MEND');
  expect(finding?.words).toContain('£300,000 and £350,000, together £650k');
  expect(quotesOf('key-decision-no-against-sums', soundPaper(costs, { key: 'Yes' }), keyTest)).toEqual([]);
  expect(quotesOf('key-decision-no-against-sums', soundPaper('The coordinators will cost £300,000 a year.'), keyTest)).toEqual([]);
});

test('without a test of a key decision nobody is told that one was failed', () => {
  expect(quotesOf('key-decision-no-against-sums', soundPaper('The building will cost £9 million.'))).toEqual([]);
});

test('an amount with a full stop for thousands is asked about, and one in millions is not', () => {
  expect(quotesOf('money-in-doubt', soundPaper('The team costs £640.000 a year.'))).toEqual(['£640.000']);
  expect(quotesOf('money-in-doubt', soundPaper('The team costs £1.325m a year, of which £640,000.50 is pay.'))).toEqual([]);
});

test('amounts that do not come to the total given for them are found', () => {
  const rule = 'sum-does-not-add-up';
  expect(quotesOf(rule, soundPaper('We spent £200,000 on staff and £150,000 on buildings, a total of £450,000.'))).toEqual(['£450,000']);
  expect(quotesOf(rule, soundPaper('We spent £200,000 on staff and £150,000 on buildings, a total of £350,000.'))).toEqual([]);
});

test('a table whose rows do not come to its total is found, column by column', () => {
  const table = (total: string) => `Table 1: Spending\n\n| Item | 2023/24 | 2024/25 |\n| --- | --- | --- |\n| Staff | £100,000 | £120,000 |\n| Buildings | £50,000 | £60,000 |\n| Total | £150,000 | ${total} |\n`;
  const found = findingsIn(soundPaper(table('£190,000'))).filter(({ rule }) => rule === 'sum-does-not-add-up');
  expect(found.map(({ words }) => words)).toEqual(['In the column “2024/25” the rows come to £180,000, and the total says £190,000.']);
  expect(quotesOf('sum-does-not-add-up', soundPaper(table('£180,000')))).toEqual([]);
});

test('a total of which only a part is explained is said, and parts above their total are to be mended', () => {
  const [open] = findingsIn(soundPaper('A total of £500,000 has been awarded. Within this is £120,000 of capital.')).filter(({ rule }) => rule === 'parts-of-a-total-not-given');
  expect(open?.words).toContain('£380,000');
  expect(quotesOf('parts-exceed-the-total', soundPaper('A total of £100,000 has been awarded. Of this, £167,000 is capital.'))).toHaveLength(1);
  const whole = 'A total of £500,000 has been awarded, made up of £380,000 of revenue and £120,000 of capital.';
  expect(findingsIn(soundPaper(whole)).filter(({ rule }) => rule.startsWith('parts-'))).toEqual([]);
});

test('a percentage is held against the numbers beside it', () => {
  expect(quotesOf('percentage-does-not-fit', soundPaper('Of those asked, 12 of 40 families (25%) had used a hub.'))).toHaveLength(1);
  expect(quotesOf('percentage-does-not-fit', soundPaper('Of those asked, 10 of 40 families (25%) had used a hub.'))).toEqual([]);
});

test('one sum that is two in sentences that say the same is found', () => {
  const two = (amount: string) => `The department awarded the council transformation funding of £997,000 for hubs.\n\nTransformation funding of ${amount} was awarded by the department to the council for hubs.`;
  expect(quotesOf('numbers-differ', soundPaper(two('£979,000')))).toEqual(['£979,000']);
  expect(quotesOf('numbers-differ', soundPaper(two('£997,000')))).toEqual([]);
});

test('the most that could come is told apart from what has come', () => {
  const text = 'The council can receive a grant of up to £10m over the next 3 years. The first instalment of £1.3m has been received.';
  expect(quotesOf('ceiling-beside-what-is-certain', soundPaper(text))).toHaveLength(1);
  expect(quotesOf('ceiling-beside-what-is-certain', soundPaper('The council was awarded a grant of £3m over the next 3 years. The first instalment of £1m has been received.'))).toEqual([]);
});
