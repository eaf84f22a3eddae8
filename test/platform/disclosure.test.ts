import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  hiddenBySize,
  hiddenWithOthers,
  isSmall,
  publishChoices,
  publishCount,
  publishParts,
  type Hidden,
  type PublishedTable,
  type Table,
} from '../../server/src/platform/disclosure.ts';
import { boundsOfChoices, boundsOfParts, isFound } from './attacker.ts';

const thresholds = fc.integer({ min: 2, max: 12 });
const counts = (most: number) => fc.array(fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: most })), { minLength: 1, maxLength: 8 });

/** Tables whose cells add up to their base; some people took no part. */
const partsTables: fc.Arbitrary<Table> = fc
  .record({ cells: counts(60), absent: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 20 })) })
  .map(({ cells, absent }) => {
    const base = cells.reduce((sum, count) => sum + count, 0);
    return { cells, base, total: base + absent };
  });

/** Tables whose cells overlap: nobody in the base is in no cell. */
const choicesTables: fc.Arbitrary<Table> = fc
  .record({ base: fc.integer({ min: 0, max: 80 }), shares: counts(80), absent: fc.integer({ min: 0, max: 20 }) })
  .map(({ base, shares, absent }) => {
    const cells = shares.map((share) => Math.min(share, base));
    const missing = base - cells.reduce((sum, count) => sum + count, 0);
    if (missing > 0) cells[0] = Math.min(base, cells[0]! + missing);
    return { cells, base, total: base + absent };
  });

const hiddenIn = (table: PublishedTable): Hidden => ({ base: table.base.suppressed, cells: table.cells.map(({ count }) => count.suppressed) });

describe('a count that stands alone', () => {
  test('is hidden from 1 to one below the threshold, and shown at nought and from the threshold on', () => {
    const shown = [0, 1, 4, 5, 1234].map((count) => publishCount(count, 5));
    expect(shown.map(({ display }) => display)).toEqual(['0', '[c]', '[c]', '5', '1,234']);
    expect(shown.map(({ value }) => value)).toEqual([0, null, null, 5, 1234]);
    expect(shown.map(({ symbol }) => symbol)).toEqual([null, '[c]', '[c]', null, null]);
  });

  test('says by which rule it is shown or hidden, with the threshold of its council', () => {
    expect(publishCount(3, 10).policy).toContain('below 10');
    expect(publishCount(3, 10).policy).toBe(publishCount(500, 10).policy);
  });
});

describe('a question with one answer each', () => {
  test('hides the next smallest answer beside a single small one', () => {
    const table = publishParts({ cells: [40, 3, 12, 7], base: 62, total: 62 }, 5);
    expect(table.cells.map(({ count }) => count.display)).toEqual(['40', '[c]', '12', '[c]']);
    expect(table.base.display).toBe('62');
  });

  test('hides a third answer when two small ones together are still a small number', () => {
    const table = publishParts({ cells: [40, 1, 2, 9], base: 52, total: 52 }, 5);
    expect(table.cells.map(({ count }) => count.display)).toEqual(['40', '[c]', '[c]', '[c]']);
  });

  test('hides how many answered when a few did not, since one gives the other away', () => {
    const table = publishParts({ cells: [30, 28], base: 58, total: 60 }, 5);
    expect(table.base.display).toBe('[c]');
    expect(table.cells.some(({ count }) => count.suppressed)).toBe(true);
  });

  test('shows nothing when fewer people than the threshold took part at all', () => {
    const table = publishParts({ cells: [4, 0, 0], base: 4, total: 4 }, 5);
    expect(table.cells.every(({ count }) => count.suppressed)).toBe(true);
    expect(table.base.suppressed).toBe(true);
  });

  test('gives percentages of those who answered to one decimal place, halves going up', () => {
    const table = publishParts({ cells: [25, 15, 40], base: 80, total: 100 }, 5);
    expect(table.cells.map(({ percentage }) => percentage)).toEqual(['31.3', '18.8', '50.0']);
  });

  test('hides a percentage when its count, its complement or its base is hidden', () => {
    const table = publishParts({ cells: [30, 28], base: 58, total: 60 }, 5);
    expect(table.cells.map(({ percentage }) => percentage)).toEqual([null, null]);
  });
});

