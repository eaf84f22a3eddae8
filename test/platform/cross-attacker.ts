import { publishChoices, publishParts, type PublishedTable } from '../../server/src/platform/disclosure.ts';
import type { CrossTable, PublishedCross } from '../../server/src/platform/disclosure-cross.ts';
import type { DisclosureRule } from '../../server/src/platform/disclosure-policy.ts';
import { boundsOf, isFound, type Bounds, type Flow } from './flow-attacker.ts';
import { baseFromShares, fromCount, fromShare } from './published-knowledge.ts';

export const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);
const few = (count: number, threshold: number): boolean => count > 0 && count < threshold;

/** What the attacker has: the one-way results of both questions, and the cross-table both ways round where there is one. */
export interface Release {
  table: CrossTable;
  rule: DisclosureRule;
  cross: PublishedCross;
  /** The same table asked for the other way round: its rows are the groups. */
  turned?: PublishedCross;
  answers: PublishedTable;
  groups: PublishedTable;
}

/** The one-way results of both questions of a table. */
export function oneWayOf(table: CrossTable, rule: DisclosureRule): Pick<Release, 'answers' | 'groups'> {
  const total = sum(table.sizes);
  const publish = table.kind === 'CHOICES' ? publishChoices : publishParts;
  const said = table.sizes.slice(0, -1);
  return {
    answers: publish({ cells: table.cells.map(sum), base: sum(table.answered), total }, rule.threshold, rule.rounding),
    groups: publishParts({ cells: said, base: sum(said), total }, rule.threshold, rule.rounding),
  };
}

/** The same table the other way round: the answers to the group's question, split by those to the question. */
export function turnedRound({ cells, answered, sizes }: CrossTable): CrossTable {
  const absent = sizes.map((size, group) => size - answered[group]!);
  const rows = [...cells, absent];
  return {
    kind: 'PARTS',
    cells: sizes.slice(0, -1).map((_, group) => rows.map((row) => row[group]!)),
    answered: rows.map((row) => sum(row.slice(0, -1))),
    sizes: rows.map(sum),
  };
}

/** What the attacker can make of a release. */
export interface Finding {
  /** Protected figures that are given away. */
  found: string[];
  /** Protected figures that are hidden. */
  hidden: number;
}

const both = (one: Bounds | null, other: Bounds | null): Bounds | null =>
  one && other ? { least: Math.max(one.least, other.least), most: Math.min(one.most, other.most) } : (one ?? other);

/**
 * Attacks a table whose people are each in one cell.
 *
 * @param knowsTotals whether every total is known exactly, hidden or not; otherwise only what is published
 */
export function attackParts(release: Release, knowsTotals: boolean): Finding {
  const { flows, cells, totals } = flowsOfParts(release, knowsTotals);
  const { threshold } = release.rule;
  const isGivenAway = ({ index }: Placed) => isFound(flows, index);
  const protectedCells = cells.filter(({ index, isShown }) => !isShown && few(flows[index]!.count, threshold));
  const protectedTotals = knowsTotals ? [] : totals.filter(({ index, isShown }) => !isShown && few(flows[index]!.count, threshold));
  // Where the totals alone say it, the table cannot hide it.
  const found = knowsTotals && release.cross.isWithheld ? [] : protectedCells.filter(isGivenAway);
  return {
    found: [...found, ...protectedTotals.filter(isGivenAway)].map(({ name }) => name),
    hidden: protectedCells.length + protectedTotals.length,
  };
}

/** For each small hidden cell what it can be, and what it could be if the whole table were hidden and all totals known. */
export function widthsOfParts(release: Release): { count: number; bounds: Bounds; atBest: Bounds }[] {
  const { threshold } = release.rule;
  const { flows, cells } = flowsOfParts(release, true);
  const blank = flows.map((flow, index) => (cells.some((cell) => cell.index === index && cell.isShown) ? { ...flow, least: Math.min(flow.count, 1), most: Infinity } : flow));
  return cells
    .filter(({ index, isShown }) => !isShown && few(flows[index]!.count, threshold))
    .map(({ index }) => ({ count: flows[index]!.count, bounds: boundsOf(flows, index, threshold), atBest: boundsOf(blank, index, threshold) }));
}

