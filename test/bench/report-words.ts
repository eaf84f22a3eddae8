import { CHANGES_A_SECOND, RESULTS_BY_GROUP, RESULTS_WHILE_CHANGING } from './comparisons.ts';
import type { Machine } from './machine.ts';
import type { Effort } from './measure.ts';

interface Parts {
  measuredOn: string;
  machine: Machine;
  effort: Effort;
  /** Tables in Markdown. */
  ratios: string;
  figures: string;
  imported: string;
  responses: string;
  pages: string;
  reportPage: string;
}

/** The words of docs/benchmarks.md around its tables. */
export const howToRead = ({ measuredOn, machine, effort, ratios, figures, imported, responses, pages, reportPage }: Parts): string => `# Benchmarks

Written by \`pnpm bench\`; not edited by hand. The same figures for machines: [benchmarks.json](benchmarks.json).

## How fast, beside others

Three servers answer the same operations from the same PostgreSQL, each in a process of its own with eight connections to it:

- **Throughline** as \`npm start\` runs it: sessions, doors, visibility rules, budgets, disclosure control, security headers,
  metrics.
- **PostGraphile ${machine.postgraphile}**, the best known peer, at its best: as the owner of the database, so without any rule of visibility;
  lists instead of connections; functions and views for what has to be added up; indexes for its orders.
- **hand-written SQL**: \`node:http\` and one named prepared statement an operation that returns finished JSON text, without any
  rule of visibility. It is the limit.

${ratios}

The aims are those of the project; what says *not yet* is work to be done.

## The figures

${figures}

## A finance system's ledger

A file of 100,000 lines with 40 codes and 2,000 credits is sent, read, judged and added, while somebody asks for a board pack
without a pause.

${imported}

## Whole responses, each question saved by itself

People come at a steady rate. Each begins, saves twelve answers one after the other, and sends: fourteen requests, each durable
before it is answered. Meanwhile somebody reads the results of the same consultation ten times a second. At the end the receipts
that were given are held against the rows and the counters.

${responses}

## A published report

York's report of December 2022, asked for by somebody who is not signed in, with \`accept-encoding: gzip, br\`. It is kept in memory,
and given again only after PostgreSQL has said that nothing was committed since it was drawn. Beside it a server of \`node:http\`
alone gives the same bytes with the same headers and looks at nothing: it would go on to give a page that was corrected or
withdrawn.

${reportPage}

## Public pages on a slow phone

A real browser at 320 pixels, with a connection of 150 ms there and back, 1.6 Mbit a second down and 0.75 up, and a processor slowed
to a quarter. Each page is the first that the browser opens. The aims are a largest paint under 1,500 ms, and 30,000 bytes of
compressed script, with everything that keeps answers through a lost connection.

${pages}

## How to read them

- Measured on ${measuredOn}: ${machine.cores} cores, ${machine.memoryGigabytes} GB of memory, ${machine.platform}, Node ${machine.node}, PostgreSQL ${machine.postgresql}.
- The load of the machine (average of one minute) was ${machine.loadBefore} before the run and ${machine.loadAfter} at its end. A load above 1 before the run means that
  other work was going on, and the figures are noisy. Servers, PostgreSQL and clients share the cores, so **the ratios
  count, not the requests a second**.
- Before anything is timed all must give the same answer, compared value by value, and sixteen submissions must raise the
  same counters by as much; otherwise the run fails. So it does when an answer is an error.
- Load in a closed loop over connections that are kept alive: each asks again as soon as it is answered. After ${effort.warmUpSeconds} s to
  warm up come ${effort.rounds} rounds of ${effort.seconds} s in turn (A B C A B C …); 2 s for the growth of data. Requests a second are the
  median of the rounds, and each round is shown: their spread is the noise. Ratios are the median of the ratios of the rounds.
  p50 and p95 are over all requests.
- Throughline keeps an answer and gives it again while nothing in the database has changed; it asks PostgreSQL for that with each
  request, so no answer is older than the request. The other two read each time. *Results while answers come in* are
  asked for while something is written ${CHANGES_A_SECOND} times a second, which ends all that is kept each time.
- Nothing is compressed: the clients do not ask for it. All connections have the product's
  settings for fast disks (\`random_page_cost\` 1.1, no machine code), which make each of the three faster.
- The world: 20 councils, 340 hubs, 1,020 sites, 20 grants with 8 instalments and 2,000 lines of a ledger each, 60 milestones a
  council in five workstreams, 20 consultations with 12 questions and together 200,000 counted responses. It is made up; it
  keeps all the product's rules of data, which are checked before and after. *Ten times the councils* has 200 of them, in a
  database of its own.

| Operation | What is asked |
| --- | --- |
| board pack | For a member of the board: where the grant stands today, out of 2,000 lines of its ledger, by month and by use; its instalments; workstreams, and 60 milestones with how they stand; open consultations. About 100 rows |
| hub directory | For everyone: a council's 17 hubs with their stages, the wards they serve and 51 sites |
| results | For a member of the board, before publication: 190,800 responses to 12 questions with 50 options, from counters. Throughline also decides by disclosure control what may be shown; the others do not |
| results of few | The same of another consultation, with 200 responses |
| ${RESULTS_BY_GROUP} | Eleven cross-tables of the 190,800 responses by a question whose answers include one of thirty people, whose counts have to be hidden, and others with them. Nobody else is asked: none of them decides what to hide |
| ${RESULTS_WHILE_CHANGING} | The first again, while ${CHANGES_A_SECOND} changes a second are committed |
| submission | Twelve answers become durable and are counted: for the consultation, each question, each option. Everyone is answered after the commit; \`fsync\`, \`full_page_writes\` and \`synchronous_commit\` are on |

What a submission is. At **submission** Throughline is sent the code of a draft whose answers it saved before; it finds and locks the draft,
checks it against the form, stores it packed in one row, raises the counters and gives a receipt, once however often it is
pressed. At **submission in one request** it is sent the twelve answers and a key, checks them, and stores and counts them as one
row, once for each key. Responses that arrive together are committed together. The others are sent the twelve answers. **PostGraphile** is
sent them packed and calls one function that inserts the row and raises the counters; **a row for each answer** does the
same into tables as they are usually drawn. **Hand-written SQL** checks and packs in the server, and inserts all that wait
in one statement; **one by one** is the same statement for one response. None of these looks for a second press.

## Run it

\`\`\`
pnpm bench           # all of it, about five minutes on two quiet cores; writes this page
pnpm bench --quick   # less than a minute; prints and writes nothing
pnpm bench --import  # the import of a ledger alone; writes its part of this page
pnpm bench --responses [--minutes 10]  # whole responses alone; writes its part of this page
pnpm bench --pages   # public pages on a slow phone alone; writes its part of this page
pnpm bench --report  # a published report alone; writes its part of this page
\`\`\`

It starts and stops a PostgreSQL of its own. The first run installs PostGraphile in \`test/bench/peer\`, and nowhere else.
`;
