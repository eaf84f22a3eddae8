// pnpm bench [--quick]: the product beside PostGraphile 5 and hand-written SQL. docs/benchmarks.md says what is compared.
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { load } from './load.ts';
import { measure, type Measured, type Ports } from './measure.ts';
import type { Operation } from './operations.ts';
import { boardPack } from './operation/board-pack.ts';
import { hubDirectory } from './operation/hub-directory.ts';
import { results } from './operation/results.ts';
import { countedBy, submission } from './operation/submission.ts';
import { figuresTable, page, ratioTable, ratiosOf, type Run } from './report.ts';
import { startHandWritten, startPostGraphile, startProduct, type MeasuredServer } from './servers.ts';
import { asOwner, checkWorld, installPeer, makeWorld, signIn, startPostgres } from './stage.ts';
import { MEASURED, QUIET, addCouncils, key, settle } from './world.ts';

const isQuick = process.argv.includes('--quick');
const effort = isQuick ? { rounds: 3, seconds: 0.4, warmUpSeconds: 0.5 } : { rounds: 3, seconds: 3, warmUpSeconds: 1.5 };
const DRAFTS = isQuick ? 15_000 : 70_000;
const docs = join(import.meta.dirname, '..', '..', 'docs');

/** Undone in the opposite order, whatever happens. */
const started: (() => Promise<unknown>)[] = [];
async function stopAll(): Promise<void> {
  for (const stop of started.splice(0).reverse()) await stop().catch(() => undefined);
}
async function begin<Started extends { stop(): Promise<unknown> }>(starting: Promise<Started>): Promise<Started> {
  const one = await starting;
  started.push(() => one.stop());
  return one;
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stopAll().finally(() => process.exit(1)));

const say = (words: string) => process.stdout.write(`${words}\n`);

const today = () => new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(new Date());

/** The pages that are read, asked as the member of the board whose cookie it is. */
const reads = (cookie: string): Operation[] => [
  boardPack(key('programme', MEASURED), today(), cookie),
  hubDirectory(`council-${MEASURED}`),
  results('results', key('consultation', MEASURED), cookie),
  ...(isQuick ? [] : [results('results of few', key('consultation', QUIET), cookie)]),
];

async function besideOthers(url: string): Promise<Measured[]> {
  const servers = { product: await begin(startProduct(url)), postgraphile: await begin(startPostGraphile(url)), handWritten: await begin(startHandWritten(url)) };
  const ports: Ports = {
    product: servers.product.port, postgraphile: servers.postgraphile.port, handWritten: servers.handWritten.port,
    postgraphileRows: servers.postgraphile.port, handWrittenAlone: servers.handWritten.port,
  };
  const measured: Measured[] = [];
  for (const operation of reads(await signIn(ports['product']!))) measured.push(await told(measure(operation, ports, effort)));
  const sending = await asOwner(url, (owner) => submission(owner, DRAFTS));
  await countAlike(url, sending, ports);
  measured.push(await told(measure(sending, ports, effort)));
  await checkWorld(url);
  await Promise.all(Object.values(servers).map((server: MeasuredServer) => server.stop()));
  return measured;
}

async function told(measuring: Promise<Measured>): Promise<Measured> {
  const measured = await measuring;
  say(`\n${figuresTable([measured])}`);
  return measured;
}

/** The same sixteen submissions must raise the same counters by as much, whoever is asked. */
async function countAlike(url: string, { name, asking }: Operation, ports: Ports): Promise<void> {
  let expected: string | undefined;
  for (const [contender, { next }] of Object.entries(asking)) {
    const table = contender === 'postgraphileRows' ? 'bench.tally' : 'consultation_tally';
    let left = 16;
    const send = async () => void (await load(ports[contender]!, 4, 60, () => (left-- > 0 ? next() : undefined)));
    const counted = JSON.stringify(await asOwner(url, (owner) => countedBy(owner, table, send)));
    expected ??= counted;
    if (counted !== expected) throw new Error(`${name}: ${contender} counts otherwise: ${expected} and ${counted}`);
  }
}

/** The same pages for the same council, with 20 councils and with 200, at the same time. */
async function asDataGrows(url: string, grownUrl: string): Promise<Measured[]> {
  const small = await begin(startProduct(url));
  const grown = await begin(startProduct(grownUrl));
  const ports: Ports = { product: small.port, productGrown: grown.port };
  const here = reads(await signIn(small.port));
  const there = reads(await signIn(grown.port));
  const measured: Measured[] = [];
  for (const [place, { name, connections, asking }] of here.entries()) {
    const both: Operation = { name, connections, asking: { product: asking.product!, productGrown: there[place]!.asking.product! } };
    measured.push(await told(measure(both, ports, { ...effort, seconds: 2, warmUpSeconds: 1 })));
  }
  return measured;
}

async function main(): Promise<void> {
  const loadBefore = Number((loadavg()[0] ?? 0).toFixed(1));
  installPeer();
  const postgres = await begin(startPostgres());
  const url = postgres.url('bench');
  say('Making the world …');
  await asOwner(postgres.url('postgres'), (owner) => owner.query('create database bench'));
  await makeWorld(url, DRAFTS);
  if (!isQuick) {
    await asOwner(postgres.url('postgres'), (owner) => owner.query('create database bench_grown template bench'));
    await asOwner(postgres.url('bench_grown'), async (owner) => {
      await addCouncils(owner, 21, 200);
      await settle(owner);
    });
  }
  const operations = await besideOthers(url);
  const growth = isQuick ? [] : await asDataGrows(url, postgres.url('bench_grown'));
  const postgresql = await asOwner(url, async (owner) => (await owner.query<{ server_version: string }>('show server_version')).rows[0]!.server_version);
  const { dependencies } = JSON.parse(readFileSync(join(import.meta.dirname, 'peer', 'package.json'), 'utf8')) as { dependencies: { postgraphile: string } };
  const run: Run = {
    measuredOn: today(),
    kind: isQuick ? 'quick' : 'full',
    machine: {
      cores: availableParallelism(), memoryGigabytes: Math.round(totalmem() / 2 ** 30), platform: `${process.platform} ${process.arch}`, node: process.versions.node,
      postgresql, postgraphile: dependencies.postgraphile, loadBefore, loadAfter: Number((loadavg()[0] ?? 0).toFixed(1)),
    },
    effort, operations, growth,
    ratios: ratiosOf(operations, growth),
  };
  say(`\n${ratioTable(run.ratios)}\n`);
  if (isQuick) return;
  writeFileSync(join(docs, 'benchmarks.json'), `${JSON.stringify(run, (_name, value: unknown) => (typeof value === 'number' ? Number(value.toFixed(3)) : value), 2)}\n`);
  writeFileSync(join(docs, 'benchmarks.md'), page(run));
}

try {
  await main();
} finally {
  await stopAll();
}
