import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { publishCross, publishCrossVersions, type CrossTable, type PublishedCross } from '../../server/src/platform/disclosure-cross.ts';
import { ruleFor, type DisclosurePolicy } from '../../server/src/platform/disclosure-policy.ts';
import { isSmall } from '../../server/src/platform/disclosure.ts';
import { sum, turnedRound } from './cross-attacker.ts';
import { choicesBy, dice, singleBy, someWorld } from './world.ts';

const policy: DisclosurePolicy = { threshold: 5, equalityThreshold: 10, rounding: null };
const audience = ruleFor(policy, false);
const equality = ruleFor(policy, true);

/** Options down, groups across; the last row is who did not answer, the last column who did not say in which group they are. */
function table(...rows: number[][]): CrossTable {
  const cells = rows.slice(0, -1);
  const answered = rows[0]!.map((_, group) => sum(cells.map((row) => row[group]!)));
  return { kind: 'PARTS', cells, answered, sizes: answered.map((count, group) => count + rows.at(-1)![group]!) };
}

const displays = ({ groups }: PublishedCross): string[] => [
  ...groups[0]!.cells.map((_, option) => groups.map(({ cells }) => cells[option]!.count.display).join(' ')),
  groups.map(({ base }) => base.display).join(' '),
];

describe('a table of answers by groups', () => {
  test('hides four cells that go round when one is small', () => {
    const published = publishCross(table([3, 17, 20, 0], [22, 18, 30, 0], [9, 40, 50, 0], [0, 0, 0, 0]), audience);
    expect(displays(published)).toEqual(['[c] [c] 20 0', '[c] [c] 30 0', '9 40 50 0', '34 75 100 0']);
  });

  test('hides all four of two answers in two groups when one is small', () => {
    const published = publishCross(table([3, 17, 0], [22, 18, 0], [0, 0, 0]), audience);
    expect(displays(published)).toEqual(['[c] [c] 0', '[c] [c] 0', '25 35 0']);
  });

  test('hides more where a row and a column each hide one small count', () => {
    const published = publishCross(table([3, 17, 20, 0], [22, 18, 4, 0], [9, 40, 50, 0], [0, 0, 0, 0]), audience);
    const hidden = published.groups.map(({ cells }) => cells.filter(({ count }) => count.suppressed).length);
    expect(hidden.every((count) => count !== 1)).toBe(true);
    expect(displays(published)[0]).toMatch(/^\[c\]/);
    expect(displays(published)[1]!.split(' ')[2]).toBe('[c]');
  });

  test('hides who answered in a group when a few did not, and in another group too', () => {
    const { groups } = publishCross(table([30, 20, 25, 0], [20, 31, 25, 0], [3, 9, 8, 0]), audience);
    expect(groups.map(({ base }) => base.suppressed).filter(Boolean).length).toBeGreaterThan(1);
    expect(groups[0]!.base.suppressed).toBe(true);
    expect(groups[0]!.cells.map(({ percentage }) => percentage)).toEqual([null, null]);
  });

  test('shows nothing of a group in which few answered, not even that nobody chose an answer', () => {
    const { groups } = publishCross(table([4, 30, 25, 0], [0, 31, 25, 0], [20, 10, 10, 0]), audience);
    expect(groups[0]!.cells.map(({ count }) => count.display)).toEqual(['[c]', '[c]']);
    expect(groups[0]!.base.suppressed).toBe(true);
  });

  test('shows nothing of an answer whose total the results hide, since its cells would add up to it', () => {
    // The results hide 3, and 7 with it.
    const published = publishCross(table([3, 0, 0], [0, 7, 0], [20, 30, 0], [0, 0, 0]), audience);
    expect(displays(published).slice(0, 2)).toEqual(['[c] [c] [c]', '[c] [c] [c]']);
  });

  test('shows nothing of a total that other results hide, such as those of a ranking or of the lines of a matrix', () => {
    const split = table([20, 30, 0], [25, 15, 0], [12, 18, 0], [0, 0, 0]);
    expect(publishCross(split, audience).groups.flatMap(({ cells }) => cells).some(({ count }) => count.suppressed)).toBe(false);
    const published = publishCross({ ...split, hiddenTotals: { answered: false, options: [true, true, false] } }, audience);
    expect(displays(published)).toEqual(['[c] [c] [c]', '[c] [c] [c]', '12 18 0', '57 63 0']);
    const unanswered = publishCross({ ...split, hiddenTotals: { answered: true, options: [true, false, false] } }, audience);
    expect(unanswered.groups.every(({ base }) => base.suppressed)).toBe(true);
  });

  test('shows nothing at all when few responded', () => {
    const { groups, isWithheld } = publishCross(table([1, 2, 0], [0, 1, 0], [0, 0, 0]), audience);
    expect(isWithheld).toBe(true);
    expect(groups.flatMap(({ base, cells }) => [base, ...cells.map(({ count }) => count)]).every(({ suppressed }) => suppressed)).toBe(true);
  });

  test('gives percentages of those of the group who answered', () => {
    const { groups } = publishCross(table([25, 10, 0], [15, 30, 0], [10, 0, 0]), audience);
    expect(groups[0]).toMatchObject({ base: { value: 40 }, cells: [{ percentage: '62.5' }, { percentage: '37.5' }] });
  });

  test('shows no small count and none beside which few are left, and no percentage of what is hidden', () => {
    const roll = dice(1);
    for (let set = 0; set < 3000; set += 1) {
      const world = someWorld(roll);
      const split = roll(2) === 0 ? singleBy(world, 'single', roll(3)) : choicesBy(world, roll(3));
      const { groups } = publishCross(split, audience);
      groups.forEach(({ base, cells }, group) => {
        const left = split.sizes[group]! - split.answered[group]!;
        if (base.value !== null) expect([base.value, left].filter((count) => isSmall(count, 5))).toEqual([]);
        cells.forEach(({ count, percentage }, option) => {
          const others = split.answered[group]! - split.cells[option]![group]!;
          if (count.value !== null) expect([count.value, others].filter((each) => isSmall(each, 5))).toEqual([]);
          if (count.suppressed || base.suppressed) expect(percentage).toBeNull();
        });
      });
    }
  });
});

