import { publishChoices, publishParts, type PublishedTable } from '../platform/disclosure.ts';

/** What is counted of a question: everyone who responded, who answered it, and each of its options in order. */
export interface QuestionCounts {
  kind: string;
  threshold: number;
  total: number;
  base: number;
  cells: readonly number[];
}

/**
 * The counts of a question from the words in which a statement gives them: the kind, the threshold, everyone who
 * responded, who answered it, and each option. In one text, so that the rows of its options are seen to have the same.
 */
export function countsOf(words: string): QuestionCounts {
  const [kind, ...numbers] = words.split(' ');
  const [threshold, total, base, ...cells] = numbers.map(Number);
  if (base === undefined) throw new Error('The counts of a question are not complete');
  return { kind: kind!, threshold: threshold!, total: total!, base, cells };
}

const tablesOfRequests = new WeakMap<object, Map<string, PublishedTable>>();

/**
 * For each row, the table that its words give; worked out once a request for all rows with the same words: those of a
 * question and of its options.
 */
export function tablesOf(rows: readonly { counts: string }[], context: object): PublishedTable[] {
  const tables = tablesOfRequests.get(context) ?? new Map<string, PublishedTable>();
  tablesOfRequests.set(context, tables);
  return rows.map(({ counts }) => {
    const known = tables.get(counts) ?? publishQuestion(countsOf(counts));
    tables.set(counts, known);
    return known;
  });
}

/** The counts of a question as they may be shown. */
export function publishQuestion({ kind, threshold, total, base, cells }: QuestionCounts): PublishedTable {
  // An answer in words is one way to answer: the question is a table with one cell.
  if (cells.length === 0) return { ...publishParts({ cells: [base], base, total }, threshold), cells: [] };
  const publish = kind === 'MULTIPLE_CHOICE' ? publishChoices : publishParts;
  return publish({ cells, base, total }, threshold);
}
