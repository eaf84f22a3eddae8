import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findFacts } from '@throughline/shared/papers/find-facts';
import type { Paper, PaperFacts, Place } from '@throughline/shared/papers/paper';
import { paperOfHtml } from '@throughline/shared/papers/read-html';
import { readPaper } from '@throughline/shared/papers/read-paper';

const outline = (paper: Paper) => paper.blocks.map(({ kind, level, label, text }) => [kind, level, label, text].filter((part) => part !== null).join(' '));

describe('A paper that was pasted', () => {
  test('is read in headings, numbered paragraphs, items and tables, whatever the converter left in it', () => {
    const paper = readPaper('# Hubs\n\n1. SUMMARY\n\n- 1.1 We opened\nthree hubs in the\n\nnorth.\n\n- a. one;\n- b. two:\n   i. inner\n\nYear\tCost\n2024\t£5\n');
    expect(outline(paper)).toEqual([
      'HEADING 1 Hubs',
      'HEADING 2 1. SUMMARY',
      'PARAGRAPH 1.1 We opened three hubs in the',
      'PARAGRAPH north.',
      'ITEM 1 a. one;',
      'ITEM 1 b. two:',
      'ITEM 2 i. inner',
      'TABLE Year\tCost\n2024\t£5',
    ]);
  });

  test('is joined again where a page or a line broke a sentence, and loses page numbers and running heads', () => {
    const page = (number: number, text: string) => `${text}\n\nPage ${number} of 3\nFamily hubs report\n`;
    const text = [
      page(1, 'The council has worked with schools, health visitors and families for two years to'),
      page(2, 'bring services together in one place. Families asked for it.'),
      page(3, 'The last page.'),
    ].join('');
    expect(outline(readPaper(text))).toEqual([
      'PARAGRAPH The council has worked with schools, health visitors and families for two years to bring services together in one place. Families asked for it.',
      'PARAGRAPH The last page.',
    ]);
  });

  test('keeps the addresses of its links, also those that lead nowhere', () => {
    const { blocks } = readPaper('See the [plan](#) and <a href="https://example.gov.uk/a">the return</a>.');
    expect(blocks[0]).toMatchObject({ text: 'See the plan and the return.', links: [{ text: 'plan', href: '#' }, { text: 'the return', href: 'https://example.gov.uk/a' }] });
  });
});

describe('A paper in HTML', () => {
  test('gives its words and none of its scripts, styles or tags', () => {
    const paper = paperOfHtml('<style>p{}</style><p><b>1. Why</b></p><p onclick="x()">Text <script>alert(1)</script>&lt;b&gt;</p><img alt="A map" src=x onerror=y>');
    expect(outline(paper)).toEqual(['HEADING 2 1. Why', 'PARAGRAPH Text < b>', 'PARAGRAPH A map']);
  });
});

function places(facts: PaperFacts): { place: Place; raw: string }[] {
  const header = Object.values(facts.header).filter((found) => found !== null);
  return [...header, ...facts.recommendations, ...facts.implications, ...facts.enclosures, ...facts.people, ...facts.figures, ...facts.questions];
}

const pieces = fc.constantFrom(
  '<script>', '</script>', '<p align="center">', '<a href="javascript:x">', '</a>', '<!--', '<', '&lt;img src=x&gt;', '&#60;', '\u202e', '\u2066', '\0', '\ud800',
  '£1.3m', '£640.000', 'up to £5–10m', '(£3,000)', '14.2.19', '25th February 2019', '2018/20', 'early 2017', '07 December', 'Recommendations', 'That the report be noted.',
  'Reason: none', 'Cllr Ann Lee, Leader', 'Contact officer: Jo Day – Head of Hubs', '17 hubs', 'aged 0-19', '52%', 'Appendix 1: A map', 'Financial implications', 'None.', 'N/A',
  '\n', '\n\n', '\t', ' | ', '    ', '1. ', '(a) ', '- ', 'Date: ', 'Key decision?\t', 'the council has', '🙂', 'é',
);
const hostile = fc.array(fc.oneof({ weight: 4, arbitrary: pieces }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) }), { maxLength: 60 }).map((parts) => parts.join(''));

describe('Whatever is pasted', () => {
  test('reading never fails, gives no HTML back, and every fact stands at the place that is said', () => {
    fc.assert(
      fc.property(hostile, fc.boolean(), (text, isHtml) => {
        const paper = isHtml ? paperOfHtml(text) : readPaper(text);
        for (const block of paper.blocks) {
          expect(block.text).not.toMatch(/<[a-z/!?]|[\0\u202e]/i);
          expect(block.links.every(({ text: words, href }) => !/<[a-z/!?]/i.test(words) && !/<[a-z/!?]/i.test(href))).toBe(true);
        }
        for (const { place, raw } of places(findFacts(paper))) {
          expect(paper.blocks[place.block]!.text.slice(place.start, place.end)).toBe(raw);
          expect(place.end).toBeGreaterThan(place.start);
        }
      }),
      { numRuns: 1500 },
    );
  });

  test.each([
    ['tags that never end', '<a href="'],
    ['brackets', '[('],
    ['figures', '1,'],
    ['dates without a year', '1 May 2020 1 May '],
    ['names', 'Jane Smith, Director of Children and Young People '],
    ['recommendations with reasons', '1. Note\n\nReason: x\n\n'],
    ['rows', '| a | £1 |\n'],
    ['page breaks', 'a\f'],
  ])('a megabyte of %s is read in a few seconds', { timeout: 120_000 }, (_, piece) => {
    const text = piece.repeat(Math.ceil(1_000_000 / piece.length));
    for (const read of [readPaper, paperOfHtml]) {
      // Time of the processor: how busy the machine is with other things does not count.
      const before = process.cpuUsage();
      findFacts(read(text));
      const { user } = process.cpuUsage(before);
      expect(user / 1_000_000).toBeLessThan(10);
    }
  });
});
