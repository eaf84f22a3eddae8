import { describe, expect, test } from 'vitest';
import { publishPoints, publishRanking } from '../../server/src/platform/disclosure-averages.ts';
import { publishCross, publishCrossVersions, type CrossTable } from '../../server/src/platform/disclosure-cross.ts';
import { hideWithOthers, type Hiding } from '../../server/src/platform/disclosure-hiding.ts';
import { ruleFor, type DisclosurePolicy, type DisclosureRule } from '../../server/src/platform/disclosure-policy.ts';
import { publishVersions } from '../../server/src/platform/disclosure-versions.ts';
import { publishCount } from '../../server/src/platform/disclosure.ts';
import { attackBases, attackChoices, attackParts, oneWayOf, sum, turnedRound, widthsOfParts, type Finding } from './cross-attacker.ts';
import { boundsOf, type Flow } from './flow-attacker.ts';
import { attackVersions } from './versions-attacker.ts';
import { choicesBy, dice, pointsOf, ranksOf, singleBy, someWorld, wordingsBy, type World } from './world.ts';

type Roll = (sides: number) => number;
type Ask = (world: World, roll: Roll, hiding: Hiding) => Finding;

const EQUALITY = 2;
const bySizeOnly: Hiding = ({ hidden }) => [...hidden];
const all = (...attacks: Finding[]): Finding => ({ found: attacks.flatMap(({ found }) => found), hidden: sum(attacks.map(({ hidden }) => hidden)) });

/** Thresholds of five and others, ten where an equality question takes part; rounded to five in every third consultation. */
const someRule = (roll: Roll, isEquality: boolean): DisclosureRule => {
  const policy: DisclosurePolicy = { threshold: [5, 5, 3, 7][roll(4)]!, equalityThreshold: 10, rounding: roll(3) === 0 ? 5 : null };
  return ruleFor(policy, isEquality);
};

function releaseOf(table: CrossTable, rule: DisclosureRule, hiding: Hiding) {
  return { table, rule, cross: publishCross(table, rule, hiding), ...oneWayOf(table, rule) };
}

/** A question by a group, or a group by another, both ways round, with the results of both. */
const askForParts: Ask = (world, roll, hiding) => {
  const group = roll(3);
  const question = roll(2) === 0 ? 'single' : (group + 1) % 3;
  const rule = someRule(roll, group === EQUALITY || question === EQUALITY);
  const table = singleBy(world, question, group);
  const release = { ...releaseOf(table, rule, hiding), turned: publishCross(turnedRound(table), rule, hiding) };
  return all(attackParts(release, true), attackParts(release, false));
};

/** A question with several choices by a group, and who answered it in each group. */
const askForChoices: Ask = (world, roll, hiding) => {
  const group = roll(3);
  const release = releaseOf(choicesBy(world, group), someRule(roll, group === EQUALITY), hiding);
  return all(attackChoices(release, true), attackChoices(release, false), attackBases(release));
};

/** All wordings of a question by a group, and the results of each. */
const askForWordings: Ask = (world, roll, hiding) => {
  const group = roll(3);
  const tables = wordingsBy(world, group);
  const rule = someRule(roll, group === EQUALITY);
  const versions = tables.map(({ cells, answered }) => ({ kind: 'PARTS' as const, cells: cells.map(sum), base: sum(answered) }));
  const results = publishVersions(versions, world.people.length - sum(versions.map(({ base }) => base)), rule.threshold, rule.rounding);
  const release = { tables, rule, crosses: publishCrossVersions(tables, rule, hiding), results, groups: oneWayOf(tables[0]!, rule).groups };
  return all(attackVersions(release, true), attackVersions(release, false));
};

/** All ranks of all options: who gave an option no rank is one more column, who gave a rank to none one more row. */
const askForRanks: Ask = (world, roll, hiding) => {
  const rule = someRule(roll, false);
  const ranking = ranksOf(world);
  const { options } = publishRanking(ranking, rule, hiding);
  const cells = ranking.cells.map((ranks) => [...ranks, ranking.base - sum(ranks)]);
  const answered = cells[0]!.map((_, rank) => sum(cells.map((row) => row[rank]!)));
  const sizes = answered.map((count, rank) => (rank < answered.length - 1 ? ranking.base : count));
  const unseen = publishCount(1, 2);
  // The percentages are of those who answered, which is known anyway.
  const groups = answered.map((_, rank) => ({ base: unseen, cells: options.map(({ ranks }) => ({ count: ranks[rank]?.count ?? unseen, percentage: null })) }));
  const isWithheld = options.every(({ ranks }) => ranks.every(({ count }) => count.suppressed));
  const nothing = { base: unseen, cells: cells.map(() => ({ count: unseen, percentage: null })) };
  const table: CrossTable = { kind: 'PARTS', cells, answered, sizes };
  return attackParts({ table, rule, cross: { groups, isWithheld }, answers: nothing, groups: { ...nothing, cells: sizes.slice(0, -1).map(() => nothing.cells[0]!) } }, true);
};

/** Asks until something protected is given away, of a new consultation at every sixth time. */
function attacked(ask: Ask, sets: number, seed: number, hiding: Hiding = hideWithOthers) {
  const roll = dice(seed);
  let world = someWorld(roll);
  let hidden = 0;
  for (let set = 1; set <= sets; set += 1) {
    if (set % 6 === 0) world = someWorld(roll);
    const finding = ask(world, roll, hiding);
    hidden += finding.hidden;
    if (finding.found.length > 0) return { found: finding.found, hidden, sets: set };
  }
  return { found: [], hidden, sets };
}

