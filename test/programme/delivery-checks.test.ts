import { afterAll, beforeAll, expect, test } from 'vitest';
import { seedId } from '../../server/src/platform/ids.ts';
import { deliveryChecks } from '../../server/src/programme/delivery.checks.ts';
import { programmeChecks } from '../../server/src/programme/programme.checks.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ template: 'throughline_seeded' });
});
afterAll(() => server.stop());

const broken = async (sql: string) => (await server.em.execute<object[]>(sql)).length;
const milestone = seedId('milestone', 'york', 'demo-one-address');
const theory = seedId('theory-of-change', 'york', '1');
const node = (key: string) => seedId('theory-node', 'york', key);
const link = (from: string, to: string) =>
  `insert into theory_link (id, council_id, theory_id, from_node_id, to_node_id, is_demonstration)
   select '${seedId('broken', from, to)}', council_id, id, '${node(from)}', '${node(to)}', true from theory_of_change where id = '${theory}'`;

test('the plans and theories of change of the four councils hold to every rule', async () => {
  for (const { rule, sql } of [...programmeChecks, ...deliveryChecks]) expect([rule, await broken(sql)]).toEqual([rule, 0]);
});

test.each([
  ['as the last entry in its history', `update milestone set progress_since = '2020-01-01' where id = '${milestone}'`],
  ['newest of the later promises', `update milestone set agreed_on = '2020-01-01' where id = '${milestone}'`],
  ['leads backwards', link('thrive', 'training')],
  ['round in a circle', link('better', 'earlier')],
])('a plan that breaks a rule is found: %s', async (words, breaking) => {
  const check = deliveryChecks.find(({ rule, sql }) => rule.includes(words) || sql.includes(words))!;
  await server.em.execute(breaking);
  expect(await broken(check.sql)).toBeGreaterThan(0);
});
