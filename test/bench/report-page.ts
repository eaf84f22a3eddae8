import { isDeepStrictEqual } from 'node:util';
import { setTimeout as wait } from 'node:timers/promises';
import { CHANGES_A_SECOND } from './comparisons.ts';
import { KeptConnection } from './http-client.ts';
import { load, median, quantile, refuseFailure } from './load.ts';
import type { Effort } from './measure.ts';
import { fromProduct } from './product.ts';
import { startProduct, startSameBytes, type MeasuredServer } from './servers.ts';
import { asOwner } from './stage.ts';

/** Requests a second of the product and of the same bytes from memory, in each round. */
interface Rates {
  connections: number;
  product: number[];
  sameBytes: number[];
}
export interface ReportPageFigures {
  /** Of the page as it is sent, compressed. */
  bytes: number;
  /** By how many people ask at once. */
  quiet: Rates[];
  /** While something is written CHANGES_A_SECOND times a second. */
  whileChanging: Rates;
  /** Milliseconds to draw it after something has changed: p50 and p95. */
  cold: { p50: number; p95: number };
  measuredOn: string;
  loadBefore: number;
}

const AIM = 0.5;
/** People who ask at once: as few as in the other comparisons, and as on the day of a meeting. */
const FEW = 8;
const MANY = 32;
const COLD_TIMES = 60;
const asked = Buffer.from('GET /york/reports/family-hubs-update-december-2022 HTTP/1.1\r\nhost: 127.0.0.1\r\naccept: text/html\r\naccept-encoding: gzip, br\r\n\r\n');
/** Any transaction that is over ends what is kept. */
const CHANGE = 'select pg_current_xact_id()';

/**
 * The page of a published report of the seeded councils, beside a server that gives the same bytes from memory and looks at
 * nothing.
 *
 * @param url an empty database
 */
export async function reportPage(url: string, effort: Effort, today: string, loadBefore: number, begin: (starting: Promise<MeasuredServer>) => Promise<MeasuredServer>): Promise<ReportPageFigures> {
  const { migrate } = await fromProduct('platform/migrate.js');
  const { seed } = await fromProduct('seed.js');
  const { features } = await fromProduct('features.js');
  await migrate(url);
  await seed(url, features, { demo: true, now: new Date() });
  const product = await begin(startProduct(url));
  const sameBytes = await begin(startSameBytes(product.port, asked.toString()));
  const ports = { product: product.port, sameBytes: sameBytes.port };
  const bytes = await sameAnswers(ports);
  const cold = await drawnAnew(url, product.port);
  const quiet = [await inTurn(ports, FEW, effort), await inTurn(ports, MANY, effort)];
  const whileChanging = await whileChangingOften(url, () => inTurn(ports, FEW, effort));
  for (const server of [product, sameBytes]) await server.stop();
  return { bytes, quiet, whileChanging, cold, measuredOn: today, loadBefore };
}

type PagePorts = Record<'product' | 'sameBytes', number>;

async function sameAnswers(ports: PagePorts): Promise<number> {
  const [one, other] = [await once(ports.product), await once(ports.sameBytes)];
  if (!isDeepStrictEqual(one, other)) throw new Error('The report is not the same from memory.');
  return one.length;
}

async function once(port: number): Promise<Buffer> {
  const connection = new KeptConnection(port);
  const reply = await connection.ask(asked);
  connection.close();
  refuseFailure(reply);
  return reply.body;
}

async function inTurn(ports: PagePorts, connections: number, { rounds, seconds, warmUpSeconds }: Effort): Promise<Rates> {
  const rates: Rates = { connections, product: [], sameBytes: [] };
  const servers = ['product', 'sameBytes'] as const;
  for (const server of servers) await load(ports[server], connections, warmUpSeconds, () => asked);
  for (let round = 0; round < rounds; round++) {
    for (const server of servers) {
      globalThis.gc?.();
      const stretch = await load(ports[server], connections, seconds, () => asked);
      rates[server].push(stretch.requests / stretch.seconds);
    }
  }
  return rates;
}

const whileChangingOften = <Result>(url: string, work: () => Promise<Result>): Promise<Result> =>
  asOwner(url, async (owner) => {
    let isOver = false;
    const changing = (async () => {
      for (; !isOver; await wait(1000 / CHANGES_A_SECOND)) await owner.query(CHANGE);
    })();
    try {
      return await work();
    } finally {
      isOver = true;
      await changing;
    }
  });

const drawnAnew = (url: string, port: number): Promise<ReportPageFigures['cold']> =>
  asOwner(url, async (owner) => {
    const taken: number[] = [];
    for (let time = 0; time < COLD_TIMES * 2; time++) {
      await owner.query(CHANGE);
      const begun = performance.now();
      await once(port);
      // The first half warms up.
      if (time >= COLD_TIMES) taken.push(performance.now() - begun);
    }
    return { p50: quantile(taken, 0.5), p95: quantile(taken, 0.95) };
  });

const ratio = ({ product, sameBytes }: Rates): number => median(product.map((rate, round) => rate / sameBytes[round]!));

export function reportPageTable({ quiet, whileChanging, cold, bytes, measuredOn, loadBefore }: ReportPageFigures): string {
  const whole = (value: number) => Math.round(value).toLocaleString('en-GB');
  const row = (when: string, rates: Rates, aim: string) =>
    `| ${[when, rates.connections, whole(median(rates.product)), whole(median(rates.sameBytes)), ratio(rates).toFixed(2), aim].join(' | ')} |`;
  const reached = (rates: Rates) => `≥ ${AIM}: ${ratio(rates) >= AIM ? 'yes' : 'not yet'}`;
  return `| While | Connections | Throughline, requests a second | The same bytes from memory | Ratio | Aim reached |
| --- | --- | --- | --- | --- | --- |
${quiet.map((rates) => row('nothing changes', rates, reached(rates))).join('\n')}
${row(`something is written ${CHANGES_A_SECOND} times a second`, whileChanging, 'none set')}

After a change the first answer takes ${cold.p50.toFixed(1)} ms (p50), ${cold.p95.toFixed(1)} ms (p95). ${whole(bytes)} bytes as sent. Measured on ${measuredOn}, with a load of ${loadBefore.toFixed(1)} on the machine before it.`;
}
