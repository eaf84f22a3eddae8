import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { givenCouncil, givenPerson } from '../support/given.ts';
import { givenPost } from '../support/given-budget.ts';
import { givenAuthority, givenGrant } from '../support/given-funding.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { AGREED_ON, yearOf } from './naive-budget.ts';
import { NaiveGrant, steps, type Step } from './naive-grant.ts';

let server: TestServer;
let council: { id: string; slug: string };
let officer: { cookie: string };
let authority: { id: string };
let post: { id: string };
beforeAll(async () => {
  server = await startServer();
  council = await givenCouncil(server.em);
  officer = await givenPerson(server.em, council, 'finance');
  authority = await givenAuthority(server.em, council);
  post = await givenPost(server.em, council);
});
afterAll(() => server.stop());

const step = (act: Step['act'], amountPence: number, rest: Partial<Step> = {}): Step => ({ act, amountPence, kind: 'ACTUAL', fundType: 'REVENUE', on: '2023-06-15', target: 0, from: 9, to: 9, ...rest });
/** Each thing that can be tried, once so that it is done and once so that it is refused. */
const everyOutcome: Step[] = [
  step('SPEND', 10_000), step('SPEND', 30_001, { fundType: 'CAPITAL' }), step('REVERSE', 4_000), step('REVERSE', 6_001),
  step('RECEIVE', 50_000), step('RECEIVE', 50_001), step('REPAY', 10_000), step('REPAY', 40_001),
  step('BUDGET', 40_000), step('BUDGET', 5_000), step('BUDGET', 30_001, { fundType: 'CAPITAL' }), step('BUDGET', 1_000, { on: '2023-02-01' }),
  step('SPEND', 2_000, { from: 0 }), step('SPEND', 1, { from: 2 }), step('VIRE', 6_000, { from: 0, to: 1 }), step('VIRE', 32_001, { from: 0, to: 1 }),
  step('CARRY', 400, { from: 2, to: 0 }), step('CARRY', 601, { from: 2, to: 0 }),
  step('AWARD', 120_000), step('AWARD', 29_999), step('END', 1, { on: '2023-10-31' }), step('END', 1, { on: '2023-02-01' }),
];

type Grant = Awaited<ReturnType<typeof givenGrant>>;
const SPEND = 'mutation ($input: RecordSpendInput!) { done: recordSpend(input: $input) { id } }';
const INSTALMENT = 'mutation ($input: RecordInstalmentInput!) { done: recordInstalment(input: $input) { id } }';
const BUDGET = 'mutation ($input: AddBudgetLineInput!) { done: addBudgetLine(input: $input) { id } }';
const VIRE = 'mutation ($input: BudgetTransferInput!) { done: recordVirement(input: $input) { id } }';
const CARRY = 'mutation ($input: BudgetTransferInput!) { done: carryForward(input: $input) { id } }';
const AMEND = 'mutation ($input: AmendGrantInput!) { done: amendGrant(input: $input) { id } }';

/** Does the step through the API; gives the id of what was written, or null when it was refused with a code of the catalogue. */
async function act(grant: Grant, step: Step, { ids: ledger, budget }: NaiveGrant): Promise<string | null> {
  const [from, to] = [budget[step.from]?.id, budget[step.to]?.id];
  const move = { fromLineId: from ?? grant.id, toLineId: to ?? grant.id, amountPence: step.amountPence, approvedOn: step.on, postId: post.id, reason: 'x' };
  const line = { grantId: grant.id, spentOn: step.on, description: 'x', amountPence: step.amountPence };
  const [operation, input] = {
    SPEND: () => [SPEND, { ...line, kind: step.kind, fundType: step.fundType, allowedUseId: grant.uses.either, decisionId: authority.id, budgetLineId: from ?? null }],
    REVERSE: () => [SPEND, { ...line, kind: 'REVERSAL', fundType: step.fundType, reversesId: ledger[step.target % Math.max(1, ledger.length)] ?? grant.id }],
    RECEIVE: () => [INSTALMENT, { grantId: grant.id, amountPence: step.amountPence, receivedOn: step.on }],
    REPAY: () => [INSTALMENT, { grantId: grant.id, movement: 'REPAID', amountPence: step.amountPence, receivedOn: step.on }],
    BUDGET: () => [BUDGET, {
      councilId: council.id, source: 'GRANT', grantId: grant.id, title: `Line ${budget.length}`, financialYear: yearOf(step.on), fundType: step.fundType,
      amountPence: step.amountPence, agreedOn: AGREED_ON, spread: 'EVENLY',
    }],
    VIRE: () => [VIRE, move],
    CARRY: () => [CARRY, move],
    AWARD: () => [AMEND, { grantId: grant.id, change: 'AWARDED', newAmountPence: step.amountPence, agreedOn: '2024-01-01', reason: 'x' }],
    END: () => [AMEND, { grantId: grant.id, change: 'ENDS_ON', newDay: step.on, agreedOn: '2024-01-01', reason: 'x' }],
  }[step.act]() as [string, object];
  const { data, errors } = await server.ask<{ done: { id: string } }>(operation, { input }, officer.cookie);
  if (errors) expect(errors[0]!.extensions.code).not.toBe('INTERNAL');
  return data?.done.id ?? null;
}

