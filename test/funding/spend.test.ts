import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { givenCouncil, givenPerson } from '../support/given.ts';
import { givenAuthority, givenGrant, givenSite, type GivenGrant } from '../support/given-funding.ts';
import { startServer, type TestServer } from '../support/server.ts';

const RECORD = `mutation ($input: RecordSpendInput!) { recordSpend(input: $input) {
  id kind fundType amountPence spentOn description evidence reversesId isDemonstration allowedUse { name } site { id } decision { id }
  grant { spentPence committedPence capitalUsedPence forecastPence variancePence varianceWords }
} }`;
interface Recorded {
  recordSpend: { id: string; grant: { spentPence: number; committedPence: number; capitalUsedPence: number } };
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

type Grant = Awaited<ReturnType<typeof givenGrant>>;
const record = (grant: Grant, line: object, cookie = officer.cookie) =>
  server.ask<Recorded>(RECORD, {
    input: {
      grantId: grant.id, kind: 'ACTUAL', fundType: 'REVENUE', amountPence: 10_000, spentOn: '2023-06-01', description: 'Room hire',
      allowedUseId: grant.uses.either, decisionId: authority.id, ...line,
    },
  }, cookie);
const written = async (grant: Grant) => {
  const [row] = await server.em.execute<{ spent: string; committed: string; lines: string; audited: string }[]>(
    `select spent_pence as spent, committed_pence as committed, (select count(*) from spend_entry where grant_id = funding_grant.id) as lines,
      (select count(*) from audit_entry where subject_type = 'spendEntry' and chain = council_id::text) as audited
    from funding_grant where id = ?`,
    [grant.id],
  );
  return { spent: Number(row!.spent), committed: Number(row!.committed), lines: Number(row!.lines), audited: Number(row!.audited) };
};
/** Refused with this code, and nothing is written. */
async function refused(values: Partial<GivenGrant>, line: object | ((grant: Grant) => object), code: string, fields?: Record<string, unknown>) {
  const grant = await givenGrant(server.em, council, values);
  const answer = await record(grant, typeof line === 'function' ? line(grant) : line);
  expect(answer.errors?.[0]?.extensions).toMatchObject({ code, ...(fields && { fields }) });
  expect(answer.data).toBeNull();
  expect(await written(grant)).toEqual({ spent: 0, committed: 0, lines: 0, audited: 0 });
}

describe('what the totals are made of', () => {
  test('actuals and accruals are spent, commitments are committed, and each line is in the audit chain', async () => {
    const grant = await givenGrant(server.em, council);
    await record(grant, { kind: 'ACTUAL', amountPence: 1 });
    await record(grant, { kind: 'ACCRUAL', amountPence: 20 });
    const { data } = await record(grant, { kind: 'COMMITMENT', amountPence: 300 });
    expect(data!.recordSpend).toMatchObject({
      kind: 'COMMITMENT', allowedUse: { name: 'Anything' }, decision: { id: authority.id }, isDemonstration: true,
      grant: { spentPence: 21, committedPence: 300, capitalUsedPence: 0, forecastPence: 321, variancePence: -99_679, varianceWords: '£996.79 under budget' },
    });
    expect(await written(grant)).toEqual({ spent: 21, committed: 300, lines: 3, audited: 3 });
  });

  test('capital counts as capital, whether it is spent or committed', async () => {
    const grant = await givenGrant(server.em, council, { capitalPence: 5_000 });
    await record(grant, { fundType: 'CAPITAL', amountPence: 2_000 });
    const { data } = await record(grant, { fundType: 'CAPITAL', kind: 'COMMITMENT', amountPence: 3_000 });
    expect(data!.recordSpend.grant).toMatchObject({ spentPence: 2_000, committedPence: 3_000, capitalUsedPence: 5_000 });
  });

  test('entries made in a demonstration are marked, and others are not', async () => {
    const real = await startServer({ databaseUrl: server.databaseUrl, demo: false });
    try {
      const grant = await givenGrant(server.em, council);
      const input = { grantId: grant.id, kind: 'ACTUAL', fundType: 'REVENUE', amountPence: 1, spentOn: '2023-06-01', description: 'x', allowedUseId: grant.uses.either, decisionId: authority.id };
      const { data } = await real.ask<{ recordSpend: object }>(RECORD, { input }, officer.cookie);
      expect(data!.recordSpend).toMatchObject({ isDemonstration: false });
    } finally {
      await real.stop();
    }
  });
});

describe('a mistake is put right by a reversal', () => {
  test('in part and then in whole, and never beyond the entry', async () => {
    const grant = await givenGrant(server.em, council);
    const { data } = await record(grant, { amountPence: 1_000 });
    const reversal = { kind: 'REVERSAL', reversesId: data!.recordSpend.id, allowedUseId: null, decisionId: null };
    const part = await record(grant, { ...reversal, amountPence: 400 });
    expect(part.data!.recordSpend).toMatchObject({ reversesId: data!.recordSpend.id, allowedUse: { name: 'Anything' }, decision: { id: authority.id }, grant: { spentPence: 600 } });
    const tooMuch = await record(grant, { ...reversal, amountPence: 601 });
    expect(tooMuch.errors![0]!.extensions).toMatchObject({ code: 'BAD_INPUT', fields: { amountPence: 'No more than £6 of that entry is left to reverse' } });
    const rest = await record(grant, { ...reversal, amountPence: 600 });
    expect(rest.data!.recordSpend.grant.spentPence).toBe(0);
  });

  test('a reversal of a commitment releases it, and may come after the grant has ended', async () => {
    const grant = await givenGrant(server.em, council);
    const { data } = await record(grant, { kind: 'COMMITMENT', amountPence: 1_000 });
    const released = await record(grant, { kind: 'REVERSAL', reversesId: data!.recordSpend.id, amountPence: 1_000, spentOn: '2024-02-01' });
    expect(released.data!.recordSpend.grant).toMatchObject({ spentPence: 0, committedPence: 0 });
  });

  test('a reversal fits its entry: not another reversal, not earlier, not the other type of money, not of another grant', async () => {
    const grant = await givenGrant(server.em, council);
    const other = await givenGrant(server.em, council);
    const reversesId = (await record(grant, {})).data!.recordSpend.id;
    const reversal = { kind: 'REVERSAL', reversesId, amountPence: 100 };
    const wrong = await Promise.all([
      record(grant, { ...reversal, spentOn: '2023-05-31' }),
      record(grant, { ...reversal, fundType: 'CAPITAL' }),
      record(other, reversal),
    ]);
    expect(wrong.map(({ errors }) => Object.keys(errors![0]!.extensions.fields!))).toEqual([['spentOn'], ['fundType'], ['reversesId']]);
    const done = (await record(grant, reversal)).data!.recordSpend.id;
    expect((await record(grant, { ...reversal, reversesId: done })).errors![0]!.extensions.fields).toHaveProperty('reversesId');
  });

  test('nobody can change or remove a line of the ledger, an amendment or a forecast', async () => {
    for (const table of ['spend_entry', 'grant_amendment', 'grant_forecast']) {
      await expect(server.app.services.pool.query(`delete from ${table}`)).rejects.toThrow(/permission denied/);
      await expect(server.app.services.pool.query(`update ${table} set is_demonstration = true`)).rejects.toThrow(/permission denied/);
    }
    await expect(server.app.services.pool.query('delete from grant_instalment')).rejects.toThrow(/permission denied/);
  });
});

describe('refused, and nothing changes', () => {
  test.each(['2022-12-31', '2024-01-01'])('spend on %s, outside the dates of the grant', (spentOn) => refused({}, { spentOn }, 'SPEND_OUTSIDE_GRANT_DATES'));
  test.each(['2023-01-01', '2023-12-31'])('but %s, the first or the last day, is within them', async (spentOn) => {
    expect((await record(await givenGrant(server.em, council), { spentOn })).errors).toBeUndefined();
  });
  test('spend in the future', () => refused({ endsOn: '2030-01-01' }, { spentOn: '2026-11-03' }, 'BAD_INPUT', { spentOn: 'The date must be today or in the past' }));

  test('capital beyond its allocation', () => refused({ capitalPence: 5_000 }, { fundType: 'CAPITAL', amountPence: 5_001 }, 'CAPITAL_EXCEEDS_ALLOCATION'));
  test('capital beyond the award, where no split is stated', () => refused({}, { fundType: 'CAPITAL', amountPence: 100_001 }, 'CAPITAL_EXCEEDS_ALLOCATION'));
  test('revenue that would draw on the capital', () => refused({ capitalPence: 95_000 }, { amountPence: 5_001 }, 'REVENUE_ON_CAPITAL'));
  test('revenue on a use that is for capital', () => refused({}, (grant) => ({ allowedUseId: grant.uses.capital }), 'REVENUE_ON_CAPITAL'));
  test('capital on a use that is for revenue', () => refused({}, (grant) => ({ fundType: 'CAPITAL', allowedUseId: grant.uses.revenue }), 'REVENUE_ON_CAPITAL'));

  test('spend without a decision', () => refused({}, { decisionId: null }, 'SPEND_NEEDS_AUTHORITY'));
  test('spend before the decision is in force', async () => {
    const later = await givenAuthority(server.em, council, { madeOn: '2023-05-01', effectiveOn: '2023-06-02' });
    await refused({}, { decisionId: later.id }, 'SPEND_NEEDS_AUTHORITY');
  });
  test('spend under a decision that scrutiny may still call in', async () => {
    const open = await givenAuthority(server.em, council, { callIn: 'YES', effectiveOn: null });
    await refused({}, { decisionId: open.id }, 'SPEND_NEEDS_AUTHORITY');
  });
  test('spend under a decision that only lets proposals be developed', async () => {
    const narrow = await givenAuthority(server.em, council, { activities: ['PROPOSAL_DEVELOPMENT', 'PARTNERSHIP'] });
    await refused({}, { decisionId: narrow.id }, 'SPEND_NEEDS_AUTHORITY', { decisionId: 'That decision does not cover this kind of spend' });
  });
  test('capital under a decision that covers preparation only, which is enough for revenue', async () => {
    const preparation = await givenAuthority(server.em, council, { activities: ['PREPARATORY_SPEND'] });
    await refused({}, { fundType: 'CAPITAL', decisionId: preparation.id }, 'SPEND_NEEDS_AUTHORITY');
    expect((await record(await givenGrant(server.em, council), { decisionId: preparation.id })).errors).toBeUndefined();
  });

  test('capital on no site, where it waits for the asset review', () => refused({ isGated: true }, { fundType: 'CAPITAL' }, 'CAPITAL_NEEDS_SELECTED_SITE'));
  test('capital on a site that no decision has selected', async () => {
    const site = await givenSite(server.em, council);
    await refused({ isGated: true }, { fundType: 'CAPITAL', siteId: site.id }, 'CAPITAL_NEEDS_SELECTED_SITE');
  });
  test('but capital on a selected site is recorded', async () => {
    const site = await givenSite(server.em, council, { selectedBy: authority });
    const grant = await givenGrant(server.em, council, { isGated: true, capitalPence: 20_000 });
    const { data } = await record(grant, { fundType: 'CAPITAL', siteId: site.id });
    expect(data!.recordSpend).toMatchObject({ site: { id: site.id }, grant: { capitalUsedPence: 10_000 } });
  });
  test('capital on a site that an earlier grant restricts', async () => {
    const site = await givenSite(server.em, council, { selectedBy: authority, legacyGrantRestriction: 'May be claimed back' });
    await refused({ isGated: true }, { fundType: 'CAPITAL', siteId: site.id }, 'BAD_INPUT', { siteId: expect.any(String) });
  });

  test('a use, a site or a decision of another grant or council', async () => {
    const elsewhere = await givenCouncil(server.em);
    const foreign = await givenGrant(server.em, elsewhere);
    await refused({}, { allowedUseId: foreign.uses.either }, 'BAD_INPUT', { allowedUseId: expect.any(String) });
    await refused({}, { siteId: (await givenSite(server.em, elsewhere)).id }, 'BAD_INPUT', { siteId: expect.any(String) });
    await refused({}, { decisionId: (await givenAuthority(server.em, elsewhere)).id }, 'BAD_INPUT', { decisionId: expect.any(String) });
  });

  test.each([0, -1, 1.5, '£1.300', Number.MAX_SAFE_INTEGER + 1])('an amount of %j', async (amountPence) => refused({}, { amountPence }, 'BAD_INPUT'));
  test('two amounts that together are more than can be held', async () => {
    const grant = await givenGrant(server.em, council);
    await record(grant, { amountPence: Number.MAX_SAFE_INTEGER });
    const answer = await record(grant, { amountPence: 1 });
    expect(answer.errors![0]!.extensions.code).toBe('BAD_INPUT');
    expect(await written(grant)).toMatchObject({ lines: 1 });
  });
  test.each([['', 'nothing'], ['x'.repeat(201), 'too much'], ['a\u0000b', 'control characters']])('a description of %j: %s', (description) => refused({}, { description }, 'BAD_INPUT'));
  test('an id that is none', () => refused({}, { siteId: 'somewhere' }, 'BAD_INPUT', { siteId: 'Choose a site from the list' }));
});
