import { compareSections, compareTexts, pairFigures, type FollowedFigure } from '@throughline/shared/compare-papers';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const figure = (values: Partial<FollowedFigure>): FollowedFigure => ({
  key: 'figure-1', label: 'Spent', display: '£1', pence: null, number: null, day: null, isDemonstration: false, sourceKey: null, ...values,
});
const changeOf = (was: Partial<FollowedFigure>, now: Partial<FollowedFigure>) => {
  const [pair] = pairFigures([figure({ sourceKey: 'grant:1:spentPence', ...was })], [figure({ sourceKey: 'grant:1:spentPence', ...now })]);
  return pair!.change;
};

describe('figures of two papers', () => {
  test('are the same figure when they were copied from the same field of the same record, whatever they are called', () => {
    const pairs = pairFigures([figure({ key: 'a', label: 'Spent', sourceKey: 'x' })], [figure({ key: 'b', label: 'Used so far', display: '£2', sourceKey: 'x' })]);
    expect(pairs.map(({ was, now }) => [was?.label, now?.label])).toEqual([['Spent', 'Used so far']]);
  });

  test('of other records are never one figure, even under one name', () => {
    const pairs = pairFigures([figure({ label: 'Spent', sourceKey: 'x' })], [figure({ label: 'Spent', sourceKey: 'y' })]);
    expect(pairs.map(({ change }) => change)).toEqual(['New', 'No longer in the paper']);
  });

  test('that come from no record are the same by their key or their name, but not by a number that only counts them', () => {
    const of = (was: Partial<FollowedFigure>, now: Partial<FollowedFigure>) => pairFigures([figure(was)], [figure(now)])[0]!.was !== null;
    expect(of({ key: 'workshops', label: 'Two' }, { key: 'workshops', label: 'Five' })).toBe(true);
    expect(of({ label: 'Workshops' }, { key: 'other', label: 'Workshops' })).toBe(true);
    expect(of({ key: 'figure-1', label: 'Workshops' }, { key: 'figure-1', label: 'Sites' })).toBe(false);
  });

  test('say what changed in words', () => {
    expect(changeOf({ pence: 100_000, display: '£1,000' }, { pence: 250_050, display: '£2,500.50' })).toBe('£1,500.50 more');
    expect(changeOf({ pence: 250_050, display: '£2,500.50' }, { pence: 100_000, display: '£1,000' })).toBe('£1,500.50 less');
    expect(changeOf({ number: 2, display: '2' }, { number: 5, display: '5' })).toBe('3 more');
    expect(changeOf({ day: '2024-03-31', display: '31 March 2024' }, { day: '2024-03-30', display: '30 March 2024' })).toBe('1 day earlier');
    expect(changeOf({ display: '46' }, { display: '46' })).toBe('The same');
    // A hidden count cannot be reckoned with.
    expect(changeOf({ display: '46' }, { display: '[c]' })).toBeNull();
  });

  test('each stand in one pair, and none is lost', () => {
    const some = fc.array(fc.record({ key: fc.constantFrom('a', 'b', 'figure-1'), label: fc.constantFrom('A', 'B'), sourceKey: fc.constantFrom(null, 'x', 'y') }).map(figure), { maxLength: 8 });
    fc.assert(fc.property(some, some, (was, now) => {
      const pairs = pairFigures(was, now);
      expect(pairs.flatMap((pair) => pair.was ?? [])).toHaveLength(was.length);
      expect(new Set(pairs.flatMap((pair) => pair.was ?? [])).size).toBe(was.length);
      expect(new Set(pairs.flatMap((pair) => pair.now ?? [])).size).toBe(now.length);
    }));
  });
});

describe('texts of two papers', () => {
  const figures = [{ key: 'spent', display: '£5' }];
  const paper = (body: string, heading = 'Money', shown = figures) => ({ sections: [{ heading, body }], figures: shown });

  test('are compared word by word, section by section, with their figures as they were shown', () => {
    const [change] = compareSections(paper('We spent [[spent]] on hubs.'), paper('We spent [[spent]] on two hubs.', 'money', [{ key: 'spent', display: '£9' }]));
    expect(change).toEqual({ heading: 'money', kind: 'CHANGED', runs: [
      { kind: 'same', text: 'We spent' }, { kind: 'removed', text: '£5' }, { kind: 'added', text: '£9' }, { kind: 'same', text: 'on' }, { kind: 'added', text: 'two' }, { kind: 'same', text: 'hubs.' },
    ] });
  });

  test('say which sections are new and which are gone', () => {
    expect(compareSections(paper('Old.', 'Sites'), paper('New.', 'Staff')).map(({ heading, kind }) => [heading, kind])).toEqual([['Staff', 'ADDED'], ['Sites', 'REMOVED']]);
  });

  test('of any length are compared in bounded time', () => {
    const long = (word: string) => [...Array.from({ length: 3_000 }, (_, index) => `${word}${index}`), 'end'];
    const { runs } = compareTexts('Long', long('was'), long('now'));
    expect(runs.map(({ kind }) => kind)).toEqual(['removed', 'added', 'same']);
  });

  test('the same and removed words are the old text, the same and added words the new one', () => {
    const lines = fc.array(fc.constantFrom('one', 'two words', 'three more words', ''), { maxLength: 6 });
    fc.assert(fc.property(lines, lines, (was, now) => {
      const { runs, kind } = compareTexts('Text', was, now);
      const words = (kinds: string[]) => runs.filter((run) => kinds.includes(run.kind)).map(({ text }) => text).join(' ').split(/\s+/).filter(Boolean);
      const all = (list: string[]) => list.join(' ').split(/\s+/).filter(Boolean);
      expect(kind === 'SAME' ? all(now) : words(['same', 'removed'])).toEqual(all(was));
      expect(kind === 'SAME' ? all(was) : words(['same', 'added'])).toEqual(all(now));
    }));
  });
});
