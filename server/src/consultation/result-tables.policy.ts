import { publishParts, type PublishedTable } from '../platform/disclosure.ts';
import { publishPoints, publishRanking, type PublishedRanking } from '../platform/disclosure-averages.ts';
import { publishCross, type CrossTable } from '../platform/disclosure-cross.ts';
import { ruleFor, type DisclosurePolicy } from '../platform/disclosure-policy.ts';
import type { Tallies } from './consultation.queries.ts';
import type { FormQuestion } from './form.queries.ts';
import { publishSummedUp } from './results.policy.ts';
import { ResultTableKind, type ResultCell, type ResultRow, type ResultTable } from './result-table.type.ts';
import { pairKey } from './tally-keys.entity.ts';

/** What the tables of a consultation are made from. Raw counts: they leave through here, under the council's policy. */
export interface Counted {
  counts: Tallies;
  /** The consultation: everyone is counted under it. */
  everyone: string;
  policy: DisclosurePolicy;
}

/** The question by whose answers others are split: one of the consultation's, or an equality question. */
export interface Split {
  /** What it is counted under. */
  key: string;
  text: string;
  isEquality: boolean;
  options: readonly { countsAs: string; label: string }[];
}

interface Column {
  id: string;
  countsAs: string;
  label: string;
}

/** What the one table of a question cannot show: its lines, its ranks or its points. */
export function ownTables(question: FormQuestion, counted: Counted): ResultTable[] {
  switch (question.kind) {
    case 'MATRIX':
      return [lines(question, counted)];
    case 'RANKING':
      return [ranks(question, counted)];
    case 'PRIORITY_POINTS':
      return [points(question, counted)];
    default:
      return [];
  }
}

/** The answers to a question in each group; a matrix gives a table for each of its lines. */
export function tablesByGroup(question: FormQuestion, split: Split, counted: Counted): ResultTable[] {
  if (question.countsAs === split.key) return [];
  const titled = (words: string) => `${words} By: ${split.text}`;
  const table = (title: string, base: string, columns: readonly (Column & { key: string })[], hiddenTotals?: CrossTable['hiddenTotals']) =>
    groups(question, split, counted, { title, base, columns, hiddenTotals });
  switch (question.kind) {
    case 'MATRIX':
      return question.parts.map((part) =>
        table(
          titled(`${question.text} ${part.label}.`),
          part.countsAs,
          question.options.map((option) => ({ ...option, key: pairKey(part.countsAs, option.countsAs) })),
          hiddenIn(publishLine(question, part, counted)),
        ),
      );
    case 'RANKING':
      // Of the ranks only the first: it adds up, and others would give it away.
      return [
        table(
          titled(`${question.text} Ranked first.`),
          question.countsAs,
          question.options.map((option) => ({ ...option, key: pairKey(option.countsAs, 'rank 1') })),
          hiddenIn(firstRanks(question, counted)),
        ),
      ];
    case 'PRIORITY_POINTS':
    case 'SHORT_TEXT':
    case 'LONG_TEXT':
    case 'PIN':
      return [];
    default:
      if (question.options.length === 0) return [];
      return [table(titled(question.text), question.countsAs, question.options.map((option) => ({ ...option, key: option.countsAs })), hiddenIn(wholeTable(question, counted)))];
  }
}

const hiddenIn = ({ base, cells }: PublishedTable) => ({ answered: base.suppressed, options: cells.map(({ count }) => count.suppressed) });

const countOf = ({ counts }: Counted, key: string): number => counts.get(key) ?? 0;

function rowOf({ base, cells }: PublishedTable, { id, label }: { id: string; label: string }, columns: readonly Column[]): ResultRow {
  return {
    id, label, answered: base, mean: null,
    cells: columns.map((column, place): ResultCell => ({ id: column.id, label: column.label, ...cells[place]! })),
  };
}

/** The one table of the question, as its results show it. */
function wholeTable({ kind, countsAs, options }: FormQuestion, counted: Counted): PublishedTable {
  const wording = { kind, base: countOf(counted, countsAs), cells: options.map((option) => countOf(counted, option.countsAs)) };
  return publishSummedUp({ ...ruleFor(counted.policy, false), total: countOf(counted, counted.everyone), wordings: [wording], place: 0 });
}

/** Each line is a table of its own among those who answered the question; where these are hidden, so are the lines. */
function lines(question: FormQuestion, counted: Counted): ResultTable {
  const { threshold, rounding } = ruleFor(counted.policy, false);
  const total = countOf(counted, question.countsAs);
  const base = publishParts({ cells: [], base: total, total: countOf(counted, counted.everyone) }, threshold, rounding).base;
  const rows = question.parts.map((part) => rowOf(publishLine(question, part, counted), part, question.options));
  return { kind: ResultTableKind.LINES, title: question.text, rows: base.suppressed ? [] : rows, isWithheld: base.suppressed };
}

