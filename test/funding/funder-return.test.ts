import { afterAll, beforeAll, expect, test } from 'vitest';
import { givenCouncil, givenPerson } from '../support/given.ts';
import { givenAuthority, givenGrant } from '../support/given-funding.ts';
import { confirmed, csvOf, matched, previewed } from '../support/given-import.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let council: { id: string; slug: string };
let officer: string;
let other: string;
let authority: { id: string };
let templates: Record<string, string>;
beforeAll(async () => {
  server = await startServer({ at: '2024-02-01T12:00:00Z' });
  council = await givenCouncil(server.em);
  [officer, other] = [(await givenPerson(server.em, council, 'finance')).cookie, (await givenPerson(server.em, council, 'admin')).cookie];
  authority = await givenAuthority(server.em, council);
  templates = { USE: crypto.randomUUID(), STRAND: crypto.randomUUID() };
  for (const [groupsBy, id] of Object.entries(templates)) {
    await server.em.fork().execute(
      `insert into funder_return_template (id, code, title, groups_by, source, is_demonstration) values (?, ?, 'A form', ?, 'A test', false)`, [id, groupsBy, groupsBy]);
  }
});
afterAll(() => server.stop());

type Grant = Awaited<ReturnType<typeof givenGrant>>;
const SHOWN = 'id status version moves steps { status valuesHash } figures { label fundType profilePence actualPence committedPence forecastPence submittedPence differencePence }';
interface Shown {
  id: string;
  status: string;
  version: number;
  moves: string[];
  steps: { status: string; valuesHash: string | null }[];
  figures: { label: string; fundType: string; profilePence: number | null; forecastPence: number | null; actualPence: number; committedPence: number; submittedPence: number | null; differencePence: number | null }[];
}

async function open(grant: Grant, groupsBy = 'USE', cookie = officer): Promise<{ data: { done: Shown | null } | null; errors?: { extensions: { code: string } }[] }> {
  const input = { grantId: grant.id, templateId: templates[groupsBy], title: 'First half', periodStart: '2023-04-01', periodEnd: '2023-09-30' };
  return server.ask(`mutation ($input: OpenFunderReturnInput!) { done: openFunderReturn(input: $input) { ${SHOWN} } }`, { input }, cookie);
}
const step = (at: { id: string; version: number }, move: string, cookie = officer, madeOn = '2024-01-10') =>
  server.ask<{ done: Shown }>(`mutation ($input: StepFunderReturnInput!) { done: stepFunderReturn(input: $input) { ${SHOWN} } }`,
    { input: { returnId: at.id, version: at.version, step: move, madeOn } }, cookie);
const spend = (grant: Grant, pence: number, on: string, kind = 'ACTUAL', use: 'either' | 'capital' = 'either') =>
  server.ask('mutation ($input: RecordSpendInput!) { recordSpend(input: $input) { id } }', {
    input: { grantId: grant.id, kind, fundType: use === 'capital' ? 'CAPITAL' : 'REVENUE', amountPence: pence, spentOn: on, description: 'x', allowedUseId: grant.uses[use], decisionId: authority.id },
  }, officer);
/** A budget line of 2023/24 with the same amount in each month. */
async function givenStrand(grant: Grant, strand: string, pence: number): Promise<void> {
  const fork = server.em.fork();
  const line = crypto.randomUUID();
  await fork.execute(
    `insert into budget_line (id, council_id, source, grant_id, title, financial_year, fund_type, strand, original_pence, agreed_on, is_demonstration)
     values (?, ?, 'GRANT', ?, 'Work', '2023/24', 'REVENUE', ?, ?, '2023-03-01', false)`, [line, council.id, grant.id, strand, pence]);
  await fork.execute(
    `insert into budget_profile (id, council_id, budget_line_id, seq, month_pence, holds_from, recorded_at, is_demonstration)
     values (?, ?, ?, 1, ?, '2023-03-01', '2023-03-01', false)`, [crypto.randomUUID(), council.id, line, `{${Array(12).fill(pence / 12).join(',')}}`]);
}
const figure = (shown: Shown, label: string, fundType = 'REVENUE') => shown.figures.find((each) => each.label === label && each.fundType === fundType);

test('a return tells what the ledger says of its period, by use and by capital and revenue', async () => {
  const grant = await givenGrant(server.em, council);
  await spend(grant, 1_000, '2023-03-31');
  await spend(grant, 2_000, '2023-04-01');
  await spend(grant, 4_000, '2023-09-30', 'ACCRUAL');
  await spend(grant, 8_000, '2023-10-01');
  await spend(grant, 500, '2023-05-01', 'COMMITMENT');
  await spend(grant, 300, '2023-05-01', 'ACTUAL', 'capital');
  const { data } = await open(grant);
  expect(figure(data!.done!, 'Anything')).toMatchObject({ actualPence: 6_000, committedPence: 500, submittedPence: null, differencePence: null });
  expect(figure(data!.done!, 'Buildings', 'CAPITAL')).toMatchObject({ actualPence: 300 });
  expect(figure(data!.done!, 'Buildings', 'REVENUE')).toBeUndefined();

  const byStrand = await givenGrant(server.em, council);
  await givenStrand(byStrand, 'Digital', 120_000);
  await spend(byStrand, 700, '2023-05-01');
  const strands = (await open(byStrand, 'STRAND')).data!.done!;
  expect(figure(strands, 'Digital')).toMatchObject({ profilePence: 60_000, actualPence: 0, forecastPence: null });
  expect(figure(strands, 'Not booked to a budget line')).toMatchObject({ profilePence: null, actualPence: 700 });
});

