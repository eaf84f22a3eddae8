import { RESULTS_BY_GROUP } from './comparisons.ts';
import { median } from './load.ts';
import { importTable, type ImportFigures } from './import-ledger.ts';
import type { Machine } from './machine.ts';
import type { Effort, Figures, Measured } from './measure.ts';
import type { Contender } from './operations.ts';
import { reportPageTable, type ReportPageFigures } from './report-page.ts';
import { howToRead } from './report-words.ts';
import { slowPhoneTable, type SlowPhoneFigures } from './slow-phone.ts';
import { responsesTable, type ResponsesFigures } from './whole-responses.ts';

export interface Run {
  measuredOn: string;
  machine: Machine;
  effort: Effort;
  operations: Measured[];
  /** The product on a database with ten times the councils, beside itself. */
  growth: Measured[];
  ratios: Ratio[];
  /** Absent in runs from before it was measured. */
  imported?: ImportFigures | null;
  responses?: ResponsesFigures | null;
  pages?: SlowPhoneFigures | null;
  reportPage?: ReportPageFigures | null;
}

/** How much faster or dearer the product was, and what is aimed at. */
export interface Ratio {
  operation: string;
  what: string;
  ratio: number;
  aim: number;
  /** False for costs. */
  moreIsBetter: boolean;
}

const names: Record<Contender, string> = {
  product: 'Throughline',
  postgraphile: 'PostGraphile 5',
  handWritten: 'hand-written SQL',
  postgraphileRows: 'PostGraphile 5, a row for each answer',
  handWrittenAlone: 'hand-written SQL, one by one',
  productGrown: 'Throughline, ten times the councils',
};

/** The median of the quotients of the rounds: those of one round were measured one after the other. */
const quotient = (one: Figures, other: Figures) => median(one.rounds.map((value, round) => value / other.rounds[round]!));

function over({ operation, figures }: Measured, other: Contender, aim: number): Ratio {
  return { operation, what: `÷ ${names[other]}`, ratio: quotient(figures.product!, figures[other]!), aim, moreIsBetter: true };
}

function cost(operation: string, what: string, before: Figures, after: Figures, aim: number): Ratio {
  return { operation, what: `cost ${what}`, ratio: quotient(before, after), aim, moreIsBetter: false };
}

export function ratiosOf(operations: readonly Measured[], growth: readonly Measured[]): Ratio[] {
  const of = (name: string) => operations.find(({ operation }) => operation === name)!;
  const isSending = ({ operation }: Measured) => operation.startsWith('submission');
  const reads = operations.filter((measured) => measured.figures.handWritten && !isSending(measured));
  return [
    ...reads.flatMap((measured) => [over(measured, 'postgraphile', 2.5), over(measured, 'handWritten', 0.75)]),
    ...operations.filter(isSending).flatMap((measured) => [
      over(measured, 'postgraphileRows', 5),
      over(measured, 'postgraphile', 3),
      over(measured, 'handWritten', 0.45),
    ]),
    { operation: RESULTS_BY_GROUP, what: 'milliseconds, p95', ratio: of(RESULTS_BY_GROUP).figures.product!.p95, aim: 200, moreIsBetter: false },
    cost('results', 'beside results of few', of('results of few').figures.product!, of('results').figures.product!, 1.5),
    ...growth.map(({ operation, figures: { product, productGrown } }) =>
      cost(operation, 'with ten times the councils', product!, productGrown!, 1.2),
    ),
  ];
}

type Cell = string | number;
const row = (cells: readonly Cell[]) => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], rows: readonly Cell[][]) => [head, head.map(() => '---'), ...rows].map(row).join('\n');
const whole = (value: number) => Math.round(value).toLocaleString('en-GB');
const precise = (value: number) => (value >= 10 ? value.toFixed(0) : value.toFixed(2));

export function figuresTable(operations: readonly Measured[]): string {
  const rows = operations.flatMap(({ operation, connections, figures }) =>
    Object.entries(figures).map(([contender, { perSecond, rounds, p50, p95, bytes }]) => {
      const name = names[contender as Contender];
      return [operation, name, whole(perSecond), rounds.map(whole).join(' · '), precise(p50), precise(p95), connections, whole(bytes)];
    }),
  );
  return table(['Operation', 'Served by', 'Requests a second', 'Each round', 'p50 ms', 'p95 ms', 'Connections', 'Bytes'], rows);
}

export function ratioTable(ratios: readonly Ratio[]): string {
  const rows = ratios.map(({ operation, what, ratio, aim, moreIsBetter }) => {
    const isReached = moreIsBetter ? ratio >= aim : ratio <= aim;
    return [operation, what, ratio.toFixed(2), `${moreIsBetter ? '≥' : '≤'} ${aim}`, isReached ? 'yes' : 'not yet'];
  });
  return table(['Operation', 'Throughline', 'Measured', 'Aim', 'Reached'], rows);
}

/** docs/benchmarks.md */
export const page = ({ measuredOn, machine, effort, operations, growth, ratios, imported, responses, pages, reportPage }: Run): string =>
  howToRead({
    measuredOn,
    machine,
    effort,
    ratios: ratioTable(ratios),
    figures: figuresTable([...operations, ...growth]),
    imported: imported ? importTable(imported) : 'Not measured yet.',
    responses: responses ? responsesTable(responses) : 'Not measured yet.',
    pages: pages ? slowPhoneTable(pages) : 'Not measured yet.',
    reportPage: reportPage ? reportPageTable(reportPage) : 'Not measured yet.',
  });