function publishLine(question: FormQuestion, part: FormQuestion['parts'][number], counted: Counted): PublishedTable {
  const { threshold, rounding } = ruleFor(counted.policy, false);
  const cells = question.options.map((option) => countOf(counted, pairKey(part.countsAs, option.countsAs)));
  return publishParts({ cells, base: countOf(counted, part.countsAs), total: countOf(counted, question.countsAs) }, threshold, rounding);
}

const placesOf = ({ options, mostChosen }: FormQuestion): number[] => options.slice(0, mostChosen ?? options.length).map((_, place) => place + 1);

function publishRanks(question: FormQuestion, counted: Counted): PublishedRanking {
  const cells = question.options.map((option) => placesOf(question).map((rank) => countOf(counted, pairKey(option.countsAs, `rank ${rank}`))));
  return publishRanking({ cells, base: countOf(counted, question.countsAs), total: countOf(counted, counted.everyone) }, ruleFor(counted.policy, false));
}

function firstRanks(question: FormQuestion, counted: Counted): PublishedTable {
  const { base, options } = publishRanks(question, counted);
  return { base, cells: options.map((option) => option.ranks[0]!) };
}

function ranks(question: FormQuestion, counted: Counted): ResultTable {
  const places = placesOf(question);
  const published = publishRanks(question, counted);
  const rows = question.options.map(({ id, label }, at): ResultRow => {
    const { ranks: shares, meanRank } = published.options[at]!;
    return { id, label, answered: null, mean: meanRank, cells: places.map((rank, place): ResultCell => ({ id: `rank ${rank}`, label: String(rank), ...shares[place]! })) };
  });
  return { kind: ResultTableKind.RANKS, title: question.text, rows, isWithheld: false };
}

function points(question: FormQuestion, counted: Counted): ResultTable {
  const shares = publishPoints(
    {
      sums: question.options.map(({ countsAs }) => countOf(counted, pairKey(countsAs, 'points'))),
      givers: question.options.map(({ countsAs }) => countOf(counted, countsAs)),
      base: countOf(counted, question.countsAs),
      points: question.points!,
    },
    ruleFor(counted.policy, false),
  );
  const rows = question.options.map(({ id, label }, place): ResultRow => ({ id, label, answered: null, cells: [], mean: shares[place]! }));
  return { kind: ResultTableKind.POINTS, title: question.text, rows, isWithheld: false };
}

interface Asked {
  title: string;
  /** Who answered. */
  base: string;
  /** What can be answered, each under its key. */
  columns: readonly (Column & { key: string })[];
  /** Which of its totals are hidden in the question's own tables. */
  hiddenTotals?: CrossTable['hiddenTotals'];
}

function groups(question: FormQuestion, split: Split, counted: Counted, { title, base, columns, hiddenTotals }: Asked): ResultTable {
  const within = (key: string): number[] => {
    const known = split.options.map(({ countsAs }) => countOf(counted, key === counted.everyone ? countsAs : pairKey(countsAs, key)));
    // Whoever said nothing to the splitting question is what is left of everyone. What people said about themselves may outlive
    // their response, once nothing leads from one to the other: then nobody is left.
    return [...known, Math.max(0, countOf(counted, key) - known.reduce((sum, count) => sum + count, 0))];
  };
  const isChoices = question.kind === 'MULTIPLE_CHOICE';
  const cells = columns.map(({ key }) => within(key));
  const answered = atLeast(within(base), isChoices ? most(cells) : sums(cells));
  const sizes = atLeast(within(counted.everyone), answered);
  const hasBands = question.kind === 'NUMBER' || question.kind === 'DATE';
  // Whoever answered outside every band is in a band of its own, so that the bands add up.
  const outside = answered.map((count, group) => count - cells.reduce((sum, column) => sum + column[group]!, 0));
  const table: CrossTable = {
    kind: isChoices ? 'CHOICES' : 'PARTS',
    cells: hasBands ? [...cells, outside] : cells,
    answered,
    sizes,
    ...(hiddenTotals && { hiddenTotals }),
    ...(isChoices && { exclusive: question.options.map(({ isExclusive }) => isExclusive), mostChosen: question.mostChosen }),
  };
  const published = publishCross(table, ruleFor(counted.policy, split.isEquality));
  const named = [...split.options.map(({ countsAs, label }) => ({ id: countsAs, label })), { id: 'not-said', label: 'Did not say or was not asked' }];
  const rows = published.isWithheld ? [] : named.map((group, place) => rowOf(published.groups[place]!, group, columns));
  return { kind: ResultTableKind.GROUPS, title, rows, isWithheld: published.isWithheld };
}

const column = (cells: readonly (readonly number[])[], group: number): number[] => cells.map((row) => row[group]!);
const sums = (cells: readonly (readonly number[])[]): number[] => (cells[0] ?? []).map((_, group) => column(cells, group).reduce((sum, count) => sum + count, 0));
const most = (cells: readonly (readonly number[])[]): number[] => (cells[0] ?? []).map((_, group) => Math.max(...column(cells, group)));
const atLeast = (counts: readonly number[], least: readonly number[]): number[] => counts.map((count, place) => Math.max(count, least[place] ?? 0));
