import { afterAll, beforeAll, expect, test } from 'vitest';
import { fundingChecks } from '../../server/src/funding/funding.checks.ts';
import { givenCouncil, givenPerson } from '../support/given.ts';
import { givenAuthority, givenGrant } from '../support/given-funding.ts';
import { startServer, type TestServer } from '../support/server.ts';

/** Two server processes on one database: their requests share nothing but the rows. */
let one: TestServer;
let other: TestServer;
let council: { id: string };
let officer: { cookie: string };
let authority: { id: string };
beforeAll(async () => {
  one = await startServer();
  other = await startServer({ databaseUrl: one.databaseUrl });
  council = await givenCouncil(one.em);
  officer = await givenPerson(one.em, council, 'finance');
  authority = await givenAuthority(one.em, council);
});
afterAll(async () => {
  await other.stop();
  await one.stop();
});

const SPEND = 'mutation ($input: RecordSpendInput!) { recordSpend(input: $input) { id } }';
const INSTALMENT = 'mutation ($input: RecordInstalmentInput!) { recordInstalment(input: $input) { id } }';
const AMEND = 'mutation ($input: AmendGrantInput!) { amendGrant(input: $input) { id } }';

/** Sends all of them at the same moment, half to each server; gives the codes, undefined for what was done. */
async function atOnce(requests: { operation: string; input: object }[]): Promise<(string | undefined)[]> {
  const answers = await Promise.all(requests.map(({ operation, input }, index) => (index % 2 ? other : one).ask(operation, { input }, officer.cookie)));
  return answers.map(({ errors }) => errors?.[0]?.extensions.code);
}
const times = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, index) => make(index));
const totals = async (id: string) => (await one.ask<{ grant: object }>('query ($id: ID!) { grant(id: $id) { spentPence committedPence capitalUsedPence receivedPence } }', { id })).data!.grant;
const spend = (grant: Awaited<ReturnType<typeof givenGrant>>, line: object) => ({
  operation: SPEND,
  input: { grantId: grant.id, kind: 'ACTUAL', fundType: 'CAPITAL', amountPence: 3_000, spentOn: '2023-06-01', description: 'x', allowedUseId: grant.uses.either, decisionId: authority.id, ...line },
});

test('spends at once cannot pass the capital allocation together', async () => {
  const grant = await givenGrant(one.em, council, { capitalPence: 10_000 });
  const codes = await atOnce(times(8, (index) => spend(grant, { kind: index % 3 ? 'ACTUAL' : 'COMMITMENT' })));
  expect(codes.filter((code) => code === undefined)).toHaveLength(3);
  expect(codes.filter(Boolean)).toEqual(times(5, () => 'CAPITAL_EXCEEDS_ALLOCATION'));
  expect(await totals(grant.id)).toMatchObject({ capitalUsedPence: 9_000 });
});

test('instalments at once cannot pass the award together, and no number is given twice', async () => {
  const grant = await givenGrant(one.em, council);
  const codes = await atOnce(times(8, () => ({ operation: INSTALMENT, input: { grantId: grant.id, amountPence: 30_000, receivedOn: '2023-06-01' } })));
  expect(codes.filter((code) => code === undefined)).toHaveLength(3);
  expect(await totals(grant.id)).toMatchObject({ receivedPence: 90_000 });
  expect(await one.em.execute('select seq from grant_instalment where grant_id = ? order by seq', [grant.id])).toEqual([{ seq: 1 }, { seq: 2 }, { seq: 3 }]);
});

test('reversals at once cannot take back more than the entry', async () => {
  const grant = await givenGrant(one.em, council);
  const [{ operation, input }] = [spend(grant, { fundType: 'REVENUE' })];
  const { data } = await one.ask<{ recordSpend: { id: string } }>(operation, { input }, officer.cookie);
  const codes = await atOnce(times(6, () => spend(grant, { kind: 'REVERSAL', fundType: 'REVENUE', reversesId: data!.recordSpend.id, amountPence: 2_000 })));
  expect(codes.filter((code) => code === undefined)).toHaveLength(1);
  expect(await totals(grant.id)).toMatchObject({ spentPence: 1_000 });
});

test('an amendment and a spend at once leave a grant that keeps its dates', async () => {
  for (const round of times(4, (index) => index)) {
    const grant = await givenGrant(one.em, council);
    const amendment = { operation: AMEND, input: { grantId: grant.id, change: 'ENDS_ON', newDay: '2023-05-31', agreedOn: '2023-05-01', reason: 'x' } };
    const requests = [amendment, spend(grant, {})];
    const codes = await atOnce(round % 2 ? requests : requests.reverse());
    expect(codes.filter((code) => code === undefined)).toHaveLength(1);
    expect(codes.filter(Boolean)).toEqual(['SPEND_OUTSIDE_GRANT_DATES']);
  }
});

test('after all of it every rule about the data holds', async () => {
  for (const { rule, sql } of fundingChecks) expect([rule, await one.em.execute(sql)]).toEqual([rule, []]);
});