const inOrder = <Row extends { id: string }>(rows: readonly Row[]): Row[] => rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));

/** The lines of the council's monitor of a year, as at a day. */
async function monitored(year: string, day: string) {
  const { data } = await server.ask<{ budgetMonitor: { lines: { budgetLine: { id: string }; budgetPence: number; spentPence: number; committedPence: number }[] } }>(
    'query ($slug: String!, $year: String!, $day: Date!) { budgetMonitor(councilSlug: $slug, financialYear: $year, asAt: $day) { lines { budgetLine { id } budgetPence spentPence committedPence } } }',
    { slug: council.slug, year, day },
    officer.cookie,
  );
  return data!.budgetMonitor.lines.map(({ budgetLine: { id }, ...line }) => ({ id, ...line }));
}

async function shown(grant: Grant) {
  const { data } = await server.ask<{ grant: Record<string, unknown> }>(
    `query ($id: ID!) { grant(id: $id) { awardedPence endsOn receivedPence spentPence committedPence capitalUsedPence capitalPence revenuePence variancePence
      budgetLines { id budgetPence spentPence committedPence profiles { totalPence } originalPence }
      amendments { change oldPence newPence oldDay newDay } spend { total } instalments { status } } }`,
    { id: grant.id },
    officer.cookie,
  );
  return data!.grant;
}

test('after any sequence of spends, reversals, instalments, amendments, budgets, virements and carry-forwards the totals equal a naive count, and no rule is broken', async () => {
  const outcomes = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(fc.array(steps, { minLength: 6, maxLength: 18 }), async (sequence) => {
      const grant = await givenGrant(server.em, council, { capitalPence: 30_000 });
      const naive = new NaiveGrant({ awardedPence: 100_000, capitalPence: 30_000, startsOn: '2023-01-01', endsOn: '2023-12-31' });
      for (const step of sequence) {
        const mayHappen = naive.after(step);
        const id = await act(grant, step, naive);
        expect({ step, done: id !== null }).toEqual({ step, done: mayHappen !== null });
        if (mayHappen && id) mayHappen(id);
        const outcome = `${step.act} ${id ? 'done' : 'refused'}`;
        outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      }
      const { spend: _, instalments, amendments, budgetLines, ...totals } = await shown(grant);
      expect(totals).toEqual(naive.totals());
      expect(instalments).toHaveLength(naive.instalments.length);
      expect(amendments).toEqual(naive.amendments);
      const lines = budgetLines as { id: string; profiles: { totalPence: number }[]; originalPence: number }[];
      expect(inOrder(lines.map(({ profiles: _profiles, originalPence: _original, ...line }) => line))).toEqual(inOrder(naive.budgetAt('9999-12-31')));
      for (const { profiles, originalPence } of lines) expect(profiles[0]!.totalPence).toBe(originalPence);
      for (const [year, day] of [['2022/23', '2023-02-01'], ['2022/23', '2024-02-01'], ['2023/24', '2023-06-15'], ['2023/24', '2023-10-31']] as const) {
        const own = new Set(naive.budget.filter((line) => line.year === year).map(({ id }) => id));
        expect(inOrder((await monitored(year, day)).filter(({ id }) => own.has(id)))).toEqual(inOrder(naive.budgetAt(day).filter(({ id }) => own.has(id))));
      }
    }),
    { numRuns: 30, endOnFailure: true, examples: [[everyOutcome]] },
  );
  // The sequences would prove nothing if everything were refused, or everything done.
  for (const act of ['SPEND', 'REVERSE', 'RECEIVE', 'REPAY', 'AWARD', 'END', 'BUDGET', 'VIRE', 'CARRY']) {
    expect([act, outcomes.get(`${act} done`) ?? 0]).not.toEqual([act, 0]);
    expect([act, outcomes.get(`${act} refused`) ?? 0]).not.toEqual([act, 0]);
  }
}, 120_000);
