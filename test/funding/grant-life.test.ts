import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { givenCouncil, givenPerson } from '../support/given.ts';
import { givenAuthority, givenGrant, givenLedger, givenProfiledInstalment } from '../support/given-funding.ts';
import { startServer, type TestServer } from '../support/server.ts';

const SHOWN = `id version state title awardedPence awardedFor ceilingPence indicativePence startsOn endsOn appliedOn { start end raw } awardedStatedOn { raw }
  scheme { code } steps { seq state amountPence byWhom knownOn happenedOn { start end } decision { id } } amountHistory { seq kind amountPence saidBy statedOn { raw } }`;

let server: TestServer;
let council: { id: string; slug: string };
let officer: { id: string; cookie: string };
let scheme: { name: string; code: string };
beforeAll(async () => {
  server = await startServer({ template: 'throughline_seeded' });
  [scheme] = await server.em.execute(`select name, code from funding_scheme where code = 'TF2'`);
});
afterAll(() => server.stop());
beforeEach(async () => {
  council = await givenCouncil(server.em);
  officer = await givenPerson(server.em, council, 'finance');
});

interface Shown {
  id: string;
  version: number;
  state: string;
  steps: { state: string }[];
  [field: string]: unknown;
}
const send = (command: string, input: object, cookie = officer.cookie) => {
  const type = `${command[0]!.toUpperCase()}${command.slice(1)}Input`;
  return server.ask<{ done: Shown }>(`mutation ($input: ${type}!) { done: ${command}(input: $input) { ${SHOWN} } }`, { input }, cookie);
};
const codeOf = ({ errors }: { errors?: { extensions: { code: string } }[] }) => errors?.[0]?.extensions.code;
/** The codes of several answers in order, 'done' for what was done. */
const outcomes = (answers: readonly { errors?: { extensions: { code: string } }[] }[]): string[] => answers.map((answer) => codeOf(answer) ?? 'done').toSorted();
const newGrant = (values: object = {}) =>
  send('recordGrant', { councilId: council.id, title: 'Start for Life', scheme: 'TF2', purpose: 'DELIVERY', byWhom: 'The department', isPublished: false, ...values });
const shown = async ({ id }: { id: string }, cookie = officer.cookie) =>
  (await server.ask<{ grant: Shown | null }>(`query ($id: ID!) { grant(id: $id) { ${SHOWN} } }`, { id }, cookie)).data!.grant;

test('a grant goes from what a council may have to closed, step by step, each with its day and who', async () => {
  let grant = (await newGrant({ ceilingPence: 500_000, stated: 'April 2022' })).data!.done;
  expect(grant).toMatchObject({ state: 'ELIGIBLE', version: 1, ceilingPence: 500_000, awardedPence: null, scheme: { code: 'TF2' } });
  const next = async (command: string, input: object) => {
    const answer = await send(command, { grantId: grant.id, version: grant.version, byWhom: 'Somebody', ...input });
    expect(answer.errors).toBeUndefined();
    grant = answer.data!.done;
  };
  await next('recordApplication', { applied: 'August 2022', amountPence: 450_000 });
  await next('recordAward', { announced: 'October 2022', amountPence: 400_000, awardedFor: 'Year one', startsOn: '2022-10-01', endsOn: '2023-09-30' });
  expect(grant).toMatchObject({ awardedPence: 400_000, appliedOn: { start: '2022-08-01', end: '2022-08-31' }, awardedStatedOn: { raw: 'October 2022' }, startsOn: '2022-10-01', endsOn: '2023-09-30' });
  await next('signAgreement', { signedOn: '2022-11-15', decisionId: (await givenAuthority(server.em, council)).id });
  for (const [state, happenedOn] of [['ACTIVE', '2022-12-01'], ['CLOSING', '2023-10-02'], ['RECONCILED', '2023-12-01'], ['CLOSED', '2024-01-10']]) {
    await next('recordGrantStep', { state, happenedOn });
  }
  expect(grant.steps.map(({ state }) => state)).toEqual(['ELIGIBLE', 'APPLIED', 'AWARDED', 'MOU_SIGNED', 'ACTIVE', 'CLOSING', 'RECONCILED', 'CLOSED']);
  expect(grant.steps[2]).toMatchObject({ amountPence: 400_000, byWhom: 'Somebody', happenedOn: { start: '2022-10-01', end: '2022-10-31' }, knownOn: '2026-11-02' });
  expect(grant).toMatchObject({ state: 'CLOSED', version: 8 });
});

