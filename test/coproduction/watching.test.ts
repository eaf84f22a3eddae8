import { expect, test } from 'vitest';
import { bandOf, isGroupComplete } from '../../server/src/platform/disclosure-live.ts';

/**
 * Somebody sits in the room, sees who votes and when, and sees the screen after every step. Here all ways in which the
 * groups could have voted are tried: what the watcher cannot tell apart must always leave each person more than one
 * possible vote. The product's own functions say when a group is complete and what is shown.
 */
type Tally = readonly [agree: number, disagree: number, pass: number];
/** How the people of one group voted; for people who vote again also what they had said before. */
interface Group {
  now: Tally;
  before?: Tally;
}
type Step = 'first votes' | 'changed votes' | 'the same people change';
type Shown = (count: number) => number;

const SIZE = 5;
const inBands: Shown = (count) => bandOf(count, SIZE).from;
const exactly: Shown = (count) => count;

/** What the watcher sees → all histories of votes that look like it. */
function histories(steps: readonly Step[], shown: Shown, size: (counted: number) => number): Map<string, Group[][]> {
  let all: { tally: Tally; groups: Group[]; seen: string; counted: number }[] = [
    { tally: [0, 0, 0], groups: [], seen: '', counted: 0 },
  ];
  for (const step of steps) {
    all = all.flatMap((history) =>
      groupsOf(step, history, size(history.counted)).map((group) => {
        const tally = history.tally.map(
          (count, vote) => count + group.now[vote]! - (group.before?.[vote] ?? 0),
        ) as unknown as Tally;
        const counted = tally[0] + tally[1] + tally[2];
        return {
          tally,
          groups: [...history.groups, group],
          seen: `${history.seen} ${shown(tally[0])},${shown(tally[1])}`,
          counted,
        };
      }),
    );
  }
  return new Map(
    [...Map.groupBy(all, ({ seen }) => seen)].map(([seen, alike]) => [seen, alike.map(({ groups }) => groups)]),
  );
}

function groupsOf(step: Step, history: { tally: Tally; groups: Group[] }, people: number): Group[] {
  if (step === 'first votes') return tallies(people).map((now) => ({ now }));
  const before = step === 'changed votes' ? tallies(SIZE) : [history.groups.at(-1)!.now];
  const possible = before.filter((tally) => tally.every((count, vote) => count <= history.tally[vote]!));
  return possible.flatMap((each) => tallies(each[0] + each[1] + each[2]).map((now) => ({ now, before: each })));
}

function tallies(people: number): Tally[] {
  const from0To = (most: number) => Array.from({ length: most + 1 }, (_, count) => count);
  return from0To(people).flatMap((agree) =>
    from0To(people - agree).map((disagree): Tally => [agree, disagree, people - agree - disagree]),
  );
}

/** How often a watcher who knows the votes of some people of a group can tell how all the others of it voted. */
function votesToldApart(seen: Map<string, Group[][]>, peopleKnown: number): number {
  let told = 0;
  for (const looksTheSame of seen.values()) {
    for (const [place, example] of looksTheSame[0]!.entries()) {
      for (const part of example.before ? (['now', 'before'] as const) : (['now'] as const)) {
        const possible = [
          ...new Map(looksTheSame.map((groups) => [String(groups[place]![part]), groups[place]![part]!])).values(),
        ];
        for (const known of tallies(peopleKnown)) {
          const others = possible
            .filter((tally) => tally.every((count, vote) => count >= known[vote]!))
            .map((tally) => tally.map((count, vote) => count - known[vote]!));
          if (others.length === 0) continue;
          const rest = others[0]!.reduce((sum, count) => sum + count, 0);
          told += [0, 1, 2].filter((vote) => others.every((tally) => tally[vote] === rest)).length;
        }
      }
    }
  }
  return told;
}

/** How many people make the next group, asked of the product. */
function nextGroup(counted: number): number {
  for (let waiting = 1; ; waiting++) if (isGroupComplete(waiting, counted, SIZE)) return waiting;
}

const evenings: readonly Step[][] = [
  ['first votes', 'first votes', 'first votes'],
  ['first votes', 'changed votes'],
  ['first votes', 'first votes', 'the same people change'],
];

test('nobody who watches the screen learns how anyone voted', () => {
  for (const steps of evenings) expect(votesToldApart(histories(steps, inBands, nextGroup), 0)).toBe(0);
});

test('not even somebody who voted, and knows how one more person of the group voted', () => {
  for (const steps of evenings) {
    const seen = histories(steps, inBands, nextGroup);
    expect([votesToldApart(seen, 1), votesToldApart(seen, 2)]).toEqual([0, 0]);
  }
});

test('the watcher of these tests is no fool: exact figures, votes one at a time or groups that are too small give votes away', () => {
  expect(votesToldApart(histories(['first votes', 'first votes'], exactly, nextGroup), 0)).toBeGreaterThan(0);
  expect(
    votesToldApart(
      histories(['first votes', 'first votes', 'first votes', 'first votes', 'first votes'], inBands, () => 1),
      0,
    ),
  ).toBeGreaterThan(0);
  expect(
    votesToldApart(
      histories(['first votes', 'first votes'], inBands, () => SIZE),
      0,
    ),
  ).toBeGreaterThan(0);
});

test('when a group is complete depends on how many wait, and the first group is the largest', () => {
  expect([nextGroup(0), nextGroup(9), nextGroup(14)]).toEqual([9, 5, 5]);
});