describe('an attacker with all results, every cross-table both ways round, percentages and rounded figures, in 105,000 sets of questions', () => {
  test.each([
    { what: 'questions with one answer', ask: askForParts, sets: 45_000 },
    { what: 'questions with several answers', ask: askForChoices, sets: 25_000 },
    { what: 'the wordings of a question', ask: askForWordings, sets: 20_000 },
    { what: 'the ranks of options', ask: askForRanks, sets: 15_000 },
  ])('finds no small count of $what, and finds one at once when only the small ones are hidden', ({ ask, sets }) => {
    const attack = attacked(ask, sets, 20_261_122);
    expect(attack).toMatchObject({ found: [], sets });
    expect(attack.hidden).toBeGreaterThan(sets);
    const unprotected = attacked(ask, sets, 20_261_122, bySizeOnly);
    expect(unprotected.found).not.toEqual([]);
    expect(unprotected.sets).toBeLessThan(100);
  }, 120_000);

  test('finds that a small count can be anything up to the threshold, or as much as hiding the whole table would leave open', () => {
    const roll = dice(7);
    let wide = 0;
    let seen = 0;
    for (let set = 0; set < 3000; set += 1) {
      const rule = ruleFor({ threshold: 5, equalityThreshold: 10, rounding: null }, false);
      const release = releaseOf(singleBy(someWorld(roll), 'single', roll(2)), rule, hideWithOthers);
      for (const { count, bounds, atBest } of widthsOfParts(release)) {
        seen += 1;
        if (!release.cross.isWithheld) expect(bounds.least).toBeLessThanOrEqual(Math.max(1, atBest.least));
        expect(bounds.most).toBeGreaterThanOrEqual(Math.min(5, atBest.most));
        if (bounds.least <= 1 && bounds.most >= 5) wide += 1;
        expect(count).toBeLessThan(5);
      }
    }
    expect(seen).toBeGreaterThan(5000);
    expect(wide).toBeGreaterThan(1000);
  });

  test('finds no share of points that one or two people could have given', () => {
    const roll = dice(11);
    let hidden = 0;
    for (let set = 0; set < 5000; set += 1) {
      const asked = pointsOf(someWorld(roll));
      const shares = publishPoints(asked, { threshold: 5 });
      const twoPeople = 2 * asked.points;
      const together = sum(asked.sums.filter((_, option) => shares[option] === null));
      hidden += shares.filter((share) => share === null).length;
      asked.sums.forEach((given, option) => {
        if (shares[option] !== null && given > 0) {
          expect(given).toBeGreaterThan(twoPeople);
          expect(asked.givers[option]).toBeGreaterThanOrEqual(5);
        }
      });
      // What is hidden together is what the others leave.
      if (shares.includes(null) && asked.base >= 5 && !shares.every((share) => share === null)) {
        expect(shares.filter((share) => share === null).length).toBeGreaterThan(1);
        expect(together).toBeGreaterThan(twoPeople);
      }
    }
    expect(hidden).toBeGreaterThan(1000);
  });
});

describe('the attacker', () => {
  test('finds the same ends as somebody who writes down every table that fits', () => {
    const roll = dice(3);
    for (let set = 0; set < 400; set += 1) {
      const counts = Array.from({ length: 2 + roll(2) }, () => Array.from({ length: 3 }, () => roll(5)));
      const isHidden = counts.map((row) => row.map(() => roll(3) > 0));
      const flows: Flow[] = [];
      const columns = counts.length;
      counts.forEach((row, from) =>
        row.forEach((count, column) =>
          flows.push({ from, to: columns + column, count, least: isHidden[from]![column] ? Math.min(1, count) : count, most: isHidden[from]![column] ? Infinity : count }),
        ),
      );
      const end = columns + 3;
      counts[0]!.forEach((_, column) => {
        const total = sum(counts.map((row) => row[column]!));
        flows.push({ from: columns + column, to: end, count: total, least: total, most: total });
      });
      counts.forEach((row, to) => flows.push({ from: end, to, count: sum(row), least: sum(row), most: sum(row) }));
      const fitting = [...tablesThatFit(counts.map(sum), counts[0]!.map((_, column) => sum(counts.map((row) => row[column]!))))].filter((table) =>
        table.every((row, place) => row.every((count, column) => (isHidden[place]![column] ? count >= Math.min(1, counts[place]![column]!) : count === counts[place]![column]))),
      );
      counts.forEach((row, place) =>
        row.forEach((_, column) => {
          const possible = fitting.map((table) => table[place]![column]!);
          expect(boundsOf(flows, place * 3 + column, 100)).toEqual({ least: Math.min(...possible), most: Math.max(...possible) });
        }),
      );
    }
  });
});

function* splits(total: number, most: readonly number[]): Generator<number[]> {
  const [first, ...rest] = most as [number, ...number[]];
  if (rest.length === 0) {
    if (total <= first) yield [total];
    return;
  }
  for (let count = 0; count <= Math.min(total, first); count += 1) for (const others of splits(total - count, rest)) yield [count, ...others];
}

/** Every table with these totals of its rows and columns. */
function* tablesThatFit(rows: readonly number[], columns: readonly number[]): Generator<number[][]> {
  const [first, ...rest] = rows as [number, ...number[]];
  if (rest.length === 0) {
    yield [[...columns]];
    return;
  }
  for (const row of splits(first, columns)) {
    for (const others of tablesThatFit(rest, columns.map((left, column) => left - row[column]!))) yield [row, ...others];
  }
}
