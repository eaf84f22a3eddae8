import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { MikroORM, type SqlEntityManager } from '@mikro-orm/postgresql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeLive, type Live } from '../../server/src/platform/live.ts';
import { makeLog } from '../../server/src/platform/log.ts';
import { ormOptions } from '../../server/src/platform/database.ts';
import { scratchDatabase, type ScratchDatabase } from '../support/database.ts';
import { aWhile, pause } from './listening.ts';

let database: ScratchDatabase;
let orm: MikroORM;
let live: Live;
beforeAll(async () => {
  database = await scratchDatabase();
  orm = await MikroORM.init({
    ...ormOptions([]),
    entities: [],
    clientUrl: database.url,
    pool: { min: 0, max: 4 },
  } as never);
  live = await makeLive(database.url, makeLog('silent'));
});
afterAll(async () => {
  await live.close();
  await orm.close(true);
  await database.drop();
});

/** Counts what a subscriber is told. */
function follow(id: string, options?: { fromNow?: boolean }) {
  const events = live.subscribe('thing', id, options);
  const heard: string[] = [];
  const done = (async () => {
    for await (const event of events) heard.push(event);
  })();
  return { heard, done, events };
}
const inTransaction = (work: (em: SqlEntityManager) => Promise<unknown>) =>
  (orm.em.fork() as SqlEntityManager).transactional((em) => work(em as SqlEntityManager));
const cutConnection = () =>
  inTransaction((em) =>
    em.execute(
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'throughline live' and datname = current_database()`,
    ),
  );

/** A way to PostgreSQL that can stop carrying anything, for the connections that are there, without ending them. */
async function cableTo(url: string) {
  const { hostname, port } = new URL(url);
  const wires: Socket[] = [];
  const server = createServer((near) => {
    const far = connect(Number(port), hostname);
    near
      .on('error', () => far.destroy())
      .on('close', () => far.destroy())
      .pipe(far);
    far.on('error', () => near.destroy()).pipe(near);
    wires.push(near, far);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const own = new URL(url);
  own.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: own.href,
    cut: () => wires.forEach((wire) => wire.unpipe().pause()),
    remove: () => {
      wires.forEach((wire) => wire.destroy());
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

test('an event is told when the transaction commits, not before', async () => {
  const { heard, events } = follow('a');
  await inTransaction(async (em) => {
    await live.publishIn(em, 'thing', 'a');
    await aWhile();
    expect(heard).toEqual([]);
  });
  await expect.poll(() => heard).toEqual(['a']);
  await events.return!();
});

test('a transaction that is rolled back tells nobody anything', async () => {
  const { heard, events } = follow('b');
  const failing = inTransaction(async (em) => {
    await live.publishIn(em, 'thing', 'b');
    throw new Error('changed my mind');
  });
  await expect(failing).rejects.toThrow('changed my mind');
  await aWhile();
  expect(heard).toEqual([]);
  await events.return!();
});

test('whoever is slow hears once what happened many times, and nothing of others', async () => {
  const events = live.subscribe('thing', 'c');
  for (let time = 0; time < 20; time++) await inTransaction((em) => live.publishIn(em, 'thing', 'c'));
  await inTransaction((em) => live.publishIn(em, 'thing', 'd'));
  await aWhile();
  expect(await events.next()).toEqual({ value: 'c', done: false });
  const second = events.next();
  expect(await Promise.race([second, aWhile().then(() => 'nothing more')])).toBe('nothing more');
  await events.return!();
  expect(await second).toEqual({ value: undefined, done: true });
});

test('a burst is told at its beginning and at its end', async () => {
  const { heard, events } = follow('burst');
  for (let time = 0; time < 30; time++) await inTransaction((em) => live.publishIn(em, 'thing', 'burst'));
  const last = Date.now();
  await expect.poll(() => heard.length).toBeGreaterThan(0);
  await pause(Math.max(0, 300 - (Date.now() - last)));
  const count = heard.length;
  expect(count).toBeLessThan(30);
  await aWhile();
  expect(heard).toHaveLength(count);
  await events.return!();
});

test('who asks for it is told once at the start', async () => {
  const { heard, events } = follow('e', { fromNow: true });
  await expect.poll(() => heard).toEqual(['e']);
  await events.return!();
});

test('after a lost connection everyone is told once, since something may have been missed', async () => {
  const { heard, events } = follow('f');
  await cutConnection();
  await expect.poll(() => heard, { timeout: 5000 }).toEqual(['f']);
  await inTransaction((em) => live.publishIn(em, 'thing', 'f'));
  await expect.poll(() => heard).toEqual(['f', 'f']);
  await events.return!();
});

test('the connection comes back however often it is lost, and there is only one of it', async () => {
  for (let time = 0; time < 3; time++) {
    await cutConnection();
    await pause(300);
  }
  const counted = await inTransaction((em) =>
    em.execute(
      `select count(*)::int as n from pg_stat_activity where application_name = 'throughline live' and datname = current_database()`,
    ),
  );
  await expect.poll(() => counted).toEqual([{ n: 1 }]);
});

test('a connection that has gone silent without a word is noticed, and replaced', async () => {
  const cable = await cableTo(database.url);
  const own = await makeLive(cable.url, makeLog('silent'), 150);
  const events = own.subscribe('thing', 'silent');
  const heard = events.next();
  await pause(400);
  cable.cut();
  await inTransaction((em) => live.publishIn(em, 'thing', 'silent'));
  expect(await heard).toEqual({ value: 'silent', done: false });
  await own.close();
  await cable.remove();
});

test('when the server closes, everyone who waits is let go', async () => {
  const own = await makeLive(database.url, makeLog('silent'));
  const waiting = own.subscribe('thing', 'g').next();
  await own.close();
  expect(await waiting).toEqual({ value: undefined, done: true });
});
