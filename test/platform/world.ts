import type { CrossTable } from '../../server/src/platform/disclosure-cross.ts';

/** Whole numbers that look random and are the same each time (mulberry32). */
export function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * sides);
  };
}

/** One person's answers. -1 is no answer; of several choices it is a list, empty when there is none. */
export interface Respondent {
  groups: number[];
  single: number;
  choices: number[];
  /** Which wording they saw, and what they answered to it. */
  wording: number;
  worded: number;
  ranks: number[];
  points: number[];
}

/** The shape of a consultation: how many options each question has. */
export interface World {
  people: Respondent[];
  /** Two audience questions and an equality question. */
  groupOptions: number[];
  singleOptions: number;
  choiceOptions: number;
  /** "None of these", if it is among the choices: the last. */
  hasNone: boolean;
  mostChosen: number | null;
  wordedOptions: number[];
  rankOptions: number;
  pointsEach: number;
}

/** A consultation that some people answered: few or many, evenly or nearly all alike, and alike within groups or not. */
export function someWorld(roll: (sides: number) => number): World {
  const world: World = {
    people: [],
    groupOptions: [2 + roll(3), 2 + roll(2), 2 + roll(2)],
    singleOptions: 2 + roll(3),
    choiceOptions: 2 + roll(3),
    hasNone: roll(3) === 0,
    mostChosen: roll(3) === 0 ? 2 : null,
    wordedOptions: [2 + roll(2), 2 + roll(2)],
    rankOptions: 2 + roll(3),
    pointsEach: [5, 10, 100][roll(3)]!,
  };
  const size = 3 + roll([12, 40, 120][roll(3)]!);
  const silence = [0, 0, 12, 4][roll(4)]!;
  const skew = 1 + roll(3);
  const likeness = roll(3);
  const pick = (options: number): number => Math.min(...Array.from({ length: skew }, () => roll(options)));
  const perhaps = (options: number): number => (silence > 0 && roll(silence) === 0 ? -1 : pick(options));
  world.people = Array.from({ length: size }, () => {
    const groups = world.groupOptions.map((options) => perhaps(options));
    const like = (options: number): number => (likeness > 0 && roll(3) < likeness && groups[0]! >= 0 ? groups[0]! % options : perhaps(options));
    const wording = roll(2);
    return { groups, single: like(world.singleOptions), choices: someChoices(world, roll, like), wording, worded: like(world.wordedOptions[wording]!), ...someOrder(world, roll, like) };
  });
  return world;
}

function someChoices({ choiceOptions, hasNone, mostChosen }: World, roll: (sides: number) => number, like: (options: number) => number): number[] {
  const first = like(choiceOptions);
  if (first === -1) return [];
  if (hasNone && first === choiceOptions - 1) return [first];
  const others = Array.from({ length: roll(mostChosen ?? choiceOptions) }, () => roll(hasNone ? choiceOptions - 1 : choiceOptions));
  return [...new Set([first, ...others])];
}

function someOrder({ rankOptions, pointsEach }: World, roll: (sides: number) => number, like: (options: number) => number): Pick<Respondent, 'ranks' | 'points'> {
  const first = like(rankOptions);
  if (first === -1) return { ranks: [], points: [] };
  const rest = Array.from({ length: rankOptions }, (_, option) => option).filter((option) => option !== first);
  const given = roll(pointsEach + 1);
  const points = rest.reduce((all, option) => ({ ...all, [option]: 0 }), { [first]: pointsEach - given, [rest[0]!]: 0 });
  points[rest[roll(rest.length)]!] = given;
  return { ranks: [first, ...rest.slice(0, roll(rankOptions))], points: Array.from({ length: rankOptions }, (_, option) => points[option]!) };
}

const tabulated = (world: World, group: number, options: number, chosen: (person: Respondent) => readonly number[]): Pick<CrossTable, 'cells' | 'answered' | 'sizes'> => {
  const columns = world.groupOptions[group]! + 1;
  const nobody = () => Array.from({ length: columns }, () => 0);
  const cells = Array.from({ length: options }, nobody);
  const answered = nobody();
  const sizes = nobody();
  for (const person of world.people) {
    const column = person.groups[group] === -1 ? columns - 1 : person.groups[group]!;
    const options = chosen(person);
    sizes[column]! += 1;
    if (options.length > 0) answered[column]! += 1;
    for (const option of options) cells[option]![column]! += 1;
  }
  return { cells, answered, sizes };
};

const oneOf = (answer: number): number[] => (answer === -1 ? [] : [answer]);

/** The question with one answer, or one of the groups' questions, split by a group's. */
export function singleBy(world: World, question: 'single' | number, group: number): CrossTable {
  const options = question === 'single' ? world.singleOptions : world.groupOptions[question]!;
  return { kind: 'PARTS', ...tabulated(world, group, options, (person) => oneOf(question === 'single' ? person.single : person.groups[question]!)) };
}

export function choicesBy(world: World, group: number): CrossTable {
  const { choiceOptions, hasNone, mostChosen } = world;
  const exclusive = Array.from({ length: choiceOptions }, (_, option) => hasNone && option === choiceOptions - 1);
  return { kind: 'CHOICES', ...tabulated(world, group, choiceOptions, ({ choices }) => choices), exclusive, mostChosen };
}

/** One table for each wording; those who saw the other one did not answer this one. */
export function wordingsBy(world: World, group: number): CrossTable[] {
  return world.wordedOptions.map((options, wording) => ({
    kind: 'PARTS',
    ...tabulated(world, group, options, (person) => (person.wording === wording ? oneOf(person.worded) : [])),
  }));
}

/** How often each option was put at each rank. */
export function ranksOf({ people, rankOptions }: World): { cells: number[][]; base: number; total: number } {
  const cells = Array.from({ length: rankOptions }, () => Array.from({ length: rankOptions }, () => 0));
  for (const { ranks } of people) ranks.forEach((option, rank) => (cells[option]![rank]! += 1));
  return { cells, base: people.filter(({ ranks }) => ranks.length > 0).length, total: people.length };
}

/** How many points each option was given, and by how many people. */
export function pointsOf({ people, rankOptions, pointsEach }: World): { sums: number[]; givers: number[]; base: number; points: number } {
  const given = Array.from({ length: rankOptions }, (_, option) => people.map(({ points }) => points[option] ?? 0));
  return {
    sums: given.map((each) => each.reduce((total, points) => total + points, 0)),
    givers: given.map((each) => each.filter((points) => points > 0).length),
    base: people.filter(({ points }) => points.length > 0).length,
    points: pointsEach,
  };
}
