import { parse, type OperationDefinitionNode } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Viewer } from '../../server/src/platform/reading/viewer.ts';
import { administrator, nobody, officer, openReader, type FixtureReader } from './fixture-reader.ts';
import { key } from './fixture.ts';

let at: FixtureReader;
beforeAll(async () => {
  at = await openReader();
});
afterAll(async () => at?.close());

/** Open: everyone may see it. */
const HUB = key('hub', 6);
/** Planned, of a council in which the officer has a role. */
const PLANNED = key('hub', 4);

/** One operation, asked so often before that its answer is kept. */
async function keptOperation(query: string, variables: object = {}, viewer = nobody) {
  const document = parse(query);
  const ask = (asker: Viewer = viewer, others: object = variables) =>
    at.reader.text(document, document.definitions[0] as OperationDefinitionNode, others as Record<string, unknown>, at.contextOf(asker));
  for (let time = 0; time < 12; time++) await ask();
  return ask;
}
const statementsOf = async (work: () => Promise<unknown>) => (await at.statementsOf(work)).length;
/** Done right after it was done before, the work reads nothing. Sooner or later: others write into the same PostgreSQL, which ends what is kept too. */
const expectKept = (work: () => Promise<unknown>) =>
  expect.poll(() => work().then(() => statementsOf(work)), { timeout: 20_000, interval: 10 }).toBe(0);

test('an answer is read once, and again after anything was written', async () => {
  const ask = await keptOperation('query Q($id: ID!) { hub(id: $id) { name budget } }', { id: HUB });
  const before = await ask();
  await expectKept(() => Promise.all([ask(), ask(), ask()]));
  await at.pool.query(`update hub set name = 'Renamed' where id = $1`, [HUB]);
  expect(await ask()).toBe(before!.replace(/"name":"[^"]*"/, '"name":"Renamed"'));
  await expectKept(ask);
  await at.pool.query(`update council set motto = 'Another table' where slug = 'council-1'`);
  expect(await statementsOf(ask)).toBe(1);
});

test('what a transaction has written shows when it commits, and never when it does not', async () => {
  const ask = await keptOperation('query Q($id: ID!) { hub(id: $id) { name } }', { id: HUB });
  const before = await ask();
  for (const end of ['rollback', 'commit']) {
    const client = await at.pool.connect();
    await client.query('begin');
    await client.query(`update hub set name = 'Written by ${end}' where id = $1`, [HUB]);
    expect([await ask(), await ask()]).toEqual([before, before]);
    await client.query(end);
    client.release();
    const after = end === 'commit' ? '{"hub":{"name":"Written by commit"}}' : before;
    expect([await ask(), await ask()]).toEqual([after, after]);
  }
});

test('what was acknowledged before somebody asks is in the answer, while others write and read without a pause', async () => {
  const ask = await keptOperation('query Q($id: ID!) { hub(id: $id) { name } }', { id: HUB });
  let acknowledged = 0;
  let isOver = false;
  let read = 0;
  let statements = 0;
  at.reader.onStatement = () => void statements++;
  const reader = async () => {
    while (!isOver) {
      const before = acknowledged;
      const told = Number(/"name":"(\d+)"/.exec((await ask())!)![1]);
      expect(told).toBeGreaterThanOrEqual(before);
      read++;
    }
  };
  await at.pool.query(`update hub set name = '0' where id = $1`, [HUB]);
  const readers = Array.from({ length: 6 }, reader);
  for (let time = 1; time <= 150; time++) {
    await at.pool.query(`update hub set name = $2 where id = $1`, [HUB, String(time)]);
    acknowledged = time;
    if (time % 5 === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  }
  isOver = true;
  await Promise.all(readers);
  at.reader.onStatement = undefined;
  expect(statements).toBeGreaterThan(0);
  // Some answers came from memory, or this proves nothing.
  expect(read).toBeGreaterThan(statements);
});

test('an answer that was kept for one is not given to another who may see more or less, nor for another key', async () => {
  const notes = 'query Q($id: ID!) { hub(id: $id) { notes { body } } }';
  const hub = PLANNED;
  const fresh = async (viewer: Viewer, id: string) => at.text(notes, { id }, viewer);
  const asOfficer = await keptOperation(notes, { id: hub }, officer);
  const expected = await Promise.all([officer, administrator].flatMap((viewer) => [hub, HUB].map((id) => fresh(viewer, id))));
  for (let time = 0; time < 12; time++) {
    const told = await Promise.all([officer, administrator].flatMap((viewer) => [hub, HUB].map((id) => asOfficer(viewer, { id }))));
    expect(told).toEqual(expected);
  }
  expect(new Set(expected).size).toBeGreaterThan(1);
});

test('code that looks at more than the rows is asked for each request, with the rows that were kept', async () => {
  const open = key('hub', 12);
  const query = 'query Q($id: ID!) { hub(id: $id) { lead tags { word } viewerCan(word: "x") { edit } } }';
  const ask = await keptOperation(query, { id: open }, officer);
  // In the same councils with the same roles, as far as the statement asks.
  const told = await Promise.all([officer, { ...officer, memberships: officer.memberships.map((one) => ({ ...one, role: 'hub' })) }].map((viewer) => ask(viewer)));
  await expectKept(() => ask(officer));
  expect(told).toEqual([await at.text(query, { id: open }, officer), await at.text(query, { id: open }, officer)]);
  expect(await ask(nobody)).toBe(await at.text(query, { id: open }, nobody));
});

test('two operations that read the same rows and show different parts of what code makes of them do not share an answer', async () => {
  const one = await keptOperation('query Q($id: ID!) { hub(id: $id) { tags { word } } }', { id: HUB });
  const other = await keptOperation('query Q($id: ID!) { hub(id: $id) { tags { weight } } }', { id: HUB });
  expect([await one(), await other()].map((text) => /"(word|weight)"/.exec(text!)?.[1])).toEqual(['word', 'weight']);
});
