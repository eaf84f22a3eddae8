import { afterAll, beforeAll, expect, test } from 'vitest';
import { budgetChecks } from '../../server/src/funding/budget.checks.ts';
import { givenCouncil, givenPerson } from '../support/given.ts';
import { givenBudgetLine, givenPost } from '../support/given-budget.ts';
import { givenAuthority, givenGrant, givenSite } from '../support/given-funding.ts';
import { startServer, type TestServer } from '../support/server.ts';

/** Two processes of one installation, so that nothing but the database keeps order. */
let one: TestServer;
let other: TestServer;
let council: { id: string };
let officer: { cookie: string };
let post: { id: string };
beforeAll(async () => {
  one = await startServer();
  other = await startServer({ databaseUrl: one.databaseUrl });
  council = await givenCouncil(one.em);
  officer = await givenPerson(one.em, council, 'finance');
  post = await givenPost(one.em, council);
});
afterAll(async () => {
  await other.stop();
  await one.stop();
});

const VIRE = 'mutation ($input: BudgetTransferInput!) { recordVirement(input: $input) { id } }';
const CARRY = 'mutation ($input: BudgetTransferInput!) { carryForward(input: $input) { id } }';
const ADD = 'mutation ($input: AddBudgetLineInput!) { addBudgetLine(input: $input) { id } }';
const AMEND = 'mutation ($input: AmendGrantInput!) { amendGrant(input: $input) { id } }';
const SPEND = 'mutation ($input: RecordSpendInput!) { recordSpend(input: $input) { id } }';
const CHANGE = 'mutation ($input: ChangeBudgetLineInput!) { changeBudgetLine(input: $input) { id } }';

interface Request {
  operation: string;
  input: object;
}
async function atOnce(requests: readonly Request[]): Promise<(string | undefined)[]> {
  const answers = await Promise.all(requests.map(({ operation, input }, index) => (index % 2 ? other : one).ask(operation, { input }, officer.cookie)));
  return answers.map(({ errors }) => errors?.[0]?.extensions.code);
}
const times = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, index) => make(index));
const done = (codes: readonly (string | undefined)[]) => codes.filter((code) => code === undefined).length;
const move = (operation: string, from: { id: string }, to: { id: string }, amountPence: number): Request => ({
  operation, input: { fromLineId: from.id, toLineId: to.id, amountPence, approvedOn: '2023-07-01', postId: post.id, reason: 'x' },
});
const budgets = async (...lines: { id: string }[]) =>
  Promise.all(lines.map(async ({ id }) => (await one.ask<{ budgetLine: { budgetPence: number } }>('query ($id: ID!) { budgetLine(id: $id) { budgetPence } }', { id }, officer.cookie)).data!.budgetLine.budgetPence));

test('virements at once cannot take more out of a line than is left of it, and none waits for another for ever', async () => {
  const grant = await givenGrant(one.em, council);
  const [a, b] = [await givenBudgetLine(one.em, council, grant, { originalPence: 10_000 }), await givenBudgetLine(one.em, council, grant, { originalPence: 10_000 })];
  // Half of them back the other way: whoever locks in the order in which they ask would wait for ever.
  const codes = await atOnce(times(12, (index) => (index % 3 === 2 ? move(VIRE, b, a, 1) : move(VIRE, a, b, 3_000))));
  expect(codes.filter(Boolean)).toEqual(times(5, () => 'VIREMENT_ABOVE_BUDGET'));
  expect(await budgets(a, b)).toEqual([1_004, 18_996]);
});

test('of several who add one line that no grant pays for at once, one adds it, and the others are told that the title is taken', async () => {
  const input = { councilId: council.id, source: 'GENERAL_FUND', title: 'Running costs', financialYear: '2023/24', fundType: 'REVENUE', amountPence: 5, agreedOn: '2023-05-01', spread: 'NOT_STATED' };
  const codes = await atOnce(times(8, () => ({ operation: ADD, input })));
  expect(done(codes)).toBe(1);
  expect(codes.filter((code) => code !== undefined && !['DUPLICATE_REFERENCE', 'BAD_INPUT'].includes(code))).toEqual([]);
});