test('a scheme is found by any name that papers give it, and a name that is only nearly one is asked about', async () => {
  expect((await newGrant({ scheme: '  family hubs  transformation FUNDING ' })).data!.done.scheme).toEqual({ code: 'TF2' });
  expect((await newGrant({ title: 'Another', scheme: 'Family Hubs Transformation Fund' })).data!.done.scheme).toEqual({ code: 'TF1' });
  expect((await newGrant({ title: 'A third', scheme: 'Best Start' })).data!.done.scheme).toEqual({ code: 'BEST-START' });
  const { errors } = await newGrant({ title: 'A fourth', scheme: 'Family Hubs Fund' });
  expect(errors![0]!.extensions).toMatchObject({ code: 'BAD_INPUT', fields: { scheme: expect.stringContaining(scheme.name) } });
});

test('of two steps that cannot follow one another the second is refused, and nothing changes', async () => {
  const grant = (await newGrant()).data!.done;
  const step = { grantId: grant.id, version: 1, byWhom: 'Somebody', happenedOn: '2023-01-05' };
  for (const state of ['ACTIVE', 'CLOSING', 'RECONCILED', 'CLOSED', 'REJECTED']) {
    expect([state, codeOf(await send('recordGrantStep', { ...step, state }))]).toEqual([state, 'GRANT_STEP_NOT_POSSIBLE']);
  }
  expect(codeOf(await send('signAgreement', { ...step, happenedOn: undefined, signedOn: '2023-01-05' }))).toBe('GRANT_STEP_NOT_POSSIBLE');
  expect(await shown(grant)).toEqual(grant);
});

test('a grant is not reconciled while something is still committed or a payment is expected', async () => {
  const grant = await givenGrant(server.em, council);
  const steps = async (state: string, version: number) => send('recordGrantStep', { grantId: grant.id, version, state, happenedOn: '2024-01-05', byWhom: 'Somebody' });
  await steps('ACTIVE', 1);
  await steps('CLOSING', 2);
  await server.em.execute('update funding_grant set committed_pence = 500 where id = ?', [grant.id]);
  expect((await steps('RECONCILED', 3)).errors![0]!.extensions.fields).toEqual({ state: expect.stringContaining('£5 is still committed') });
  await server.em.execute('update funding_grant set committed_pence = 0 where id = ?', [grant.id]);
  await givenProfiledInstalment(server.em, grant, { seq: 1, amountPence: 5 });
  expect((await steps('RECONCILED', 3)).errors![0]!.extensions.fields).toEqual({ state: expect.stringContaining('payment is still expected') });
});

test('the ledger of a grant that is closed takes no more lines', async () => {
  const grant = await givenGrant(server.em, council);
  const authority = await givenAuthority(server.em, council);
  await givenLedger(server.em, grant, authority, 1);
  for (const [index, state] of ['ACTIVE', 'CLOSING', 'RECONCILED', 'CLOSED'].entries()) {
    await send('recordGrantStep', { grantId: grant.id, version: index + 1, state, happenedOn: '2024-01-05', byWhom: 'Somebody' });
  }
  const { errors } = await server.ask('mutation ($input: RecordSpendInput!) { recordSpend(input: $input) { id } }', {
    input: { grantId: grant.id, kind: 'ACTUAL', fundType: 'REVENUE', amountPence: 5, spentOn: '2023-06-01', description: 'Late', allowedUseId: grant.uses.either, decisionId: authority.id },
  }, officer.cookie);
  expect(errors![0]!.extensions.code).toBe('GRANT_CLOSED');
});

test('of a grant that is closed nothing more is planned: no payment, no line of a budget, no move between lines', async () => {
  const grant = await givenGrant(server.em, council);
  const line = (title: string) => ({ councilId: council.id, source: 'GRANT', grantId: grant.id, title, spread: 'NOT_STATED', financialYear: '2023/24', fundType: 'REVENUE', amountPence: 5, agreedOn: '2023-05-01' });
  const budget = async (title: string) => {
    const { data, errors } = await server.ask<{ done: { id: string } }>('mutation ($input: AddBudgetLineInput!) { done: addBudgetLine(input: $input) { id } }', { input: line(title) }, officer.cookie);
    return { id: data?.done.id, code: errors?.[0]!.extensions.code };
  };
  const [from, to] = [await budget('Work'), await budget('Rooms')];
  for (const [index, state] of ['ACTIVE', 'CLOSING', 'RECONCILED', 'CLOSED'].entries()) {
    await send('recordGrantStep', { grantId: grant.id, version: index + 1, state, happenedOn: '2024-01-05', byWhom: 'Somebody' });
  }
  const plan = await server.ask('mutation ($input: PlanInstalmentInput!) { planInstalment(input: $input) { id } }', { input: { grantId: grant.id, amountPence: 5 } }, officer.cookie);
  expect(codeOf(plan)).toBe('GRANT_CLOSED');
  expect((await budget('More')).code).toBe('GRANT_CLOSED');
  const { id: decisionId } = await givenAuthority(server.em, council);
  const move = { fromLineId: from.id, toLineId: to.id, amountPence: 1, approvedOn: '2023-06-01', decisionId, reason: 'Too little' };
  expect(codeOf(await server.ask('mutation ($input: BudgetTransferInput!) { recordVirement(input: $input) { id } }', { input: move }, officer.cookie))).toBe('GRANT_CLOSED');
});