test('what was submitted never changes: what an import adds later shows as a difference, and is sent again only when the funder asks', async () => {
  const grant = await givenGrant(server.em, council);
  await spend(grant, 5_000, '2023-06-01');
  let shown = (await open(grant)).data!.done!;
  for (const move of ['BEGIN', 'COMPLETE']) shown = (await step(shown, move)).data!.done;
  const { errors } = await step(shown, 'SIGN_OFF');
  expect(errors![0]!.extensions).toMatchObject({ code: 'BAD_INPUT', fields: { step: 'Somebody other than the person who completed it must sign it off' } });
  shown = (await step(shown, 'SIGN_OFF', other)).data!.done;
  shown = (await step(shown, 'SUBMIT')).data!.done;
  expect(shown).toMatchObject({ status: 'SUBMITTED', moves: ['ACCEPTED', 'QUERIED'] });
  expect(shown.steps.at(-1)!.valuesHash).toMatch(/^[0-9a-f]{64}$/);

  const sender = { server, cookie: officer };
  const sent = await previewed(sender, grant.id, csvOf([['15/06/2023', 'T1', 'A', 'Late invoice', 'I1', '12.34'], ['16/06/2023', 'T2', 'A', 'Credit', 'I1', '-2.34']]));
  await confirmed(sender, await matched(sender, sent.id, { fundType: 'REVENUE', allowedUseId: grant.uses.either, decisionId: authority.id }));
  const read = async () => (await server.ask<{ funderReturn: Shown }>(`query ($id: ID!) { funderReturn(id: $id) { ${SHOWN} } }`, { id: shown.id }, officer)).data!.funderReturn;
  const before = shown.steps.at(-1)!.valuesHash;
  shown = await read();
  expect(figure(shown, 'Anything')).toMatchObject({ actualPence: 6_000, submittedPence: 5_000, differencePence: 1_000 });
  expect(shown.steps.at(-1)!.valuesHash).toBe(before);
  shown = (await step(shown, 'QUERIED')).data!.done;
  shown = (await step(shown, 'SUBMIT')).data!.done;
  expect(shown.status).toBe('RESUBMITTED');
  expect(figure(shown, 'Anything')).toMatchObject({ submittedPence: 6_000, differencePence: 0 });
  expect(shown.steps.filter(({ valuesHash }) => valuesHash)).toHaveLength(2);
  expect((await step(shown, 'ACCEPTED')).data!.done).toMatchObject({ status: 'ACCEPTED', moves: [] });
});

test('a return takes no step twice, none out of turn, and there is one for a period', async () => {
  const grant = await givenGrant(server.em, council);
  const shown = (await open(grant)).data!.done!;
  expect((await open(grant)).errors![0]!.extensions.code).toBe('RETURN_EXISTS');
  expect((await step(shown, 'SUBMIT')).errors![0]!.extensions.code).toBe('RETURN_NOT_THERE_YET');
  const both = await Promise.all([step(shown, 'BEGIN'), step(shown, 'BEGIN', other)]);
  expect(both.map(({ errors }) => errors?.[0]!.extensions.code ?? 'done').toSorted()).toEqual(['VERSION_CONFLICT', 'done']);
  expect((await step({ ...shown, version: 2 }, 'COMPLETE', officer, '2024-02-02')).errors![0]!.extensions.fields).toEqual({ madeOn: 'The date must be today or in the past' });
});

test('only those who may read the ledger see its returns, and only those who keep the money change them', async () => {
  const grant = await givenGrant(server.em, council);
  const shown = (await open(grant)).data!.done!;
  const board = (await givenPerson(server.em, council, 'board')).cookie;
  const elsewhere = (await givenPerson(server.em, await givenCouncil(server.em), 'finance')).cookie;
  const list = (cookie: string) => server.ask<{ funderReturns: { canOpen: boolean; returns: { moves: string[] }[] } }>('query ($id: ID!) { funderReturns(grantId: $id) { canOpen returns { moves } } }', { id: grant.id }, cookie);
  expect((await list(board)).data!.funderReturns).toEqual({ canOpen: false, returns: [{ moves: [] }] });
  expect((await list(elsewhere)).errors![0]!.extensions.code).toBe('NOT_FOUND');
  expect((await step(shown, 'BEGIN', board)).errors![0]!.extensions.code).toBe('FORBIDDEN');
  expect((await step(shown, 'BEGIN', elsewhere)).errors![0]!.extensions.code).toBe('NOT_FOUND');
});
