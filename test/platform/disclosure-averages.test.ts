import { describe, expect, test } from 'vitest';
import { publishPoints, publishRanking } from '../../server/src/platform/disclosure-averages.ts';
import { ruleFor } from '../../server/src/platform/disclosure-policy.ts';
import { publishVersions } from '../../server/src/platform/disclosure-versions.ts';

const rule = ruleFor({ threshold: 5, equalityThreshold: 10, rounding: null }, false);

describe('points', () => {
  test('are shown as shares of all points in whole per cent', () => {
    expect(publishPoints({ sums: [900, 700, 400], givers: [20, 15, 12], base: 20, points: 100 }, rule)).toEqual(['45', '35', '20']);
  });

  test('are hidden when fewer people than the threshold gave any', () => {
    expect(publishPoints({ sums: [200, 200], givers: [4, 4], base: 4, points: 100 }, rule)).toEqual([null, null]);
  });

  test('of an option that few people gave points to are hidden, and those of another with it', () => {
    const shares = publishPoints({ sums: [300, 900, 800], givers: [4, 20, 20], base: 20, points: 100 }, rule);
    expect(shares).toEqual([null, '45', null]);
  });

  test('that two people alone could have given are hidden', () => {
    const shares = publishPoints({ sums: [150, 1050, 800], givers: [12, 20, 20], base: 20, points: 100 }, rule);
    expect(shares[0]).toBeNull();
    expect(shares.filter((share) => share === null).length).toBe(2);
  });

  test('that nobody gave are shown as nought', () => {
    expect(publishPoints({ sums: [1200, 800, 0], givers: [20, 20, 0], base: 20, points: 100 }, rule)).toEqual(['60', '40', '0']);
  });
});

describe('ranks', () => {
  test('are shown with the mean rank of each option', () => {
    const { base, options } = publishRanking({ cells: [[20, 10, 10], [10, 20, 10], [10, 10, 20]], base: 40, total: 40 }, rule);
    expect(base.display).toBe('40');
    expect(options.map(({ meanRank }) => meanRank)).toEqual(['1.8', '2.0', '2.3']);
    expect(options[0]!.ranks.map(({ percentage }) => percentage)).toEqual(['50.0', '25.0', '25.0']);
  });

  test('are hidden in two options when one is small, since each rank is given once, and so are both mean ranks', () => {
    const { options } = publishRanking({ cells: [[3, 17, 20], [17, 13, 10], [20, 10, 10]], base: 40, total: 40 }, rule);
    expect(options[0]!.ranks[0]!.count.display).toBe('[c]');
    const hidden = options.filter(({ ranks }) => ranks.some(({ count }) => count.suppressed));
    expect(hidden.length).toBeGreaterThan(1);
    expect(hidden.every(({ meanRank }) => meanRank === null)).toBe(true);
  });

  test('have no mean where counts are rounded, which it would undo', () => {
    const { options } = publishRanking({ cells: [[20, 20], [20, 20]], base: 40, total: 40 }, { ...rule, rounding: 5 });
    expect(options.map(({ meanRank }) => meanRank)).toEqual([null, null]);
  });
});

describe('the wordings of one question', () => {
  test('hide how many answered another wording when few answered one, since the total would say it', () => {
    const { versions, notAnswered } = publishVersions(
      [{ kind: 'PARTS', cells: [3, 1], base: 4 }, { kind: 'PARTS', cells: [30, 26], base: 56 }, { kind: 'PARTS', cells: [10, 10], base: 20 }],
      30,
      5,
    );
    expect(versions.map(({ base }) => base.display)).toEqual(['[c]', '56', '[c]']);
    expect(notAnswered.display).toBe('30');
  });

  test('show no answer to a wording whose number is hidden', () => {
    const { versions } = publishVersions([{ kind: 'PARTS', cells: [3, 1], base: 4 }, { kind: 'PARTS', cells: [10, 10], base: 20 }], 0, 5);
    expect(versions.flatMap(({ cells }) => cells).every(({ count }) => count.suppressed)).toBe(true);
  });

  test('hide how many answered none when that is a small number', () => {
    const { notAnswered, versions } = publishVersions([{ kind: 'PARTS', cells: [20, 20], base: 40 }, { kind: 'CHOICES', cells: [20, 15], base: 30 }], 2, 5);
    expect(notAnswered.display).toBe('[c]');
    expect(versions.map(({ base }) => base.display)).toEqual(['40', '[c]']);
  });
});