test('a grant is not withdrawn while something is committed under it, since its ledger could not release that any more', async () => {
  const grant = await givenGrant(server.em, council);
  await server.em.execute('update funding_grant set committed_pence = 500 where id = ?', [grant.id]);
  const answer = await send('recordGrantStep', { grantId: grant.id, version: 1, state: 'WITHDRAWN', happenedOn: '2024-01-05', byWhom: 'Somebody' });
  expect(answer.errors![0]!.extensions.fields).toEqual({ state: expect.stringContaining('£5 is still committed') });
});

test('an award whose days leave out what was spent before it is refused', async () => {
  const { id, uses } = await givenGrant(server.em, council, { awardedPence: null, startsOn: null, endsOn: null });
  const grant = (await shown({ id }))!;
  const authority = await givenAuthority(server.em, council);
  const spent = await server.ask('mutation ($input: RecordSpendInput!) { recordSpend(input: $input) { id } }', {
    input: { grantId: id, kind: 'ACTUAL', fundType: 'REVENUE', amountPence: 5, spentOn: '2023-06-01', description: 'Early', allowedUseId: uses.revenue, decisionId: authority.id },
  }, officer.cookie);
  expect(spent.errors).toBeUndefined();
  const award = (startsOn: string) => send('recordAward', { grantId: id, version: grant.version, announced: 'October 2023', amountPence: 400_000, awardedFor: 'Year one', startsOn, endsOn: '2024-03-31', byWhom: 'The department' });
  expect(codeOf(await award('2023-06-02'))).toBe('SPEND_OUTSIDE_GRANT_DATES');
  expect(await shown({ id })).toEqual(grant);
  expect(codeOf(await award('2023-06-01'))).toBeUndefined();
});

test('the funder cannot ask back more than it has paid', async () => {
  const grant = await givenGrant(server.em, council);
  await send('recordGrantStep', { grantId: grant.id, version: 1, state: 'ACTIVE', happenedOn: '2023-01-05', byWhom: 'Somebody' });
  await server.em.execute('update funding_grant set received_pence = 5000 where id = ?', [grant.id]);
  const back = (amountPence: number | null) => send('recordGrantStep', { grantId: grant.id, version: 2, state: 'CLAWBACK', happenedOn: '2024-01-05', byWhom: 'The department', amountPence });
  expect((await back(5_001)).errors![0]!.extensions.fields).toEqual({ amountPence: 'No more than £50 has been received' });
  expect((await back(null)).errors![0]!.extensions.fields).toHaveProperty('amountPence');
  expect((await back(5_000)).data!.done.state).toBe('CLAWBACK');
});

test('a ceiling that is stated anew leaves the old statement readable, and is no income', async () => {
  const grant = (await newGrant({ ceilingPence: 1_000_000, stated: 'January 2023' })).data!.done;
  const { data } = await send('restateAmount', { grantId: grant.id, version: 1, kind: 'CEILING', amountPence: 1_100_000, stated: '14 March 2024', saidBy: 'Letter of the department' });
  expect(data!.done).toMatchObject({
    ceilingPence: 1_100_000, awardedPence: null, version: 2,
    amountHistory: [
      { seq: 1, kind: 'CEILING', amountPence: 1_000_000, statedOn: { raw: 'January 2023' } },
      { seq: 2, kind: 'CEILING', amountPence: 1_100_000, statedOn: { raw: '14 March 2024' }, saidBy: 'Letter of the department' },
    ],
  });
});

