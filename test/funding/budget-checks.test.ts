import { afterAll, beforeAll, expect, test } from 'vitest';
import { budgetChecks } from '../../server/src/funding/budget.checks.ts';
import { seedId } from '../../server/src/platform/ids.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ template: 'throughline_seeded' });
});
afterAll(() => server.stop());

const line = (key: string) => seedId('budget-line', 'york', key);
const moved = (kind: string, from: string, to: string, pence = 1, on = '2023-05-01') =>
  `insert into budget_transfer (id, council_id, kind, from_line_id, to_line_id, amount_pence, approved_on, post_id, reason, recorded_at, is_demonstration)
    select gen_random_uuid(), line.council_id, '${kind}', line.id, '${line(to)}', ${pence}, '${on}',
      (select id from post where council_id = line.council_id limit 1), 'x', now(), true from budget_line line where line.id = '${line(from)}'`;

/** A change by hand that breaks the rule, for each of them. */
const broken: Record<string, string> = {
  'the lines of a budget are no more than the award of their grant': `update funding_grant set awarded_pence = 99699999 where id = '${seedId('grant', 'york', 'transformation-fund')}'`,
  'the lines of a budget are no more than what the award allots to their year, type and strand': `update budget_line set fund_type = 'REVENUE' where id = '${line('sites')}'`,
  'the first months of a line come to its budget when they were stated with it': `update budget_line set original_pence = 1 where id = '${line('team')}'`,
  'no line of a budget ever has less than nothing': moved('VIREMENT', 'mapping', 'team', 1_500_001),
  'a virement stays within its year and source, and capital never becomes revenue': moved('VIREMENT', 'sites', 'team-2'),
  'what is carried forward goes into the next year of the same source and type': moved('CARRY_FORWARD', 'team', 'sites'),
  'a spend is booked to a line of the budget of its own year, and a reversal to that of its entry': `update spend_entry set budget_line_id = '${line('team-2')}' where id = '${seedId('spend-entry', 'york', 'mapping')}'`,
};

test('every rule about budgets holds in the seeded councils', async () => {
  for (const { rule, sql } of budgetChecks) expect([rule, await server.em.execute(sql)]).toEqual([rule, []]);
});

test.each(budgetChecks.map(({ rule }) => rule))('a change by hand is found: %s', async (rule) => {
  const check = budgetChecks.find((candidate) => candidate.rule === rule)!;
  const em = server.em.fork();
  await em.begin();
  try {
    await em.execute(broken[rule]!);
    expect(await em.execute(check.sql)).not.toEqual([]);
  } finally {
    await em.rollback();
  }
});

test.each([
  ['months that are not twelve', `update budget_profile set month_pence = month_pence[1:11]`],
  ['months below nought', `update budget_profile set month_pence[1] = -1`],
  ['a line of a grant that names no grant', `update budget_line set grant_id = null where id = '${line('sites')}'`],
  ['a year that is none', `update budget_line set financial_year = '2023/25' where id = '${line('sites')}'`],
  ['a transfer that nobody approved', `update budget_transfer set decision_id = null`],
  ['a spend on a line of another type of money', `update spend_entry set budget_line_id = '${line('sites')}' where id = '${seedId('spend-entry', 'york', 'mapping')}'`],
])('the database keeps out %s', async (_what, statement) => {
  await expect(server.em.fork().transactional((em) => em.execute(statement))).rejects.toThrow();
});
