import type { Rounding } from '../platform/disclosure-policy.ts';
import { publishChoices, publishParts, type PublishedTable } from '../platform/disclosure.ts';
import { publishVersions } from '../platform/disclosure-versions.ts';

/** What is counted of one wording of a question: who answered it, and each of its options in order. */
export interface WordingCounts {
  kind: string;
  base: number;
  cells: readonly number[];
}

/** What is counted of a question. Wordings of another meaning are counted by themselves and published together. */
export interface QuestionCounts {
  threshold: number;
  rounding: Rounding;
  /** Everyone who responded. */
  total: number;
  /** In the order in which they were asked. */
  wordings: readonly WordingCounts[];
  /** The place of the wording that is meant. */
  place: number;
}

/**
 * The counts of a question from the words in which a statement gives them: the threshold, the rounding (0 for none), everyone
 * who responded and the place of the wording; after each `|` the kind, who answered, and each option of a wording. In one
 * text, so that the rows of its options are seen to have the same.
 */
export function countsOf(words: string): QuestionCounts {
  const [head, ...wordings] = words.split('|');
  const [threshold, rounding, total, place] = head!.split(' ').map(Number);
  const read = wordings.map((each): WordingCounts => {
    const [kind, ...numbers] = each.split(' ');
    const [base, ...cells] = numbers.map(Number);
    return { kind: kind!, base: base!, cells };
  });
  if (read[place!]?.base === undefined) throw new Error('The counts of a question are not complete');
  return { threshold: threshold!, rounding: rounding === 5 ? 5 : null, total: total!, wordings: read, place: place! };
}

/** For each row, the table that its words give; worked out once for all rows with the same words: the options of a question. */
export function tablesOf(rows: readonly { counts: string }[]): PublishedTable[] {
  const tables = new Map<string, PublishedTable>();
  return rows.map(({ counts }) => {
    const known = tables.get(counts) ?? publishQuestion(countsOf(counts));
    tables.set(counts, known);
    return known;
  });
}

/** The counts of a question as they may be shown. */
export function publishQuestion(counts: QuestionCounts): PublishedTable {
  const { cells } = counts.wordings[counts.place]!;
  const table = publishSummedUp(counts);
  return { ...table, cells: table.cells.slice(0, cells.length) };
}

/** The same with whoever answered outside every band of numbers or days as the last cell. */
export function publishSummedUp({ threshold, rounding, total, wordings, place }: QuestionCounts): PublishedTable {
  const all = wordings.map(summedUp);
  return all.length === 1 ? publishOne(all[0]!, total, threshold, rounding) : publishAll(all, total, threshold, rounding)[place]!;
}

/** As a table that adds up: whoever answered outside every band is a cell, and an answer in words is one way to answer. */
function summedUp({ kind, base, cells }: WordingCounts): WordingCounts {
  const isWordsOnly = cells.length === 0;
  const hasBands = kind === 'NUMBER' || kind === 'DATE';
  if (isWordsOnly) return { kind, base, cells: [base] };
  return hasBands ? { kind, base, cells: [...cells, base - cells.reduce((sum, count) => sum + count, 0)] } : { kind, base, cells };
}

function publishOne({ kind, base, cells }: WordingCounts, total: number, threshold: number, rounding: Rounding): PublishedTable {
  const publish = kind === 'MULTIPLE_CHOICE' ? publishChoices : publishParts;
  return publish({ cells, base, total }, threshold, rounding);
}

function publishAll(wordings: readonly WordingCounts[], total: number, threshold: number, rounding: Rounding): PublishedTable[] {
  const versions = wordings.map(({ kind, base, cells }) => ({ kind: kind === 'MULTIPLE_CHOICE' ? ('CHOICES' as const) : ('PARTS' as const), base, cells }));
  const notAnswered = total - versions.reduce((sum, { base }) => sum + base, 0);
  return publishVersions(versions, notAnswered, threshold, rounding).versions;
}
