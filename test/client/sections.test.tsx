import { sectionOf } from '@throughline/client/src/layout/sections.ts';
import { expect, test } from 'vitest';

const current = (path: string, isOfBoard = true) =>
  sectionOf(path, 'york', isOfBoard)?.links.find((link) => link.current)?.text;

test('each page of a section says which of its pages it belongs to', () => {
  expect(current('/york/money')).toBe('Grants and costs');
  expect(current('/york/money/monitor')).toBe('Budget monitor');
  expect(current('/york/programme/raid/018f/assess')).toBe('Risks and issues');
  expect(current('/york/decisions/DEMO/01')).toBe('Decisions');
  expect(current('/york/programme/lists')).toBe('Record');
  expect(current('/york/programme/partners')).toBe('Record');
  expect(current('/york/programme/recorded')).toBe('About the programme');
});

test('a page below a section that is none of its pages still shows the section', () => {
  expect(sectionOf('/york/grants/018f/spend', 'york', true)!.name).toBe('Money');
  expect(current('/york/grants/018f/spend')).toBeUndefined();
});

test('pages for the board are not offered to others', () => {
  const links = (isOfBoard: boolean) => sectionOf('/york/programme', 'york', isOfBoard)!.links.map(({ text }) => text);
  expect(links(true)).toContain('Ratings');
  expect(links(false)).toContain('Risks and issues');
  expect(links(false)).not.toContain('Ratings');
});

test('pages of no section have no links of their own', () => {
  expect(sectionOf('/york/hubs', 'york', true)).toBeUndefined();
  expect(sectionOf('/york', 'york', true)).toBeUndefined();
});
