import type { Measured } from './measure.ts';
import type { Contender } from './operations.ts';

export interface Run {
  measuredOn: string;
  kind: 'full' | 'quick';
  machine: { cores: number; memoryGigabytes: number; platform: string; node: string; postgresql: string; postgraphile: string; loadBefore: number; loadAfter: number };
  effort: { rounds: number; seconds: number; warmUpSeconds: number };
  /** What the product reached, in requests a second, beside the others. */
  operations: Measured[];
  /** The product on a database with ten times the councils, beside itself. */
  growth: Measured[];
  /** Quotients of medians, and what is aimed at. */
  ratios: Ratio[];
}

export interface Ratio {
  operation: string;
  what: string;
  ratio: number;
  aim: number;
  /** False for costs, where less is better. */
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

/** The product's median over another's, for all that were measured. */
export function ratiosOf(operations: readonly Measured[], growth: readonly Measured[]): Ratio[] {
  const over = ({ operation, figures }: Measured, other: Contender, aim: number): Ratio[] =>
    figures[other] ? [{ operation, what: `÷ ${names[other]}`, ratio: figures.product!.perSecond / figures[other].perSecond, aim, moreIsBetter: true }] : [];
  const reads = operations.filter(({ operation }) => operation !== 'submission');
  const submission = operations.filter(({ operation }) => operation === 'submission');
  return [
    ...reads.flatMap((measured) => [...over(measured, 'postgraphile', 2.5), ...over(measured, 'handWritten', 0.75)]),
    ...submission.flatMap((measured) => [...over(measured, 'postgraphileRows', 5), ...over(measured, 'postgraphile', 3), ...over(measured, 'handWritten', 0.45)]),
    ...growth.map(({ operation, figures }) => ({
      operation, what: 'cost with ten times the councils', ratio: figures.product!.perSecond / figures.productGrown!.perSecond, aim: 1.2, moreIsBetter: false,
    })),
  ];
}

const row = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]) => [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');
const whole = (value: number) => Math.round(value).toLocaleString('en-GB');
const precise = (value: number) => (value >= 10 ? value.toFixed(0) : value.toFixed(2));

export function figuresTable(operations: readonly Measured[]): string {
  const rows = operations.flatMap(({ operation, connections, figures }) =>
    Object.entries(figures).map(([contender, { perSecond, rounds, p50, p95, bytes }]) => [
      operation, names[contender as Contender], whole(perSecond), rounds.map(whole).join(', '), precise(p50), precise(p95), connections, whole(bytes),
    ]),
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
export function page({ measuredOn, machine, effort, operations, growth, ratios }: Run): string {
  return `# Benchmarks

Written by \`pnpm bench\`; do not edit it. The same figures with more digits: [benchmarks.json](benchmarks.json).

## How fast, beside others

Three servers answer the same operations from the same PostgreSQL, each in a process of its own with eight connections to the database:

- **Throughline** as \`npm start\` runs it: sessions, doors, visibility rules, budgets, disclosure control, security headers, metrics.
- **PostGraphile ${machine.postgraphile}**, the best known peer, at its best: as the owner of the database, so without any rule of visibility; lists
  instead of connections; functions and views for what has to be added up; indexes for its orders.
- **hand-written SQL**: \`node:http\`, one named prepared statement an operation that returns finished JSON text, no rules of visibility. It is the limit.

${ratioTable(ratios)}

The aims are those of the project; \`not yet\` is work to be done.

## The figures

${figuresTable([...operations, ...growth])}

## How to read them

- Measured on ${measuredOn}: ${machine.cores} cores, ${machine.memoryGigabytes} GB of memory, ${machine.platform}, Node ${machine.node}, PostgreSQL ${machine.postgresql}. The load of the machine (average of one
  minute) was ${machine.loadBefore} before and ${machine.loadAfter} after the run; the run itself makes a load of ${machine.cores} and more. Servers, PostgreSQL and
  the clients share the cores, so **the ratios count, not the requests a second**.
- Before anything is timed, all must give the same answer, compared value by value; otherwise the run fails. So it does when an answer is an error.
- Load in a closed loop over connections that are kept alive. After ${effort.warmUpSeconds} s to warm up, ${effort.rounds} rounds of ${effort.seconds} s in turn (A B C A B C …). The
  figure is the median of the rounds; each round is shown, and their spread is the noise. p50 and p95 are over all requests.
- Nobody caches answers, and no answer is compressed: the clients do not ask for it.
- The world: 20 councils, 340 hubs, 1,020 sites, 20 grants with 8 instalments and 2,000 lines of a ledger each, 60 milestones a council in five workstreams,
  20 consultations with 12 questions and together 200,000 counted responses. It is made up, keeps all the product's rules of data, and these are
  checked before and after. *Ten times the councils* has 200 of them in a database of its own.

| Operation | What is asked |
| --- | --- |
| board pack | For a member of the board, signed in: where the grant stands today, out of 2,000 lines of its ledger, by month and by use; its instalments; workstreams and 60 milestones with how they stand; open consultations. About 100 rows |
| hub directory | For everyone: a council's 17 hubs with their stages, the wards they serve and 51 sites |
| results | For a member of the board, before publication: 190,800 responses to 12 questions with 50 options, from counters. Throughline also decides by disclosure control what may be shown; the others do not |
| results of few | The same with 200 responses |
| submission | Twelve answers become durable and are counted for the consultation, each question and each option. 50 connections. Everyone is answered after the commit; \`fsync\`, \`full_page_writes\` and \`synchronous_commit\` are on |

What a submission is: Throughline is sent the code of a draft whose answers it saved before; it reads and locks the draft, checks it against the form,
stores it packed (one row), raises the counters and gives a receipt, once however often it is pressed. Responses that arrive together are committed
together. The others are sent the twelve answers: **PostGraphile** calls one function that inserts the packed row and raises the counters; **a row for
each answer** is the same into tables as they are usually drawn; **hand-written SQL** checks and packs in the server and inserts all that wait in one
statement; **one by one** is the same statement for one response. None of these looks for a second press.

## Run it

\`\`\`
npx pnpm bench           # everything, about five minutes; writes this page
npx pnpm bench --quick   # under a minute, prints only
\`\`\`

It starts and stops a PostgreSQL of its own. The first run installs PostGraphile in \`test/bench/peer\`, and nowhere else.
`;
}