interface Placed {
  name: string;
  index: number;
  isShown: boolean;
}

function flowsOfParts({ table, cross, turned, answers, groups }: Release, knowsTotals: boolean) {
  const { sizes, answered } = table;
  const rows = [...table.cells, sizes.map((size, group) => size - answered[group]!)];
  const [options, columns] = [rows.length, sizes.length];
  const total = sum(sizes);
  const [start, end] = [options + columns, options + columns + 1];
  const flows: Flow[] = [{ from: end, to: start, count: total, least: total, most: total }];
  const add = (flow: Flow) => flows.push(flow) - 1;

  const rowTotals = [...answers.cells.map((share) => fromShare(share, answers.base)), minus(total, fromCount(answers.base))];
  const columnTotals = [...groups.cells.map((share) => fromShare(share, groups.base)), minus(total, fromCount(groups.base))];
  const total2 = (known: Bounds | null, count: number, isAllHidden: boolean): Bounds =>
    knowsTotals ? { least: count, most: count } : (known ?? { least: Math.min(count, isAllHidden ? 0 : 1), most: total });
  const totals: Placed[] = [
    ...rows.map((row, option) => {
      const known = total2(rowTotals[option]!, sum(row), rowTotals.every((each) => each === null));
      return { name: `total of answer ${option}`, index: add({ from: start, to: option, count: sum(row), ...known }), isShown: rowTotals[option] !== null };
    }),
    ...sizes.map((size, group) => {
      const known = total2(columnTotals[group]!, size, columnTotals.every((each) => each === null));
      return { name: `total of group ${group}`, index: add({ from: options + group, to: end, count: size, ...known }), isShown: columnTotals[group] !== null };
    }),
  ];

  const known = rows.map((_, option) =>
    sizes.map((size, group) => {
      const ofGroup = cross.groups[group]!;
      const isAbsent = option === options - 1;
      const shown = isAbsent
        ? minus(size, fromCount(ofGroup.base), knowsTotals || columnTotals[group] !== null)
        : fromShare(ofGroup.cells[option]!, ofGroup.base);
      const ofAnswer = turned?.groups[option];
      const alsoShown = ofAnswer && group < columns - 1 ? fromShare(ofAnswer.cells[group]!, ofAnswer.base) : null;
      return both(shown, alsoShown);
    }),
  );
  const cells = rows.flatMap((row, option) =>
    row.map((count, group): Placed => {
      // Noughts are shown, except in a row or a column that is hidden whole.
      const isLineHidden = known[option]!.every((each) => each === null) || known.every((each) => each[group] === null);
      const bounds = known[option]![group] ?? { least: isLineHidden ? 0 : Math.min(count, 1), most: Infinity };
      const ofBase = option === options - 1 && knowsTotals ? baseFromShares(cross.groups[group]!.cells, sizes[group]!) : null;
      const tight = both(bounds, ofBase && { least: sizes[group]! - ofBase.most, most: sizes[group]! - ofBase.least })!;
      return { name: `answer ${option} in group ${group}`, index: add({ from: option, to: options + group, count, ...tight }), isShown: known[option]![group] !== null };
    }),
  );
  return { flows, cells, totals };
}

/** What the rest is known to be when a part of it is; nothing when the whole itself is not known. */
const minus = (whole: number, part: Bounds | null, isWholeKnown = true): Bounds | null =>
  part && isWholeKnown ? { least: Math.max(0, whole - part.most), most: whole - part.least } : null;

/**
 * Attacks the options of a question with several choices.
 *
 * @param knowsTotals whether it is known exactly how many chose each option and answered in each group, hidden or not
 */
