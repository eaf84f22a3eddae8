/**
 * Cross-tables: the answers to one question, split by the answers to another.
 *
 * **What is promised.** Somebody knows every total exactly: of each answer, of each group, who answered in each group of a
 * question with several choices, and also those totals that are hidden elsewhere. From what is shown they work out
 * what each hidden cell can be. A small one (1 to one below the threshold) can then be everything from 1 to the threshold,
 * unless hiding the whole table would not leave that much open; then it can be as much as that would leave open. It is
 * never a single number, unless the totals alone give it away, and then no cell of the table is shown. The same holds for
 * the few of a group who did not choose an answer. The table of A by B and that of B by A hide the same cells. A total that
 * the one-way results hide stays hidden: no cell of its row or column is shown, noughts neither.
 *
 * So tables of different pairs of questions, which share no more than totals, add nothing to one another, as long as the
 * pairs form no ring. For then one pair can be cut, and every person falls into two halves, one with the answers on this
 * side of the cut and one with those on the other; the halves can be paired anew to fit any other contents of that table with the
 * same totals, and no other table changes. In a ring there is no such cut: answers by the ages 0 to 2, answers by the ages
 * 0 to 4, and how these lie in each other, give what each table hides (what everybody knows without a table counts as
 * one). Tables that are all split by one question form no ring. Rounding and percentages are worked out from what is
 * shown and add nothing.
 *
 * **What is not promised.** Noughts are shown, so it can be seen that nobody in a group gave an answer, and in tables
 * without an equality question that all of a group gave the same; groups have at least as many people as the threshold.
 * With an equality question neither is shown. Whoever also knows this rule by heart, and tries for each table that fits
 * whether it would have been hidden in just this way, can rule some tables out.
 */
import { hiddenBySize, hiddenChoices, hiddenParts, hiddenWithOthers, isSmall, publishedTable, type Hidden, type PublishedTable } from './disclosure.ts';
import { gridOf, hiddenCells, sum, transposed } from './disclosure-grid.ts';
import { hideWithOthers, type Hiding } from './disclosure-hiding.ts';
import type { DisclosureRule } from './disclosure-policy.ts';

export interface CrossTable {
  /** PARTS: whoever answered is in one cell. CHOICES: in one or more. */
  kind: 'PARTS' | 'CHOICES';
  /** For each option the people of each group. The last group is everyone who said nothing to the group's question. */
  cells: readonly (readonly number[])[];
  /** For each group who answered the question. */
  answered: readonly number[];
  /** For each group everyone. */
  sizes: readonly number[];
  /** Of CHOICES: whether an option stands alone, such as "none of these". */
  exclusive?: readonly boolean[];
  /** Of CHOICES: at most so many options each. */
  mostChosen?: number | null;
  /** Which totals its results hide, where these are not simply the totals of this table: the ranks of a ranking, for one. */
  hiddenTotals?: { answered: boolean; options: readonly boolean[] };
}

export interface PublishedCross {
  /** For each group its table: how many of it answered, and each option. */
  groups: PublishedTable[];
  /** True when the whole table is hidden. */
  isWithheld: boolean;
}

/** The answers to one question in each group, under the rule. */
export function publishCross(table: CrossTable, rule: DisclosureRule, hiding: Hiding = hideWithOthers): PublishedCross {
  return publishCrossVersions([table], rule, hiding)[0]!;
}

/**
 * The answers to the wordings of one question in each group, under the rule.
 *
 * @param tables one for each wording that was counted by itself, all with the same groups of the same sizes; nobody
 * answered two
 */
export function publishCrossVersions(tables: readonly CrossTable[], rule: DisclosureRule, hiding: Hiding = hideWithOthers): PublishedCross[] {
  return hiddenCross(tables, rule, hiding).map(({ cells: hiddenRows, bases }, version) => {
    const { cells, answered } = tables[version]!;
    const hiddenGroups = transposed(hiddenRows);
    return {
      groups: transposed(cells).map((counts, group) =>
        publishedTable({ cells: counts, base: answered[group]! }, { base: bases[group]!, cells: hiddenGroups[group]! }, rule),
      ),
      isWithheld: bases.every(Boolean) && hiddenRows.every((row) => row.every(Boolean)),
    };
  });
}

