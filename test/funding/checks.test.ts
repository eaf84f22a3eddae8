import { afterAll, beforeAll, expect, test } from 'vitest';
import { fundingChecks } from '../../server/src/funding/funding.checks.ts';
import { features } from '../../server/src/features.ts';
import { seedId } from '../../server/src/platform/ids.ts';
import { seed } from '../../server/src/seed.ts';
import { givenPerson } from '../support/given.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ template: 'throughline_seeded' });
});
afterAll(() => server.stop());

test('every rule about grants holds in the seeded councils', async () => {
  for (const { rule, sql } of fundingChecks) expect([rule, await server.em.execute(sql)]).toEqual([rule, []]);
});

const york = seedId('grant', 'york', 'transformation-fund');
const kent = seedId('grant', 'kent', 'start-for-life');
const line = seedId('spend-entry', 'york', 'mapping');
const amendment = (seq: number, oldDay: string, newDay: string) =>
  `insert into grant_amendment (id, council_id, grant_id, seq, change, old_day, new_day, agreed_on, reason, is_demonstration)
    select gen_random_uuid(), council_id, id, ${seq}, 'ENDS_ON', '${oldDay}', '${newDay}', '2024-01-01', 'x', true from funding_grant where id = '${york}'`;

/** A change by hand that breaks the rule, for each of them. */
const broken: Record<string, string[]> = {
  'what a grant has spent is what its ledger says': [`update funding_grant set spent_pence = spent_pence + 1 where id = '${york}'`],
  'what a grant has committed is what its ledger says': [`update funding_grant set committed_pence = 0 where id = '${york}'`],
  'the capital a grant has used is what its ledger says': [`update funding_grant set capital_used_pence = 1 where id = '${york}'`],
  'what a grant has received is what its instalments say': [`update funding_grant set received_pence = 5 where id = '${york}'`],
  'the forecast of a grant is the latest that was made': [`update funding_grant set forecast_pence = null where id = '${york}'`],
  'instalments stay within the award': [`update grant_instalment set amount_pence = 260000001 where grant_id = '${kent}'`],
  'instalments of a year stay within what the award has for that year': [`update grant_allocation set amount_pence = 100 where grant_id = '${kent}'`],
  'the stated parts of an award are no more than the award': [`update grant_allocation set amount_pence = 99700001 where grant_id = '${york}' and kind = 'CAPITAL'`],
  'capital stays within its allocation, and revenue does not draw on it': [`update grant_allocation set amount_pence = 99700000 where grant_id = '${york}' and kind = 'CAPITAL'`],
  'money is spent within the dates of its grant': [`update spend_entry set spent_on = '2024-04-01' where id = '${line}'`],
  'capital that waits for the asset review is spent on selected sites only': [`update spend_entry set fund_type = 'CAPITAL', budget_line_id = null where id = '${line}'`],
  'a cost that goes on after its grant has been checked': [`delete from sustainability_check where recurring_cost_id = '${seedId('recurring-cost', 'york', 'panel')}'`],
  'no receipt is taken back beyond its amount': [
    `insert into grant_instalment (id, council_id, grant_id, seq, amount_pence, status, takes_back_id, takes_back_as, is_demonstration)
      select gen_random_uuid(), council_id, grant_id, 9, amount_pence + 1, 'REPAID', id, 'CORRECTION', true from grant_instalment where grant_id = '${kent}'`,
  ],
  'the ceiling of a grant is the one that was stated last': [`update funding_grant set ceiling_pence = 5 where id = '${kent}'`],
  'a part of an award is what it was last set to': [
    `insert into grant_allocation_change (id, council_id, grant_id, allocation_id, seq, new_pence, agreed_on, reason, recorded_at, is_demonstration)
      select gen_random_uuid(), council_id, grant_id, id, 1, 5, '2023-01-01', 'x', now(), true from grant_allocation where grant_id = '${kent}'`,
  ],
  'nothing is reversed beyond its amount': [`update spend_entry set amount_pence = 118226 where id = '${seedId('spend-entry', 'york', 'workshops-back')}'`],
  'what a grant is now is what its amendments made of it': [amendment(1, '2024-03-31', '2024-09-30')],
  'each amendment starts from what the one before it left': [amendment(1, '2024-03-31', '2024-06-30'), amendment(2, '2024-07-31', '2024-09-30'), `update funding_grant set ends_on = '2024-09-30' where id = '${york}'`],
};

test.each(fundingChecks.map(({ rule }) => rule))('a change by hand is found: %s', async (rule) => {
  const check = fundingChecks.find((candidate) => candidate.rule === rule)!;
  const em = server.em.fork();
  await em.begin();
  try {
    for (const statement of broken[rule]!) await em.execute(statement);
    expect(await em.execute(check.sql)).not.toEqual([]);
  } finally {
    await em.rollback();
  }
});

test('the seed can be run again, and leaves what people recorded in between', async () => {
  const { cookie } = await givenPerson(server.em, { id: seedId('council', 'york') }, 'finance');
  const spend = {
    grantId: york, kind: 'ACTUAL', fundType: 'REVENUE', amountPence: 1_000, spentOn: '2023-01-10', description: 'Room hire',
    allowedUseId: seedId('allowed-use', 'york', 'transformation'), decisionId: seedId('decision', 'york', 'DEMO/01'),
  };
  const later = { grantId: york, change: 'ENDS_ON', newDay: '2024-09-30', agreedOn: '2024-01-15', reason: 'Agreed with the department' };
  expect((await server.ask('mutation ($input: RecordSpendInput!) { recordSpend(input: $input) { id } }', { input: spend }, cookie)).errors).toBeUndefined();
  expect((await server.ask('mutation ($input: AmendGrantInput!) { amendGrant(input: $input) { id } }', { input: later }, cookie)).errors).toBeUndefined();
  const shown = async () => (await server.ask(`{ fundingSchemes { code } council(slug: "york") { grants { endsOn spentPence committedPence forecastPence amendments { newDay } provenance { field } } } }`)).data;
  const before = await shown();
  await seed(server.databaseUrl, features, { demo: true, now: new Date('2026-11-03T09:00:00Z') });
  expect(await shown()).toEqual(before);
  expect(before).toMatchObject({ council: { grants: [{ endsOn: '2024-09-30', spentPence: 7_584_450 }] } });
  for (const { rule, sql } of fundingChecks) expect([rule, await server.em.execute(sql)]).toEqual([rule, []]);
});