describe('the same table turned round', () => {
  test('hides the same cells, with an equality question on either side too', () => {
    const rows = fc.array(fc.array(fc.nat({ max: 30 }), { minLength: 4, maxLength: 4 }), { minLength: 3, maxLength: 6 });
    fc.assert(
      fc.property(rows, fc.constantFrom(audience, equality), (counts, rule) => {
        const split = table(...counts);
        const [asked, turned] = [publishCross(split, rule), publishCross(turnedRound(split), rule)];
        split.cells.forEach((row, option) =>
          row.slice(0, -1).forEach((_, group) => {
            expect(turned.groups[option]!.cells[group]!.count.suppressed).toBe(asked.groups[group]!.cells[option]!.count.suppressed);
          }),
        );
      }),
      { numRuns: 2000 },
    );
  });

  test('hides the same cells when it is its own mirror image', () => {
    const split = table([20, 3, 9, 0], [3, 30, 12, 0], [9, 12, 40, 0], [0, 0, 0, 0]);
    const hidden = publishCross(split, audience).groups.map(({ cells }) => cells.map(({ count }) => count.suppressed));
    expect(hidden.slice(0, 3).map((group, place) => group.map((_, option) => hidden[option]![place]))).toEqual(hidden.slice(0, 3));
  });
});

describe('an equality question', () => {
  test('has the larger of the council’s thresholds', () => {
    expect(equality.threshold).toBe(10);
    expect(ruleFor({ threshold: 20, equalityThreshold: 10, rounding: null }, true).threshold).toBe(20);
    const split = table([7, 43, 0], [33, 27, 0], [0, 0, 0]);
    expect(displays(publishCross(split, audience))[0]).toBe('7 43 0');
    expect(displays(publishCross(split, equality))[0]).toBe('[c] [c] 0');
  });

  test('does not tell that all of a group gave the same answer, which other tables do', () => {
    const split = table([14, 20, 21, 0], [0, 30, 25, 0], [0, 16, 12, 0], [0, 0, 0, 0]);
    expect(publishCross(split, audience).groups[0]!.cells.map(({ count }) => count.display)).toEqual(['14', '0', '0']);
    const { cells } = publishCross(split, equality).groups[0]!;
    expect(cells[0]!.count.suppressed).toBe(true);
    expect(cells.filter(({ count }) => count.suppressed).length).toBeGreaterThan(1);
  });
});

describe('a question with several answers by groups', () => {
  const choices = (cells: number[][], answered: number[], more: Partial<CrossTable> = {}): CrossTable => ({ kind: 'CHOICES', cells, answered, sizes: answered, ...more });

  test('hides an answer in two groups when it is small in one', () => {
    const published = publishCross(choices([[3, 15, 20], [20, 22, 25], [18, 20, 9]], [30, 30, 30]), audience);
    expect(displays(published)).toEqual(['[c] [c] 20', '20 22 25', '18 20 9', '30 30 30']);
  });

  test('hides an answer that all but a few of a group chose', () => {
    const published = publishCross(choices([[28, 15, 20], [20, 22, 25]], [30, 30, 30]), audience);
    expect(published.groups[0]!.cells[0]!.count.suppressed).toBe(true);
    expect(published.groups[0]!.cells[0]!.percentage).toBeNull();
  });

  test('hides a second answer where everybody having chosen something would give the first away', () => {
    const published = publishCross(choices([[3, 10, 12], [17, 10, 8]], [20, 20, 20]), audience);
    expect(published.groups[0]!.cells.map(({ count }) => count.display)).toEqual(['[c]', '[c]']);
  });
});