test('of several who lift the restriction of one site at once, one does, and the others are told', async () => {
  const site = await givenSite(one.em, council, { legacyGrantRestriction: 'An earlier grant' });
  const { id: decisionId } = await givenAuthority(one.em, council);
  const input = { siteId: site.id, decisionId, waivedOn: '2023-06-15', byWhom: 'The department', reason: 'Still a place for families' };
  const codes = await atOnce(times(8, () => ({ operation: 'mutation ($input: WaiveSiteRestrictionInput!) { waiveSiteRestriction(input: $input) { id } }', input })));
  expect(done(codes)).toBe(1);
  expect(codes.filter((code) => code !== undefined && !['VERSION_CONFLICT', 'BAD_INPUT'].includes(code))).toEqual([]);
});

test('a virement and what is carried forward at once cannot both take the same money', async () => {
  for (const round of times(4, (index) => index)) {
    const grant = await givenGrant(one.em, council, { endsOn: '2025-03-31' });
    const from = await givenBudgetLine(one.em, council, grant, { originalPence: 10_000 });
    const beside = await givenBudgetLine(one.em, council, grant, { originalPence: 0 });
    const next = await givenBudgetLine(one.em, council, grant, { originalPence: 0, financialYear: '2024/25' });
    const requests = [move(VIRE, from, beside, 6_000), move(CARRY, from, next, 6_000)];
    const codes = await atOnce(round % 2 ? requests : requests.reverse());
    expect([done(codes), codes.filter(Boolean)]).toEqual([1, ['VIREMENT_ABOVE_BUDGET']]);
    expect(await budgets(from)).toEqual([4_000]);
  }
});

test('a spend and virements at once end as if they had come one after the other', async () => {
  const authority = await givenAuthority(one.em, council);
  for (const round of times(3, (index) => index)) {
    const grant = await givenGrant(one.em, council);
    const [from, to] = [await givenBudgetLine(one.em, council, grant, { originalPence: 10_000 }), await givenBudgetLine(one.em, council, grant, { originalPence: 0 })];
    const spend = {
      operation: SPEND,
      input: {
        grantId: grant.id, kind: 'ACTUAL', fundType: 'REVENUE', amountPence: 7_500, spentOn: '2023-06-01', description: 'x', allowedUseId: grant.uses.either,
        decisionId: authority.id, budgetLineId: from.id,
      },
    };
    const requests = times(8, (index) => (index === round * 3 ? spend : move(VIRE, from, to, 1_000)));
    expect((await atOnce(requests))[round * 3]).toBeUndefined();
    const moved = (10_000 - (await budgets(from))[0]!) / 1_000;
    // Two fit beside the spend, whichever comes first; more only before it, and then none after it.
    expect(moved).toBeGreaterThanOrEqual(2);
    expect(await atOnce([move(VIRE, from, to, 1_000)])).toEqual(['VIREMENT_ABOVE_BUDGET']);
    expect(await budgets(to)).toEqual([moved * 1_000]);
  }
});

test('lines added at once cannot pass the award together, nor an amendment that lowers it', async () => {
  const grant = await givenGrant(one.em, council);
  const add = (index: number): Request => ({
    operation: ADD,
    input: {
      councilId: council.id, source: 'GRANT', grantId: grant.id, title: `Line ${index}`, financialYear: '2023/24', fundType: 'REVENUE', amountPence: 30_000,
      agreedOn: '2023-01-01', spread: 'EVENLY',
    },
  });
  const codes = await atOnce(times(8, add));
  expect([done(codes), codes.filter(Boolean)]).toEqual([3, times(5, () => 'BUDGET_ABOVE_AWARD')]);
  const lower = { operation: AMEND, input: { grantId: grant.id, change: 'AWARDED', newAmountPence: 95_000, agreedOn: '2023-06-01', reason: 'x' } };
  const small = { ...add(9), input: { ...add(9).input, amountPence: 10_000 } };
  const [added, lowered] = await atOnce([small, lower]);
  expect(new Set([added, lowered])).toEqual(new Set(['BUDGET_ABOVE_AWARD', undefined]));
});

test('of two editors at once one is told that the line has changed', async () => {
  const grant = await givenGrant(one.em, council);
  const line = await givenBudgetLine(one.em, council, grant);
  const codes = await atOnce(['First', 'Second'].map((title) => ({ operation: CHANGE, input: { budgetLineId: line.id, version: 1, title } })));
  expect(new Set(codes)).toEqual(new Set(['VERSION_CONFLICT', undefined]));
});

test('after all of it every rule about budgets holds', async () => {
  for (const { rule, sql } of budgetChecks) expect([rule, await one.em.execute(sql)]).toEqual([rule, []]);
});