describe('of two editors at once', () => {
  test('the second is told, and nothing of the first is overwritten', async () => {
    const grant = await givenGrant(server.em, council);
    const amend = (newDay: string) =>
      server.ask<{ done: { endsOn: string; version: number } }>('mutation ($input: AmendGrantInput!) { done: amendGrant(input: $input) { endsOn version } }', {
        input: { grantId: grant.id, version: 1, change: 'ENDS_ON', newDay, agreedOn: '2024-01-05', reason: 'Agreed' },
      }, officer.cookie);
    const answers = await Promise.all([amend('2024-03-31'), amend('2024-06-30'), amend('2024-09-30')]);
    expect(answers.map(codeOf).filter((code) => code === 'VERSION_CONFLICT')).toHaveLength(2);
    const [first] = answers.filter(({ data }) => data?.done);
    const { data } = await server.ask<{ grant: object }>('query ($id: ID!) { grant(id: $id) { endsOn version amendments { newDay oldDay } } }', { id: grant.id }, officer.cookie);
    expect(data!.grant).toEqual({ endsOn: first!.data!.done.endsOn, version: 2, amendments: [{ oldDay: '2023-12-31', newDay: first!.data!.done.endsOn }] });
  });

  test('an award and a step are recorded once', async () => {
    const grant = (await newGrant()).data!.done;
    const award = () => send('recordAward', { grantId: grant.id, version: 1, announced: 'May 2022', amountPence: 5, byWhom: 'The department' });
    expect(outcomes(await Promise.all([award(), award()]))).toEqual(['VERSION_CONFLICT', 'done']);
    expect((await shown(grant))!.steps.map(({ state }) => state)).toEqual(['ELIGIBLE', 'AWARDED']);
  });
});

test('a grant that nobody has published shows only to those who keep and watch the money', async () => {
  const grant = (await newGrant()).data!.done;
  const other = await givenPerson(server.em, council, 'hub');
  expect(await shown(grant, other.cookie)).toBeNull();
  const board = await givenPerson(server.em, council, 'board');
  expect((await shown(grant, board.cookie))!.title).toBe('Start for Life');
  expect(codeOf(await send('recordApplication', { grantId: grant.id, version: 1, byWhom: 'x' }, board.cookie))).toBe('FORBIDDEN');
});

test('each step is in the audit chain of its council', async () => {
  const grant = (await newGrant()).data!.done;
  await send('recordApplication', { grantId: grant.id, version: 1, byWhom: 'The council' });
  expect(await server.em.execute('select action, actor_id, chain from audit_entry where subject_id = ? order by seq', [grant.id])).toEqual(
    ['recordGrant', 'recordApplication'].map((action) => ({ action, actor_id: officer.id, chain: council.id })),
  );
});

test('nobody can rewrite the steps or the amounts of the past', async () => {
  for (const table of ['grant_step', 'grant_amount', 'grant_allocation_change', 'grant_term_check', 'sustainability_check']) {
    await expect(server.app.services.pool.query(`delete from ${table}`)).rejects.toThrow(/permission denied/);
    await expect(server.app.services.pool.query(`update ${table} set is_demonstration = true`)).rejects.toThrow(/permission denied/);
  }
});

describe('of the papers', () => {
  const stepsOf = async (slug: string) =>
    (await server.ask<{ council: { grants: { state: string; steps: { state: string; isDemonstration: boolean; amountPence: number | null; provenance: { factId: string }[] }[] }[] } }>(
      'query ($slug: String!) { council(slug: $slug) { grants { state steps { state isDemonstration amountPence happenedOn { raw } decision { reference } provenance { factId place } } } } }', { slug },
    )).data!.council.grants[0]!;

  test('York applied in December 2021 and was awarded £997,000 in May 2022; what came after is marked as made up', async () => {
    const { steps } = await stepsOf('york');
    expect(steps.filter(({ isDemonstration }) => !isDemonstration)).toMatchObject([
      { state: 'APPLIED', happenedOn: { raw: 'December 2021' }, provenance: [{ factId: 'YOR-08', place: 'paragraph 6' }] },
      { state: 'AWARDED', happenedOn: { raw: 'May 2022' }, amountPence: 99_700_000 },
    ]);
    expect(steps.filter(({ isDemonstration }) => isDemonstration).map(({ state }) => state)).toEqual(['ACTIVE']);
  });

  test('Kent applied, was awarded £2.6 million and signed its agreement by decision 22/00094, on days that no paper states', async () => {
    expect(await stepsOf('kent')).toMatchObject({
      state: 'MOU_SIGNED',
      steps: [
        { state: 'APPLIED', happenedOn: null, provenance: [{ factId: 'KEN-41' }] },
        { state: 'AWARDED', happenedOn: null, amountPence: 260_000_000 },
        { state: 'MOU_SIGNED', happenedOn: null, decision: { reference: '22/00094' } },
      ],
    });
  });
});