export function attackChoices(release: Release, knowsTotals: boolean): Finding {
  const { rule } = release;
  const { flows, cells, totals } = flowsOfChoices(release, knowsTotals);
  const isSecret = ({ index, base }: PlacedChoice) => few(flows[index]!.count, rule.threshold) || (base !== null && few(base - flows[index]!.count, rule.threshold));
  const secretCells = cells.filter((cell) => !cell.isShown && isSecret(cell));
  const secretTotals = totals.filter((total) => !knowsTotals && !total.isShown && isSecret(total));
  const isAllHidden = cells.every(({ isShown }) => !isShown);
  const found = [...(knowsTotals && isAllHidden ? [] : secretCells), ...secretTotals].filter(({ index }) => isFound(flows, index));
  return { found: found.map(({ name }) => name), hidden: secretCells.length + secretTotals.length };
}

interface PlacedChoice extends Placed {
  /** Among how many people; null when that is not known. */
  base: number | null;
}

function flowsOfChoices({ table, cross, answers }: Release, knowsTotals: boolean) {
  const options = table.cells.length;
  const [start, end] = [options + table.sizes.length, options + table.sizes.length + 1];
  const everyone = sum(table.answered);
  const flows: Flow[] = [{ from: end, to: start, count: sum(table.cells.flat()), least: 0, most: Infinity }];
  const add = (flow: Flow) => flows.push(flow) - 1;
  const totals = table.cells.map((row, option): PlacedChoice => {
    const count = sum(row);
    const known = fromShare(answers.cells[option]!, answers.base);
    const bounds = knowsTotals ? { least: count, most: count } : (known ?? { least: 0, most: everyone });
    return { name: `option ${option}`, index: add({ from: start, to: option, count, ...bounds }), isShown: known !== null, base: everyone };
  });

  const known = table.cells.map((_, option) => cross.groups.map((group) => fromShare(group.cells[option]!, group.base)));
  // Whoever chose "none of these" chose nothing else.
  const aloneBeside = (option: number, group: number) =>
    sum(table.cells.map((_row, other) => (table.exclusive?.[other] && other !== option ? (known[other]![group]?.least ?? 0) : 0)));
  const isKnown = (group: number) => knowsTotals || !cross.groups[group]!.base.suppressed;
  table.answered.forEach((base, group) => {
    const count = sum(table.cells.map((row) => row[group]!));
    if (!isKnown(group)) {
      add({ from: options + group, to: end, count, least: 0, most: Infinity });
      return;
    }
    const alone = aloneBeside(-1, group);
    const most = table.mostChosen ? table.mostChosen * (base - alone) + alone : Infinity;
    add({ from: options + group, to: end, count, least: base, most });
  });
  const cells = table.cells.flatMap((row, option) =>
    row.map((count, group): PlacedChoice => {
      const base = table.answered[group]!;
      const isLineHidden = known[option]!.every((each) => each === null) || known.every((each) => each[group] === null);
      // Hidden is known to be above nought and below everybody.
      const people = isKnown(group) ? base : everyone;
      const [least, most] = isLineHidden ? [0, people] : [Math.min(count, 1), count === base ? people : people - 1];
      const bounds = known[option]![group] ?? { least, most: Math.min(most, people - aloneBeside(option, group)) };
      return {
        name: `option ${option} in group ${group}`,
        index: add({ from: option, to: options + group, count, ...bounds }),
        isShown: known[option]![group] !== null,
        base: cross.groups[group]!.base.suppressed ? null : base,
      };
    }),
  );
  return { flows, cells, totals };
}

/** Attacks who answered a question with several choices in each group, which is a table of its own. */
export function attackBases({ table, rule, cross, answers, groups }: Release): Finding {
  const bases: CrossTable = { ...table, kind: 'PARTS', cells: [table.answered] };
  const published = cross.groups.map(({ base }) => ({ base, cells: [{ count: base, percentage: null }] }));
  const isWithheld = published.every(({ base }) => base.suppressed);
  const known = { base: answers.base, cells: [{ count: answers.base, percentage: null }] };
  const release: Release = { table: bases, rule, cross: { groups: published, isWithheld }, answers: known, groups };
  const attacks = [attackParts(release, true), attackParts(release, false)];
  return { found: attacks.flatMap(({ found }) => found.map((name) => `who answered: ${name}`)), hidden: Math.max(...attacks.map(({ hidden }) => hidden)) };
}
