import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { groupCommit } from '../../server/src/platform/group-commit.ts';

test('work that arrives while a commit is on its way leaves together in the next one', async () => {
  const commits: number[][] = [];
  const add = groupCommit<number, number>(async (items) => {
    commits.push(items);
    await wait(5);
    return items.map((item) => item * 10);
  });
  const results = await Promise.all([1, 2, 3, 4, 5].map(add));
  expect(results).toEqual([10, 20, 30, 40, 50]);
  expect(commits).toEqual([[1], [2, 3, 4, 5]]);
});

test('no commit takes more than it is allowed to', async () => {
  const sizes: number[] = [];
  const add = groupCommit<number, number>(async (items) => {
    sizes.push(items.length);
    await wait(1);
    return items;
  }, { most: 3 });
  await Promise.all(Array.from({ length: 8 }, (_, item) => add(item)));
  expect(sizes).toEqual([1, 3, 3, 1]);
});

test('a piece of work that cannot be committed harms no other', async () => {
  const add = groupCommit<number, number>(async (items) => {
    await wait(1);
    if (items.includes(3)) throw new Error('three');
    return items;
  });
  const settled = await Promise.allSettled([1, 2, 3, 4].map(add));
  expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
  expect(await add(5)).toBe(5);
});

test('two commits may be on their way, and a third waits for the first of them to end', async () => {
  const commits: number[][] = [];
  let onTheirWay = 0;
  const add = groupCommit<number, number>(async (items) => {
    commits.push(items);
    expect(++onTheirWay).toBeLessThanOrEqual(2);
    await wait(items[0] === 1 ? 30 : 5);
    onTheirWay--;
    return items;
  }, { atOnce: 2 });
  expect(await Promise.all([1, 2, 3, 4].map(add))).toEqual([1, 2, 3, 4]);
  expect(commits).toEqual([[1], [2], [3, 4]]);
});
