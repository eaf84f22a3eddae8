import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { ReportRow } from '../../server/src/reports/report.entity.ts';
import { givenClearedReport, reporting } from '../support/given-reports.ts';
import { givenCouncil, givenPerson } from '../support/given.ts';
import { startServer, type TestServer } from '../support/server.ts';

// Much is asked at once: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 90_000 });

const clientDir = join(import.meta.dirname, '../../client');
/** Two servers of one installation: what one publishes, the other hears of from the database alone. */
let servers: [TestServer, TestServer];
let council: { id: string; slug: string };
let cookie: string;
beforeAll(async () => {
  const first = await startServer({ clientDir });
  servers = [first, await startServer({ clientDir, databaseUrl: first.databaseUrl })];
  council = await givenCouncil(first.em);
  ({ cookie } = await givenPerson(first.em, council, 'clerk'));
});
afterAll(async () => {
  for (const server of servers.toReversed()) await server.stop();
});
afterEach(() => servers.forEach(look));

/** Breaks a server on purpose: what it is told of the state of the database is not true any more. */
function lookWrongly({ app }: TestServer, answer: (really: () => Promise<unknown>) => Promise<unknown>): void {
  const { pool } = app.services;
  const real = pool.query.bind(pool) as (...args: unknown[]) => Promise<unknown>;
  pool.query = ((...args: unknown[]) =>
    (args[0] as { name?: string }).name === 'database_state' ? answer(() => real(...args)) : real(...args)) as typeof pool.query;
}
const look = ({ app }: TestServer): void => void delete (app.services.pool as { query?: unknown }).query;

interface Step {
  /** Which server publishes, and how long it is quiet before, in milliseconds. */
  by: 0 | 1;
  pause: number;
}
const steps = fc.array(fc.record({ by: fc.constantFrom(0 as const, 1 as const), pause: fc.nat(25) }), { minLength: 2, maxLength: 6 });

interface Seen {
  asked: number;
  /** Answers that were older than what was acknowledged before they were asked for. */
  stale: string[];
}

/**
 * Publishes one version after the other while people read the newest and the first from both servers without a pause, and
 * withdraws the report in the end.
 */
async function readWhilePublishing(schedule: readonly Step[], readers = 1): Promise<Seen> {
  const { em } = servers[0];
  const report = await givenClearedReport(em, council, {});
  const path = `/${council.slug}/reports/${report.slug}`;
  await reporting(servers[0]).publish(report.id, cookie);
  let acknowledged = 1;
  let isWithdrawn = false;
  let isOver = false;
  const seen: Seen = { asked: 0, stale: [] };

  async function read(server: TestServer, address: string): Promise<void> {
    const known = new Map<string, number>();
    let tag = '';
    while (!isOver) {
      const [atLeast, wasWithdrawn] = [acknowledged, isWithdrawn];
      const response = await fetch(`${server.url}${address}`, { headers: { 'if-none-match': tag } });
      const html = await response.text();
      tag = response.headers.get('etag') ?? '';
      const newest = response.status === 304 ? known.get(tag)! : newestIn(html, response.status);
      known.set(tag, newest);
      seen.asked++;
      if (wasWithdrawn ? newest !== WITHDRAWN : newest < atLeast && !(address.endsWith('/v1') && newest > 1)) {
        seen.stale.push(`${address === path ? 'the newest' : 'the first'} was ${newest}, after ${wasWithdrawn ? 'the withdrawal' : atLeast}`);
      }
    }
  }
  const reading = servers.flatMap((server) => [path, `${path}/v1`].flatMap((address) => Array.from({ length: readers }, () => read(server, address))));
  try {
    for (const { by, pause } of schedule) {
      await wait(pause);
      const { data } = await reporting(servers[by]).publish(report.id, cookie, 'Corrected.');
      acknowledged = data!.publishReport.number;
    }
    await em.fork().nativeUpdate(ReportRow, { id: report.id }, { status: 'WITHDRAWN', withdrawnReason: 'Wrong.' });
    isWithdrawn = true;
    await wait(30);
  } finally {
    isOver = true;
    await Promise.all(reading);
  }
  return seen;
}

const WITHDRAWN = Number.POSITIVE_INFINITY;
/** The version that the page takes for the newest; of an older one only that it is older. */
function newestIn(html: string, status: number): number {
  if (status === 404 || /was withdrawn/i.test(html)) return WITHDRAWN;
  const shown = Number(/version (?:<!-- -->)?(\d+)/.exec(html)?.[1]);
  return html.includes('not the newest') ? shown + 1 : shown;
}

describe('a report that is read while it is published', () => {
  test('is never older than what was acknowledged before it was asked for, whichever process answers', async () => {
    let asked = 0;
    await fc.assert(
      fc.asyncProperty(steps, async (schedule) => {
        const seen = await readWhilePublishing(schedule);
        asked += seen.asked;
        expect(seen.stale).toEqual([]);
      }),
      { numRuns: 5, interruptAfterTimeLimit: 20_000 },
    );
    expect(asked).toBeGreaterThan(50);
  });
});

describe('the test above notices', () => {
  const schedule: Step[] = [0, 1, 0, 1, 0].map((by) => ({ by: by as 0 | 1, pause: 20 }));

  /** Once more when chance had it that nobody asked at a wrong moment. */
  async function isNoticed(): Promise<boolean> {
    for (const end = performance.now() + 60_000; performance.now() < end; ) {
      if ((await readWhilePublishing(schedule)).stale.length > 0) return true;
    }
    return false;
  }

  test('a server that does not look at the database before it gives a page again', async () => {
    lookWrongly(servers[1], async () => ({ rows: [['always the same']] }));
    expect(await isNoticed()).toBe(true);
  });

  test('a server that looks at the database once a second', async () => {
    let [last, at]: [Promise<unknown> | undefined, number] = [undefined, 0];
    lookWrongly(servers[1], (really) => {
      if (last === undefined || performance.now() - at > 1000) [last, at] = [really(), performance.now()];
      return last;
    });
    expect(await isNoticed()).toBe(true);
  });
});
