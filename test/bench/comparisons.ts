import { load } from './load.ts';
import { measure, type Effort, type Measured, type Ports } from './measure.ts';
import { boardPack } from './operation/board-pack.ts';
import { hubDirectory } from './operation/hub-directory.ts';
import { results, resultsByGroup } from './operation/results.ts';
import { countedBy, submission, submissionAtOnce } from './operation/submission.ts';
import type { Operation } from './operations.ts';
import { startHandWritten, startPostGraphile, startProduct, type MeasuredServer } from './servers.ts';
import { asOwner, checkWorld, signIn, whileWriting } from './stage.ts';
import { MEASURED, QUIET, key } from './world.ts';

/** What a comparison is given: how long it takes, how it stops what it starts, and whom it tells. */
export interface Conditions {
  effort: Effort;
  drafts: number;
  /** A London day, the day of the board pack. */
  today: string;
  /** Waits until it runs; it is stopped at the end, however that comes. */
  begin: (starting: Promise<MeasuredServer>) => Promise<MeasuredServer>;
  told: (measured: Measured) => void;
}

/** As when four people answer their questions as quickly as they can read them. */
export const CHANGES_A_SECOND = 50;
export const RESULTS_BY_GROUP = 'results by group';
export const RESULTS_WHILE_CHANGING = 'results while answers come in';

/** The pages of the measured council, asked as the member of the board whose cookie it is. */
const pages = (today: string, cookie: string): Operation[] => [
  boardPack(key('programme', MEASURED), today, cookie),
  hubDirectory(`council-${MEASURED}`),
  results('results', key('consultation', MEASURED), cookie),
];

/** The product, PostGraphile and hand-written SQL on one database. */
export async function besideOthers(url: string, { effort, drafts, today, begin, told }: Conditions): Promise<Measured[]> {
  const product = await begin(startProduct(url));
  const postgraphile = await begin(startPostGraphile(url));
  const handWritten = await begin(startHandWritten(url));
  const ports: Ports = {
    product: product.port,
    postgraphile: postgraphile.port,
    handWritten: handWritten.port,
    postgraphileRows: postgraphile.port,
    handWrittenAlone: handWritten.port,
  };
  const measured: Measured[] = [];
  async function compare(operation: Operation): Promise<void> {
    const figures = await measure(operation, ports, effort);
    measured.push(figures);
    told(figures);
  }
  const cookie = await signIn(product.port);
  for (const operation of pages(today, cookie)) await compare(operation);
  await compare(results('results of few', key('consultation', QUIET), cookie));
  await compare(resultsByGroup(RESULTS_BY_GROUP, key('consultation', MEASURED), key('question', MEASURED * 100 + 2), cookie));
  const quiet = key('consultation', QUIET);
  await whileWriting(url, CHANGES_A_SECOND, quiet, () => compare(results(RESULTS_WHILE_CHANGING, key('consultation', MEASURED), cookie)));
  const sendings = await asOwner(url, async (owner) => [await submission(owner, drafts), await submissionAtOnce(owner)]);
  for (const sending of sendings) {
    await countAlike(url, sending, ports);
    await compare(sending);
  }
  await checkWorld(url);
  for (const server of [product, postgraphile, handWritten]) await server.stop();
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

/** The same pages of the same council, in a database with 20 councils and in one with 200, in turn. */
export async function asDataGrows(url: string, grownUrl: string, { effort, today, begin, told }: Conditions): Promise<Measured[]> {
  const small = await begin(startProduct(url));
  const grown = await begin(startProduct(grownUrl));
  const here = pages(today, await signIn(small.port));
  const there = pages(today, await signIn(grown.port));
  const measured: Measured[] = [];
  for (const [place, { name, connections, asking }] of here.entries()) {
    const both = { product: asking.product!, productGrown: there[place]!.asking.product! };
    const figures = await measure({ name, connections, asking: both }, { product: small.port, productGrown: grown.port }, effort);
    measured.push(figures);
    told(figures);
  }
  return measured;
}
