import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordDiff } from '@throughline/shared/word-diff';

const words = fc.array(fc.constantFrom('hubs', 'for', 'all', 'families', 'near', 'help'), { maxLength: 12 }).map((list) => list.join(' '));

test('the runs of a comparison give back both wordings, whatever they are', () => {
  fc.assert(
    fc.property(words, words, (before, after) => {
      const runs = wordDiff(before, after);
      const side = (kind: string) => runs.filter((run) => run.kind === 'same' || run.kind === kind).map(({ text }) => text).join(' ');
      expect([side('removed'), side('added')]).toEqual([before, after]);
    }),
  );
});

test('what two wordings share is not said to have changed', () => {
  expect(wordDiff('Hubs for all families', 'Hubs near all families')).toEqual([
    { kind: 'same', text: 'Hubs' },
    { kind: 'removed', text: 'for' },
    { kind: 'added', text: 'near' },
    { kind: 'same', text: 'all families' },
  ]);
  expect(wordDiff('Help  early', 'Help early')).toEqual([{ kind: 'same', text: 'Help early' }]);
});
