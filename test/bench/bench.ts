// pnpm bench [--quick | --import | --responses [--minutes 10] | --pages | --report]: the product beside PostGraphile 5 and hand-written SQL, the import of a ledger, whole responses, a published report, and pages on a slow phone. docs/benchmarks.md says what is compared.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { asDataGrows, besideOthers, type Conditions } from './comparisons.ts';
import { importLedger, importTable } from './import-ledger.ts';
import { describeMachine, loadNow } from './machine.ts';
import { reportPage, reportPageTable, type ReportPageFigures } from './report-page.ts';
import { figuresTable, page, ratioTable, ratiosOf, type Run } from './report.ts';
import { answerForMinutes, responsesTable } from './whole-responses.ts';
import { onASlowPhone, slowPhoneTable } from './slow-phone.ts';
import { asOwner, installPeer, makeGrownWorld, makeWorld, startPostgres } from './stage.ts';

const isQuick = process.argv.includes('--quick');
const isImport = process.argv.includes('--import');
const isResponses = process.argv.includes('--responses');
const isPages = process.argv.includes('--pages');
const isReport = process.argv.includes('--report');
const minutes = Number(process.argv[process.argv.indexOf('--minutes') + 1]) || 10;
const LINES = 100_000;
const VISITS = 7;
const effort = isQuick ? { rounds: 3, seconds: 0.3, warmUpSeconds: 0.5 } : { rounds: 3, seconds: 3, warmUpSeconds: 1.5 };
const growthEffort = { ...effort, seconds: 2, warmUpSeconds: 1 };
const drafts = isImport || isResponses ? 10 : isQuick ? 15_000 : 70_000;
const docs = join(import.meta.dirname, '..', '..', 'docs');

/** Undone in the opposite order, whatever happens. */
const started: (() => Promise<unknown>)[] = [];
let stopping: Promise<void> | undefined;
const stopAll = () => (stopping ??= stopStarted());
async function stopStarted(): Promise<void> {
  for (const stop of started.reverse()) await stop().catch(() => undefined);
}
async function begin<Started extends { stop(): Promise<unknown> }>(starting: Promise<Started>): Promise<Started> {
  const one = await starting;
  started.push(() => one.stop());
  return one;
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void stopAll().finally(() => process.exit(1)));
}

const say = (words: string) => process.stdout.write(`${words}\n`);
const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(new Date());
const conditions: Conditions = { effort, drafts, today, begin, told: (measured) => say(`\n${figuresTable([measured])}`) };

async function main(): Promise<void> {
  const loadBefore = loadNow();
  if (isPages) return onlyPages(loadBefore);
  if (!isImport && !isResponses && !isReport) installPeer();
  const postgres = await begin(startPostgres());
  const measureReport = async (): Promise<ReportPageFigures> => {
    await asOwner(postgres.url('postgres'), (owner) => owner.query('create database bench_papers'));
    return reportPage(postgres.url('bench_papers'), effort, today, loadBefore, begin);
  };
  if (isReport) return onlyReport(await measureReport());
  const url = postgres.url('bench');
  const grownUrl = postgres.url('bench_grown');
  say('Making the world …');
  await asOwner(postgres.url('postgres'), (owner) => owner.query('create database bench'));
  await makeWorld(url, drafts);
  if (isImport) return onlyImport(url);
  if (isResponses) return onlyResponses(url);
  if (!isQuick) {
    await asOwner(postgres.url('postgres'), (owner) => owner.query('create database bench_grown template bench'));
    await makeGrownWorld(grownUrl);
  }
  const operations = await besideOthers(url, conditions);
  const growth = isQuick ? [] : await asDataGrows(url, grownUrl, { ...conditions, effort: growthEffort });
  const imported = isQuick ? null : await importLedger(url, LINES, today, begin);
  const report = isQuick ? null : await measureReport();
  const shown = await asOwner(url, (owner) => owner.query<{ server_version: string }>('show server_version'));
  const machine = describeMachine(shown.rows[0]!.server_version, loadBefore);
  const run: Run = { measuredOn: today, machine, effort, operations, growth, ratios: ratiosOf(operations, growth), imported, responses: before()?.responses ?? null, pages: before()?.pages ?? null, reportPage: report };
  say(`\n${ratioTable(run.ratios)}\n`);
  if (isQuick) return;
  write(run);
}

/** Measures the import alone, and puts it in the place of the one that was measured before. */
async function onlyImport(url: string): Promise<void> {
  const imported = await importLedger(url, LINES, today, begin);
  say(`\n${importTable(imported)}\n`);
  write({ ...before()!, imported });
}

/** Measures whole responses alone, and puts them in the place of those that were measured before. */
async function onlyResponses(url: string): Promise<void> {
  const responses = await answerForMinutes(url, minutes, today, begin);
  say(`\n${responsesTable(responses)}\n`);
  if (minutes >= 10) write({ ...before()!, responses });
}

/** Measures pages on a slow phone alone, and puts them in the place of those that were measured before. */
async function onlyPages(loadBefore: number): Promise<void> {
  const pages = await onASlowPhone(VISITS, today, loadBefore);
  say(`\n${slowPhoneTable(pages)}\n`);
  write({ ...before()!, pages });
}

/** Puts a published report, measured alone, in the place of the one that was measured before. */
function onlyReport(measured: ReportPageFigures): void {
  say(`\n${reportPageTable(measured)}\n`);
  write({ ...before()!, reportPage: measured });
}

/** The run that is written down. */
function before(): Run | undefined {
  const file = join(docs, 'benchmarks.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Run) : undefined;
}

function write(run: Run): void {
  const rounded = (_name: string, value: unknown) => (typeof value === 'number' ? Number(value.toFixed(3)) : value);
  writeFileSync(join(docs, 'benchmarks.json'), `${JSON.stringify(run, rounded, 2)}\n`);
  writeFileSync(join(docs, 'benchmarks.md'), page(run));
}

try {
  await main();
} finally {
  await stopAll();
}
