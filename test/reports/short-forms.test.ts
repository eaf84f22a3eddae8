import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { inlinesOf, reportBlocks, wordsOfInlines, type TextBlock } from '@throughline/shared/report-text';
import { speller, spellOut } from '@throughline/shared/spell-out';

const dfe = { term: 'DfE', expansion: 'Department for Education', meaning: null };
const words = (blocks: readonly TextBlock[]): string =>
  blocks
    .map((block) => {
      if (block.kind === 'LIST') return block.items.map(words).join('\n');
      return block.kind === 'QUOTE' ? words(block.blocks) : wordsOfInlines(inlinesOf(block), (key) => `[[${key}]]`);
    })
    .join('\n');
const spelt = (text: string, terms = [dfe]) => words(spellOut(reportBlocks(text), terms));

test('a short form is spelt out where a paper first uses it, and stays short afterwards', () => {
  expect(spelt('The DfE gives money. The DfE asks for a plan.')).toBe('The Department for Education (DfE) gives money. The DfE asks for a plan.');
  const spell = speller([dfe]);
  expect(words(spell(reportBlocks('From the DfE.')))).toContain('Department for Education (DfE)');
  expect(words(spell(reportBlocks('To the DfE.')))).toBe('To the DfE.');
});

test('headings and links are left alone, and count for nothing', () => {
  expect(spelt('### What the DfE asks\n\n[DfE](https://example.org) and the DfE.')).toBe('What the DfE asks\nDfE and the Department for Education (DfE).');
});

test('a form that the text spells out itself is not spelt out again', () => {
  for (const text of ['The Department for Education (DfE) and the DfE.', 'The DfE (Department for Education) and the DfE.']) expect(spelt(text)).toBe(text);
});

test('only whole words are short forms, and the longer of two comes first', () => {
  expect(spelt('DfEs are not the DfE.')).toBe('DfEs are not the Department for Education (DfE).');
  const terms = [{ term: 'NHS', expansion: 'National Health Service', meaning: null }, { term: 'NHS E', expansion: 'the service in England', meaning: null }];
  expect(spelt('NHS E pays.', terms)).toBe('the service in England (NHS E) pays.');
});

test('lists, quotes and the cells of tables are read in their order', () => {
  expect(spelt('- DfE first\n- DfE second\n\n> DfE third')).toBe('Department for Education (DfE) first\nDfE second\nDfE third');
  expect(spelt('| DfE |\n| --- |\n| DfE |')).toContain('Department for Education (DfE)');
});

test('whatever a paper says, each short form is spelt out once at most, nothing else changes, and a second time changes nothing', () => {
  const terms = [dfe, { term: 'KCH', expansion: 'community hubs', meaning: null }, { term: 'LMT', expansion: null, meaning: 'A meeting' }];
  const word = fc.constantFrom('DfE', 'KCH', 'LMT', 'family', 'hubs', 'and', '(DfE)', '[[spent]]', 'community hubs (KCH)', '**DfE**');
  const text = fc.array(fc.array(word, { minLength: 1, maxLength: 8 }).map((all) => all.join(' ')), { minLength: 1, maxLength: 6 }).map((lines) => lines.join('\n\n'));
  fc.assert(
    fc.property(text, (given) => {
      const before = reportBlocks(given);
      const after = spellOut(before, terms);
      const [was, is] = [words(before), words(after)];
      for (const { term, expansion } of terms) {
        if (expansion === null) continue;
        const count = (all: string) => all.split(`${expansion} (${term})`).length - 1;
        expect(count(is) - count(was)).toBeLessThanOrEqual(1);
        expect(new RegExp(`(?<![\\p{L}])${term}(?![\\p{L}])`, 'u').test(was)).toBe(new RegExp(`(?<![\\p{L}])${term}(?![\\p{L}])`, 'u').test(is));
      }
      const taken = terms.reduce((all, { term, expansion }) => (expansion === null ? all : all.replaceAll(`${expansion} (${term})`, term)), is);
      const plain = terms.reduce((all, { term, expansion }) => (expansion === null ? all : all.replaceAll(`${expansion} (${term})`, term)), was);
      expect(taken).toBe(plain);
      expect(words(spellOut(after, terms))).toBe(is);
    }),
    { numRuns: 300 },
  );
});