/** What is hidden of a cross-table: cells by option and group, and who answered by group. */
interface HiddenCross {
  cells: boolean[][];
  bases: boolean[];
}

function hiddenCross(tables: readonly CrossTable[], rule: DisclosureRule, hiding: Hiding): HiddenCross[] {
  const [first] = tables;
  const { sizes } = first!;
  if (isSmall(sum(sizes), rule.threshold)) {
    return tables.map(({ cells }) => ({ cells: cells.map((row) => row.map(() => true)), bases: sizes.map(() => true) }));
  }
  const absent = sizes.map((size, group) => tables.reduce((left, { answered }) => left - answered[group]!, size));
  const hiddenGroups = hiddenTotals(sizes, rule);
  if (tables.length === 1 && first!.kind === 'PARTS') {
    const rows = [...first!.cells, absent];
    const elsewhere = first!.hiddenTotals && [...first!.hiddenTotals.options, first!.hiddenTotals.answered];
    const hiddenRows = hiddenTotals(rows.map(sum), rule).map((isHidden, row) => isHidden || (elsewhere?.[row] ?? false));
    const hidden = hiddenEitherWay({ rows, hiddenRows, hiddenColumns: hiddenGroups }, rule, hiding);
    return [{ cells: hidden.slice(0, -1), bases: hidden.at(-1)! }];
  }
  // Who answered which wording in each group is a table. Within a wording these are taken to be known, so that the wordings
  // do not give each other away; a group of which it is hidden is hidden whole.
  const rows = [...tables.map(({ answered }) => answered), absent];
  const oneWay = tables.length === 1 ? hiddenOneWay(first!, rule) : null;
  const hiddenRows = oneWay ? [oneWay.base, oneWay.base] : hiddenTotals(rows.map(sum), rule);
  const bases = hiddenEitherWay({ rows, hiddenRows, hiddenColumns: hiddenGroups }, { ...rule, hidesUnanimity: false }, hiding);
  return tables.map((table, version) => {
    const hiddenOptions = (oneWay ?? hiddenOneWay({ ...table, sizes: table.answered }, rule)).cells;
    const lines = { rows: table.cells, hiddenRows: hiddenOptions, hiddenColumns: bases[version]! };
    return { cells: hiddenWithin(table, lines, rule, hiding), bases: bases[version]! };
  });
}

/** The counts of a two-way table, row by row, and the rows and columns that are hidden whole. */
interface Lines {
  rows: readonly (readonly number[])[];
  hiddenRows: readonly boolean[];
  hiddenColumns: readonly boolean[];
}

/** Which of the totals that add up to everyone are hidden in one-way results. */
const hiddenTotals = (totals: readonly number[], { threshold }: DisclosureRule): boolean[] =>
  hiddenWithOthers(totals, hiddenBySize(totals, threshold), threshold);

function hiddenOneWay({ kind, cells, answered, sizes, hiddenTotals: elsewhere }: CrossTable, { threshold }: DisclosureRule): Hidden {
  const hide = kind === 'CHOICES' ? hiddenChoices : hiddenParts;
  const hidden = hide({ cells: cells.map(sum), base: sum(answered), total: sum(sizes) }, threshold);
  if (!elsewhere) return hidden;
  return { base: hidden.base || elsewhere.answered, cells: hidden.cells.map((isHidden, option) => isHidden || elsewhere.options[option]!) };
}

/** Hides the same cells of a table and of the same table turned round, by turning it always the same way. */
function hiddenEitherWay(lines: Lines, rule: DisclosureRule, hiding: Hiding): boolean[][] {
  const turned = { rows: transposed(lines.rows), hiddenRows: lines.hiddenColumns, hiddenColumns: lines.hiddenRows };
  const order = compareCounts(lines.rows, turned.rows);
  if (order > 0) return transposed(hiddenInParts(turned, rule, hiding));
  const hidden = hiddenInParts(lines, rule, hiding);
  if (order < 0) return hidden;
  // Its own mirror image: nobody can say which way round it is, so it is hidden both ways.
  const mirrored = transposed(hidden);
  return hidden.map((row, index) => row.map((isHidden, place) => isHidden || mirrored[index]![place]!));
}

