import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { givenCouncil, givenPerson } from '../support/given.ts';
import { givenAuthority, givenGrant, type GivenGrant } from '../support/given-funding.ts';
import { startServer, type TestServer } from '../support/server.ts';

const SHOWN = 'awardedPence capitalPence revenuePence startsOn endsOn amendments { seq change oldPence newPence oldDay newDay agreedOn reason decision { id } }';
const AMEND = `mutation ($input: AmendGrantInput!) { amendGrant(input: $input) { ${SHOWN} } }`;
interface Amended {
  amendGrant: { awardedPence: number; endsOn: string; amendments: object[] };
}

let server: TestServer;
let council: { id: string };
let officer: { cookie: string };
let authority: { id: string };
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());
beforeEach(async () => {
  council = await givenCouncil(server.em);
  officer = await givenPerson(server.em, council, 'finance');
  authority = await givenAuthority(server.em, council);
});

const amend = (grant: { id: string }, input: object) =>
  server.ask<Amended>(AMEND, { input: { grantId: grant.id, agreedOn: '2024-01-15', reason: 'Agreed with the department', ...input } }, officer.cookie);
const shown = async (grant: { id: string }) => (await server.ask<{ grant: object }>(`query ($id: ID!) { grant(id: $id) { ${SHOWN} } }`, grant)).data!.grant;
const spend = (grant: Awaited<ReturnType<typeof givenGrant>>, line: object) =>
  server.ask('mutation ($input: RecordSpendInput!) { recordSpend(input: $input) { id } }', {
    input: { grantId: grant.id, kind: 'ACTUAL', fundType: 'REVENUE', amountPence: 50_000, spentOn: '2023-06-01', description: 'Work', allowedUseId: grant.uses.either, decisionId: authority.id, ...line },
  }, officer.cookie);

test('a later end keeps the old one visible, with the day, the reason and the decision', async () => {
  const grant = await givenGrant(server.em, council, { endsOn: '2024-03-31' });
  const { data } = await amend(grant, { change: 'ENDS_ON', newDay: '2024-09-30', decisionId: authority.id });
  expect(data!.amendGrant.endsOn).toBe('2024-09-30');
  expect(data!.amendGrant.amendments).toEqual([
    { seq: 1, change: 'ENDS_ON', oldPence: null, newPence: null, oldDay: '2024-03-31', newDay: '2024-09-30', agreedOn: '2024-01-15', reason: 'Agreed with the department', decision: { id: authority.id } },
  ]);
});

test('after an amendment of the end, spend in the added months is recorded', async () => {
  const grant = await givenGrant(server.em, council);
  expect((await spend(grant, { spentOn: '2024-02-01' })).errors![0]!.extensions.code).toBe('SPEND_OUTSIDE_GRANT_DATES');
  await amend(grant, { change: 'ENDS_ON', newDay: '2024-03-31' });
  expect((await spend(grant, { spentOn: '2024-02-01' })).errors).toBeUndefined();
});

test('a new award moves the computed part with it, and each amendment starts from the one before', async () => {
  const grant = await givenGrant(server.em, council, { capitalPence: 20_000 });
  await amend(grant, { change: 'AWARDED', newAmountPence: 150_000 });
  const { data } = await amend(grant, { change: 'AWARDED', newAmountPence: 120_000 });
  expect(data!.amendGrant).toMatchObject({
    awardedPence: 120_000, capitalPence: 20_000, revenuePence: 100_000,
    amendments: [{ seq: 1, oldPence: 100_000, newPence: 150_000 }, { seq: 2, oldPence: 150_000, newPence: 120_000 }],
  });
});

test('a first start, where none was stated, has nothing before it', async () => {
  const grant = await givenGrant(server.em, council, { startsOn: null });
  const { data } = await amend(grant, { change: 'STARTS_ON', newDay: '2022-05-01' });
  expect(data!.amendGrant.amendments).toMatchObject([{ change: 'STARTS_ON', oldDay: null, newDay: '2022-05-01' }]);
});

describe('refused, and nothing changes', () => {
  async function refused(values: Partial<GivenGrant>, before: (grant: Awaited<ReturnType<typeof givenGrant>>) => Promise<unknown>, change: object, code: string, field?: string) {
    const grant = await givenGrant(server.em, council, values);
    await before(grant);
    const unchanged = await shown(grant);
    const answer = await amend(grant, change);
    expect(answer.errors?.[0]?.extensions.code).toBe(code);
    if (field) expect(answer.errors![0]!.extensions.fields).toHaveProperty(field);
    expect(await shown(grant)).toEqual(unchanged);
  }
  const nothing = () => Promise.resolve();

  test('an award below what has been received', () =>
    refused({}, (grant) => server.ask('mutation ($input: RecordInstalmentInput!) { recordInstalment(input: $input) { id } }', { input: { grantId: grant.id, amountPence: 80_000, receivedOn: '2023-02-01' } }, officer.cookie),
      { change: 'AWARDED', newAmountPence: 79_999 }, 'INSTALMENT_ABOVE_AWARD'));
  test('an award below the parts that are stated', () => refused({ capitalPence: 40_000 }, nothing, { change: 'AWARDED', newAmountPence: 39_999 }, 'BAD_INPUT', 'newAmountPence'));
  test('an award that would leave too little revenue for what is spent', () =>
    refused({ capitalPence: 40_000 }, (grant) => spend(grant, {}), { change: 'AWARDED', newAmountPence: 89_999 }, 'REVENUE_ON_CAPITAL'));
  test('an award below the capital that is spent', () =>
    refused({}, (grant) => spend(grant, { fundType: 'CAPITAL' }), { change: 'AWARDED', newAmountPence: 49_999 }, 'CAPITAL_EXCEEDS_ALLOCATION'));
  test('an end before a day of spend', () => refused({}, (grant) => spend(grant, {}), { change: 'ENDS_ON', newDay: '2023-05-31' }, 'SPEND_OUTSIDE_GRANT_DATES'));
  test('a start after a day of spend', () => refused({}, (grant) => spend(grant, {}), { change: 'STARTS_ON', newDay: '2023-06-02' }, 'SPEND_OUTSIDE_GRANT_DATES'));
  test('an end before the start', () => refused({}, nothing, { change: 'ENDS_ON', newDay: '2022-12-31' }, 'BAD_INPUT', 'newDay'));
  test('an amendment that changes nothing', async () => {
    await refused({}, nothing, { change: 'ENDS_ON', newDay: '2023-12-31' }, 'BAD_INPUT', 'newDay');
    await refused({}, nothing, { change: 'AWARDED', newAmountPence: 100_000 }, 'BAD_INPUT', 'newAmountPence');
  });
  test('an amendment that will be agreed only tomorrow', () => refused({}, nothing, { change: 'ENDS_ON', newDay: '2024-03-31', agreedOn: '2026-11-03' }, 'BAD_INPUT', 'agreedOn'));
  test('an amount where a date is changed', () => refused({}, nothing, { change: 'ENDS_ON', newDay: '2024-03-31', newAmountPence: 5 }, 'BAD_INPUT', 'newAmountPence'));
  test('a decision of another council', async () => {
    const foreign = await givenAuthority(server.em, await givenCouncil(server.em));
    await refused({}, nothing, { change: 'ENDS_ON', newDay: '2024-03-31', decisionId: foreign.id }, 'BAD_INPUT', 'decisionId');
  });
});