describe('a question with several answers each', () => {
  test('hides an answer that all but a few chose', () => {
    const table = publishChoices({ cells: [48, 20, 30], base: 50, total: 50 }, 5);
    expect(table.cells.map(({ count }) => count.display)).toEqual(['[c]', '20', '30']);
    expect(table.cells.map(({ percentage }) => percentage)).toEqual([null, '40.0', '60.0']);
  });

  test('hides another answer when everyone else having chosen something would give the hidden one away', () => {
    const table = publishChoices({ cells: [16, 4], base: 20, total: 20 }, 5);
    expect(table.cells.map(({ count }) => count.display)).toEqual(['[c]', '[c]']);
  });
});

describe('a question with at most two answers each', () => {
  test('hides another answer when all having used both would give the hidden one away', () => {
    // 40 choices of 20 people, of which 39 are shown.
    const table = publishChoices({ cells: [13, 13, 13, 1], base: 20, total: 20 }, 5);
    expect(table.cells.map(({ count }) => count.display)).toEqual(['[c]', '13', '13', '[c]']);
  });

  test('hides another answer when all but those who chose none of these used both', () => {
    const table = publishChoices({ cells: [13, 13, 13, 1, 6], base: 26, total: 26 }, 5);
    expect(table.cells.filter(({ count }) => count.suppressed).length).toBe(2);
  });

  test('hides one answer only when many choices were not used', () => {
    const table = publishChoices({ cells: [30, 28, 35, 3], base: 60, total: 60 }, 5);
    expect(table.cells.map(({ count }) => count.display)).toEqual(['30', '28', '35', '[c]']);
  });
});

describe('an attacker who subtracts and bounds what is shown', () => {
  test('never finds a hidden count of a table that adds up', () => {
    fc.assert(
      fc.property(partsTables, thresholds, (table, threshold) => {
        fc.pre(!isSmall(table.total, threshold));
        expect(boundsOfParts(table, hiddenIn(publishParts(table, threshold))).filter(isFound)).toEqual([]);
      }),
      { numRuns: 5000 },
    );
  });

  test('never finds a hidden count of a table whose answers overlap', () => {
    fc.assert(
      fc.property(choicesTables, thresholds, (table, threshold) => {
        fc.pre(!isSmall(table.total, threshold));
        expect(boundsOfChoices(table, hiddenIn(publishChoices(table, threshold))).filter(isFound)).toEqual([]);
      }),
      { numRuns: 5000 },
    );
  });

  test('finds hidden counts at once when only the small ones are hidden', () => {
    const table = { cells: [40, 3, 12, 7], base: 62, total: 62 };
    const bySize = { base: false, cells: hiddenBySize(table.cells, 5) };
    expect(boundsOfParts(table, bySize)).toEqual([{ least: 3, most: 3 }]);
    const withOthers = { base: false, cells: hiddenWithOthers(table.cells, bySize.cells, 5) };
    expect(boundsOfParts(table, withOthers).filter(isFound)).toEqual([]);
  });

  test('learns no group of people below the threshold from the sum of what is hidden', () => {
    fc.assert(
      fc.property(partsTables, thresholds, ({ cells, base, total }, threshold) => {
        const all = [...cells, total - base];
        const hidden = hiddenWithOthers(all, hiddenBySize(all, threshold), threshold);
        const sum = all.reduce((together, count, place) => (hidden[place] ? together + count : together), 0);
        expect(isSmall(sum, threshold)).toBe(isSmall(total, threshold) && sum > 0);
      }),
      { numRuns: 3000 },
    );
  });
});

test('no small count is shown, in any table, as a count or as a complement', () => {
  fc.assert(
    fc.property(fc.oneof(partsTables.map((table) => ({ table, publish: publishParts })), choicesTables.map((table) => ({ table, publish: publishChoices }))), thresholds, ({ table, publish }, threshold) => {
      const { base, cells } = publish(table, threshold);
      const shown = [base.value, ...cells.map(({ count }) => count.value)].filter((value) => value !== null);
      expect(shown.filter((value) => isSmall(value, threshold))).toEqual([]);
      if (base.value !== null) expect(isSmall(table.total - base.value, threshold)).toBe(false);
      for (const [place, { percentage }] of cells.entries()) {
        if (percentage !== null) expect(isSmall(table.base - table.cells[place]!, threshold)).toBe(false);
      }
    }),
    { numRuns: 3000 },
  );
});