function compareCounts(rows: Lines['rows'], others: Lines['rows']): number {
  if (rows.length !== others.length) return rows.length - others.length;
  const theirs = others.flat();
  const different = rows.flat().findIndex((count, place) => count !== theirs[place]);
  return different === -1 ? 0 : rows.flat()[different]! - theirs[different]!;
}

/** A table whose every person is in one cell; its last row and column are those who gave no answer and who are in no group. */
function hiddenInParts({ rows, hiddenRows, hiddenColumns }: Lines, rule: DisclosureRule, hiding: Hiding): boolean[][] {
  const rowBases = rows.map((row) => sum(row.slice(0, -1)));
  const columnBases = transposed(rows).map((column) => sum(column.slice(0, -1)));
  // A group of which few answered shows nothing, nor does an answer of which few said in which group they are.
  const isRowHidden = hiddenRows.map((isHidden, row) => isHidden || isSmall(rowBases[row]!, rule.threshold));
  const isColumnHidden = hiddenColumns.map((isHidden, column) => isHidden || isSmall(columnBases[column]!, rule.threshold));
  // Where there is only one answer or one group, that everybody is in it says nothing.
  const [answers, groups] = [rows.length - 1, rows[0]!.length - 1];
  const cells = rows.map((counts, row) =>
    counts.map((count, column) => ({
      count,
      isHiddenWhole: isRowHidden[row]! || isColumnHidden[column]!,
      left: [
        ...(answers > 1 && row < answers ? [columnBases[column]! - count] : []),
        ...(groups > 1 && column < groups ? [rowBases[row]! - count] : []),
      ],
    })),
  );
  return hiddenCells(gridOf(cells, rule), hiding);
}

/** The options of a question in groups of which it is known how many answered. */
function hiddenWithin(table: CrossTable, lines: Lines, rule: DisclosureRule, hiding: Hiding): boolean[][] {
  const isHiddenWhole = (row: number, group: number) => lines.hiddenRows[row]! || lines.hiddenColumns[group]!;
  const { answered } = table;
  if (table.kind === 'PARTS') {
    const cells = table.cells.map((counts, row) =>
      counts.map((count, group) => ({
        count,
        isHiddenWhole: isHiddenWhole(row, group),
        left: table.cells.length > 1 ? [answered[group]! - count] : [],
      })),
    );
    return hiddenCells(gridOf(cells, rule), hiding);
  }
  const rooms = transposed(table.cells).map((counts, group) => roomOfChoices(table, counts, answered[group]!));
  const cells = table.cells.map((counts, row) =>
    counts.map((count, group) => ({
      count,
      isHiddenWhole: isHiddenWhole(row, group),
      left: [answered[group]! - count],
      isSplit: true,
      mostUp: rooms[group]!.up[row]!,
    })),
  );
  return hiddenCells(gridOf(cells, rule, rooms), hiding).slice(0, table.cells.length);
}

/**
 * How much higher each option of a group can be, and by how much all its choices together can be more or fewer, when
 * everybody chose something, nobody more than they may, and whoever chose "none of these" chose nothing else.
 */
function roomOfChoices({ exclusive, mostChosen }: CrossTable, counts: readonly number[], base: number) {
  const isAlone = counts.map((_, option) => exclusive?.[option] ?? false);
  const alone = sum(counts.filter((_, option) => isAlone[option]));
  const lonely = isAlone.filter(Boolean).length;
  const together = base - alone;
  const most = Math.max(0, ...counts.filter((_, option) => !isAlone[option]));
  const chosen = sum(counts);
  const unused = mostChosen ? mostChosen * together + alone - chosen : Infinity;
  // What "none of these" and the others could both take is shared between them.
  const free = lonely === 0 ? together - most : Math.floor((together - most) / 2);
  const forAlone = Math.floor(Math.min(free, mostChosen ? unused / (2 * Math.max(1, mostChosen - 1)) : Infinity) / Math.max(1, lonely));
  return {
    up: counts.map((count, option) => (isAlone[option] ? forAlone : most - count + free)),
    more: lonely === 0 ? unused : Math.floor(unused / 2),
    fewer: chosen - base,
  };
}