describe('the wordings of a question by groups', () => {
  test('show nothing of a group in which few saw one wording', () => {
    const [first, second] = [table([20, 15, 12], [20, 20, 11], [4, 40, 31]), table([3, 20, 15], [1, 20, 16], [40, 35, 23])];
    const published = publishCrossVersions([first, second], audience);
    expect(published[1]!.groups[0]!.base.suppressed).toBe(true);
    expect(published[1]!.groups[0]!.cells.every(({ count }) => count.suppressed)).toBe(true);
    // The other wording's number, with the group's size, would say it.
    const hiddenBases = published.map(({ groups }) => groups[0]!.base.suppressed);
    expect(hiddenBases).toEqual([true, true]);
  });
});

describe('figures rounded to five', () => {
  const rounding = ruleFor({ ...policy, rounding: 5 }, false);

  test('are rounded, as counts and as percentages, and say so', () => {
    const { groups } = publishCross(table([37, 41, 0], [24, 22, 0], [12, 13, 0]), rounding);
    expect(groups[0]).toMatchObject({ base: { display: '60', value: 60 }, cells: [{ count: { display: '35' }, percentage: '58' }, { count: { display: '25' }, percentage: '42' }] });
    expect(groups[0]!.base.policy).toBe('Counts above 0 and below 5 are hidden, and so are counts that would give one away. The others are rounded to the nearest 5.');
  });

  test('hide what exact figures hide', () => {
    const roll = dice(2);
    for (let set = 0; set < 500; set += 1) {
      const split = singleBy(someWorld(roll), 'single', 0);
      const [exact, rounded] = [publishCross(split, audience), publishCross(split, rounding)];
      expect(displays(rounded).map((row) => row.replace(/\d+/g, 'n'))).toEqual(displays(exact).map((row) => row.replace(/\d+/g, 'n')));
    }
  });

  test('never make one or two people look like nobody', () => {
    expect(ruleFor({ threshold: 2, equalityThreshold: 10, rounding: 5 }, false).threshold).toBe(5);
  });
});

describe('several tables', () => {
  test('in a ring can say what each hides, so results are published split by one question only', () => {
    // Answers by finer ages and by coarser ones. Everybody knows how the ages lie in each other.
    const byFine = publishCross(table([3, 30, 7, 0], [12, 40, 9, 0], [0, 0, 0, 0]), audience);
    const byCoarse = publishCross(table([33, 7, 0], [52, 9, 0], [0, 0, 0]), audience);
    // Each hides what it must. Together: 33 said yes aged 0 to 4, 30 of them aged 3 to 4, so 3 aged 0 to 2.
    expect(displays(byFine)[0]).toBe('[c] 30 [c] 0');
    expect(displays(byCoarse)[0]).toBe('33 7 0');
  });

  test('without a ring tell nothing of each other: other people fit any other contents of one and leave the rest as they are', () => {
    const roll = dice(4);
    for (let set = 0; set < 500; set += 1) {
      const world = someWorld(roll);
      const { people } = world;
      const before = [singleBy(world, 'single', 0), singleBy(world, 1, 0), singleBy(world, 2, 1)];
      // The table of the answers by the first group is cut out: each person keeps their answer and is given another's groups
      // among those who make up any other table with its margins; here two people exchange them.
      const [one, other] = [roll(people.length), roll(people.length)];
      [people[one]!.single, people[other]!.single] = [people[other]!.single, people[one]!.single];
      const after = [singleBy(world, 'single', 0), singleBy(world, 1, 0), singleBy(world, 2, 1)];
      expect(after.slice(1)).toEqual(before.slice(1));
      expect(after[0]!.cells.map(sum)).toEqual(before[0]!.cells.map(sum));
    }
  });

  test('of before and after one person takes their answer back would tell it, so published figures are never worked out again', () => {
    const before = publishCross(table([20, 30, 0], [15, 12, 0], [0, 0, 0]), audience);
    const after = publishCross(table([20, 30, 0], [14, 12, 0], [0, 0, 0]), audience);
    const differences = before.groups.map(({ cells }, group) => cells.map(({ count }, option) => count.value! - after.groups[group]!.cells[option]!.count.value!));
    expect(differences).toEqual([[0, 1], [0, 0], [0, 0]]);
  });
});
