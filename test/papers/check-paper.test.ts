import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { nothingKnown } from '@throughline/shared/papers/check-known';
import { checkPaper } from '@throughline/shared/papers/check-paper';
import { rules } from '@throughline/shared/papers/check-rules';
import { findFacts } from '@throughline/shared/papers/find-facts';
import { readPaper } from '@throughline/shared/papers/read-paper';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findingsIn, soundPaper } from '../support/checked-paper.ts';
import { measureChecks } from './measure-checks.ts';
import { measureFlawed } from './measure-flawed.ts';

const here = new URL('.', import.meta.url);
const seeds = new URL('../../../shared/seeds/', here);
const codes = ['KIR', 'BAR', 'KEN', 'HOW', 'YOR'];

test('a sound paper of another council is left alone', () => {
  for (const file of readdirSync(new URL('sound/', here))) {
    const found = findingsIn(readFileSync(new URL(`sound/${file}`, here), 'utf8'));
    expect(found.map(({ rule, quote }) => `${file}: ${rule} ${quote}`)).toEqual([]);
  }
  expect(findingsIn(soundPaper())).toEqual([]);
});

test('at least 18 of the 31 known inconsistencies are found, with no more than two false alarms a paper', () => {
  expect(findingsIn(soundPaper('The team costs £640.000 a year.')).map(({ rule }) => rule)).toContain('money-in-doubt');
  if (!existsSync(seeds)) return;
  const papers = readdirSync(seeds).sort().map((file, index) => ({ code: codes[index]!, text: readFileSync(new URL(file, seeds), 'utf8') }));
  const measured = measureChecks(papers);
  expect(measured.issues).toHaveLength(31);
  expect(measured.issues.filter(({ foundBy }) => foundBy.length > 0).length).toBeGreaterThanOrEqual(18);
  for (const paper of measured.papers) expect({ code: paper.code, isRight: paper.falseAlarms <= 2 }).toEqual({ code: paper.code, isRight: true });
});

test('of the flaws that were put into papers of other councils most are found, and nothing besides', () => {
  for (const { file, planted, missed, beyond } of measureFlawed()) {
    expect({ file, isMostFound: missed.length <= planted / 5, missed }).toEqual({ file, isMostFound: true, missed });
    expect({ file, beyond }).toEqual({ file, beyond: [] });
  }
});

test('every rule has a name of its own and says what it looks for', () => {
  expect(new Set(rules.map(({ name }) => name)).size).toBe(rules.length);
  for (const rule of rules) expect(rule.looksFor).toMatch(/^\p{Lu}.{15,}\.$|^“.{15,}\.$/u);
});

test('a finding keeps its key when other words are put before it', () => {
  const flaw = 'The team costs £640.000 a year.';
  const keyOf = (text: string) => findingsIn(text).find(({ rule }) => rule === 'money-in-doubt')?.key;
  expect(keyOf(soundPaper(flaw))).toBe(keyOf(soundPaper(`We have grown.\n\nMuch has changed.\n\n${flaw}`)));
  expect(keyOf(soundPaper(flaw))).not.toBe(keyOf(soundPaper(flaw.replace('640', '650'))));
});

test('a key tells nothing of the words that it is for', () => {
  for (const { key, rule } of findingsIn(soundPaper('The team costs £640.000 a year and an EqlA was made.'))) expect(key).toMatch(new RegExp(`^${rule}\\.[0-9a-f]{16}$`));
});

const piece = fc.oneof(
  fc.string({ maxLength: 40 }),
  fc.constantFrom('\n', '\n\n', '£640.000', '£1,000', ' total of ', 'Appendix 1', '5.3 Risk', 'g. phase', '<script>alert(1)</script>', '\u202e', 'EqlA', 'from 1st February to March 2018', '8 week consultation from 1st February', 'N/A', '5. Next steps', '| a | b |', 'That the Committee note it.', '(((((((', '[x](#)', 'ü'),
);

test('whatever is pasted, the checks end, and every place holds the words that are quoted', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const paper = readPaper(pieces.join(' '));
      const findings = checkPaper({ paper, facts: findFacts(paper), known: nothingKnown('2024-03-12') });
      for (const { place, quote, key } of findings) {
        expect(key).toMatch(/^[a-z-]+\.[0-9a-f]{16}$/);
        if (place === null) continue;
        const words = paper.blocks[place.block]!.text.slice(place.start, place.end).replace(/\s+/g, ' ').trim();
        expect(place.end).toBeLessThanOrEqual(paper.blocks[place.block]!.text.length);
        expect(words.startsWith(quote.replace(/…$/, '').trimEnd())).toBe(true);
      }
      expect(new Set(findings.map(({ key }) => key)).size).toBe(findings.length);
    }),
    { numRuns: 200 },
  );
});

test('a paper of a megabyte is checked in a few seconds', () => {
  const line = 'In May 2022 the 17 hubs of East-Central spent £1,200.50 of the grant (12 of 48, 25%), see Appendix 2 and the CAMHS plan. ';
  const text = `${line.repeat(20)}\n\n`.repeat(400);
  const paper = readPaper(text.slice(0, 1_000_000));
  const facts = findFacts(paper);
  const began = performance.now();
  checkPaper({ paper, facts, known: nothingKnown('2024-03-12') });
  expect(performance.now() - began).toBeLessThan(8000);
});

test('no rule is slow over one long line of the same sign', () => {
  for (const sign of ['a', 'A', ' ', '1', '.', '-', '(', '£1 ', 'the ', 'A B ', 'from 1 May ', 'each of ', 'Director of ', '12 of 40 ', '0-19 ']) {
    const paper = { blocks: [{ kind: 'PARAGRAPH' as const, level: null, label: null, text: sign.repeat(30_000 / sign.length), links: [] }] };
    const began = performance.now();
    checkPaper({ paper, facts: findFacts({ blocks: [] }), known: { ...nothingKnown('2024-03-12'), schemes: [['A B C']] } });
    expect({ sign, isQuick: performance.now() - began < 2000 }).toEqual({ sign, isQuick: true });
  }
});
