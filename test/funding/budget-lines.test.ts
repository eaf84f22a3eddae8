import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { budgetChecks } from '../../server/src/funding/budget.checks.ts';
import { fundingChecks } from '../../server/src/funding/funding.checks.ts';
import { givenCouncil, givenPerson } from '../support/given.ts';
import { givenPost } from '../support/given-budget.ts';
import { givenAuthority, givenGrant } from '../support/given-funding.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let council: { id: string };
let officer: { cookie: string };
let post: { id: string };
let authority: { id: string };
beforeAll(async () => {
  server = await startServer();
  council = await givenCouncil(server.em);
  officer = await givenPerson(server.em, council, 'finance');
  post = await givenPost(server.em, council);
  authority = await givenAuthority(server.em, council);
});
afterAll(() => server.stop());

const LINE = `id title version originalPence budgetPence virementsPence carriedForwardPence spentPence committedPence leftPence forecastPence
  profiles { seq holdsFrom reason totalPence months { place pence } }`;
const mutations = {
  addBudgetLine: `mutation ($input: AddBudgetLineInput!) { done: addBudgetLine(input: $input) { ${LINE} } }`,
  changeBudgetLine: `mutation ($input: ChangeBudgetLineInput!) { done: changeBudgetLine(input: $input) { title strand version } }`,
  rephaseBudgetLine: `mutation ($input: RephaseBudgetLineInput!) { done: rephaseBudgetLine(input: $input) { ${LINE} } }`,
  recordVirement: `mutation ($input: BudgetTransferInput!) { done: recordVirement(input: $input) { id kind fromLine { ${LINE} } toLine { ${LINE} } } }`,
  carryForward: `mutation ($input: BudgetTransferInput!) { done: carryForward(input: $input) { id kind fromLine { ${LINE} } toLine { ${LINE} } } }`,
  recordForecast: 'mutation ($input: RecordForecastInput!) { done: recordForecast(input: $input) { forecastPence variancePence varianceWords forecasts { amountPence } } }',
  recordLineForecast: `mutation ($input: RecordLineForecastInput!) { done: recordLineForecast(input: $input) { ${LINE} grant { forecastPence } } }`,
  recordSpend: 'mutation ($input: RecordSpendInput!) { done: recordSpend(input: $input) { id budgetLine { id spentPence committedPence leftPence } } }',
};
interface Line {
  id: string;
  version: number;
  budgetPence: number;
  profiles: { seq: number; totalPence: number; months: { pence: number }[] }[];
  [figure: string]: unknown;
}
const act = async <Done = Line>(name: keyof typeof mutations, input: object) => {
  const { data, errors } = await server.ask<{ done: Done }>(mutations[name], { input }, officer.cookie);
  return { done: data?.done as Done, code: errors?.[0]?.extensions.code, fields: errors?.[0]?.extensions['fields'] };
};
const line = (grant: { id: string } | null, values: object = {}) => ({
  councilId: council.id, source: grant ? 'GRANT' : 'GENERAL_FUND', grantId: grant?.id ?? null, title: 'Project team', financialYear: '2023/24',
  fundType: 'REVENUE', amountPence: 50_000, agreedOn: '2023-01-10', spread: 'EVENLY', ...values,
});
const months = (each: number, march = each) => ({
  april: each, may: each, june: each, july: each, august: each, september: each, october: each, november: each, december: each, january: each, february: each, march,
});
const approved = { approvedOn: '2023-07-01', reason: 'It is needed there' };

describe('a line of the budget', () => {
  test('is spread evenly over twelve months, and not a penny is lost', async () => {
    const grant = await givenGrant(server.em, council);
    const { done } = await act('addBudgetLine', line(grant));
    expect(done).toMatchObject({ originalPence: 50_000, budgetPence: 50_000, leftPence: 50_000, forecastPence: null, version: 1 });
    expect(done.profiles[0]!.months.map(({ pence }) => pence)).toEqual([...Array<number>(11).fill(4_166), 4_174]);
    expect(done.profiles[0]!.totalPence).toBe(50_000);
  });

  test('has all its months or none, and stated they come to its budget', async () => {
    const grant = await givenGrant(server.em, council);
    const byMonth = (values: object) => act('addBudgetLine', line(grant, { spread: 'BY_MONTH', ...values }));
    expect((await byMonth({ april: 50_000 })).fields).toMatchObject({ may: 'Enter an amount for May, or 0', march: 'Enter an amount for March, or 0' });
    expect((await byMonth(months(4_000))).fields).toEqual({ april: 'The months come to £480, which is £20 less than the budget of £500' });
    expect((await byMonth(months(4_000, 6_000))).done.profiles[0]!.totalPence).toBe(50_000);
    expect((await act('addBudgetLine', line(grant, { spread: 'NOT_STATED', title: 'Later' }))).done.profiles).toEqual([]);
  });

  test('of a grant stays within the award, and within what it allots to capital, revenue and years', async () => {
    const grant = await givenGrant(server.em, council, { capitalPence: 30_000, years: { '2022/23': 40_000, '2023/24': null } });
    const add = (values: object) => act('addBudgetLine', line(grant, { title: JSON.stringify(values).slice(0, 100), ...values }));
    expect((await add({ fundType: 'CAPITAL', amountPence: 30_001 })).code).toBe('BUDGET_ABOVE_AWARD');
    expect((await add({ fundType: 'CAPITAL', amountPence: 30_000 })).code).toBeUndefined();
    expect((await add({ amountPence: 30_001 })).code).toBe('BUDGET_ABOVE_AWARD');
    expect((await add({ amountPence: 30_000 })).code).toBeUndefined();
    expect((await add({ financialYear: '2022/23', amountPence: 40_001 })).code).toBe('BUDGET_ABOVE_AWARD');
    expect((await add({ financialYear: '2022/23', amountPence: 40_000 })).code).toBeUndefined();
    expect((await add({ amountPence: 1 })).code).toBe('BUDGET_ABOVE_AWARD');
    const unawarded = await givenGrant(server.em, council, { awardedPence: null, ceilingPence: 900_000 });
    expect((await act('addBudgetLine', line(unawarded))).code).toBe('BUDGET_ABOVE_AWARD');
  });

  test('keeps an award from being amended below it', async () => {
    const grant = await givenGrant(server.em, council);
    await act('addBudgetLine', line(grant, { amountPence: 80_000 }));
    const amend = (newAmountPence: number) =>
      server.ask('mutation ($input: AmendGrantInput!) { amendGrant(input: $input) { id } }', { input: { grantId: grant.id, change: 'AWARDED', newAmountPence, agreedOn: '2023-06-01', reason: 'Less' } }, officer.cookie);
    expect((await amend(79_999)).errors?.[0]?.extensions.code).toBe('BUDGET_ABOVE_AWARD');
    expect((await amend(80_000)).errors).toBeUndefined();
  });

  test('belongs to a year in which its grant can be spent, has a title of its own, and is not agreed in the future', async () => {
    const grant = await givenGrant(server.em, council);
    expect((await act('addBudgetLine', line(grant, { financialYear: '2024/25' }))).fields).toEqual({ financialYear: 'The grant cannot be spent in that year' });
    expect((await act('addBudgetLine', line(grant, { agreedOn: '2090-01-01' }))).fields).toHaveProperty('agreedOn');
    await act('addBudgetLine', line(grant, { amountPence: 100 }));
    expect((await act('addBudgetLine', line(grant, { amountPence: 100 }))).fields).toEqual({ title: 'Another line of that year has this title already' });
    expect((await act('addBudgetLine', line(grant, { grantId: null }))).fields).toEqual({ grantId: 'Choose the grant that pays' });
    expect((await act('addBudgetLine', line(null, { financialYear: '2022/24' }))).fields).toHaveProperty('financialYear');
  });

  test('may come from another source than a grant, which bounds nothing', async () => {
    const { done, code } = await act('addBudgetLine', line(null, { title: 'Room hire', amountPence: 900_000_000 }));
    expect([code, done.budgetPence]).toEqual([undefined, 900_000_000]);
  });

  test('is renamed by one editor at a time: the second is told, and overwrites nothing', async () => {
    const grant = await givenGrant(server.em, council);
    const { done } = await act('addBudgetLine', line(grant));
    const rename = (title: string, version: number) => act('changeBudgetLine', { budgetLineId: done.id, version, title, strand: 'Parenting' });
    expect((await rename('Team', 1)).done).toEqual({ title: 'Team', strand: 'Parenting', version: 2 });
    expect((await rename('Staff', 1)).code).toBe('VERSION_CONFLICT');
    expect((await rename('Staff', 2)).done).toMatchObject({ title: 'Staff', version: 3 });
  });

  test('is spread anew from a day on, and how it was spread before stays', async () => {
    const grant = await givenGrant(server.em, council);
    const { done } = await act('addBudgetLine', line(grant, { amountPence: 12_000 }));
    const rephase = (values: object) => act('rephaseBudgetLine', { budgetLineId: done.id, version: done.version, holdsFrom: '2023-06-01', reason: 'Later start', ...values });
    expect((await rephase({ ...months(1_000), reason: null })).fields).toEqual({ reason: 'Enter why the months have changed' });
    expect((await rephase(months(999))).fields).toEqual({ april: 'The months come to £119.88, which is £0.12 less than the budget of £120' });
    expect((await rephase({ ...months(1_000), holdsFrom: '2022-12-31' })).fields).toHaveProperty('holdsFrom');
    const { done: after } = await rephase(months(0, 12_000));
    expect(after.profiles.map(({ seq, months: [april] }) => [seq, april!.pence])).toEqual([[2, 0], [1, 1_000]]);
    expect((await rephase(months(1_000))).code).toBe('VERSION_CONFLICT');
  });
});

describe('money that moves between lines', () => {
  const two = async (values: { amountPence?: number; to?: object; grant?: object } = {}) => {
    const grant = await givenGrant(server.em, council, values.grant);
    const from = (await act('addBudgetLine', line(grant, { title: 'From', amountPence: values.amountPence ?? 40_000 }))).done;
    const to = (await act('addBudgetLine', line(grant, { title: 'To', amountPence: 10_000, ...values.to }))).done;
    return { grant, from, to, move: { fromLineId: from.id, toLineId: to.id, postId: post.id, ...approved } };
  };

  test('is what neither is spent nor committed, and nothing more', async () => {
    const { grant, from, to, move } = await two();
    const spend = { grantId: grant.id, fundType: 'REVENUE', spentOn: '2023-06-15', description: 'x', allowedUseId: grant.uses.either, decisionId: authority.id, budgetLineId: from.id };
    await act('recordSpend', { ...spend, kind: 'ACTUAL', amountPence: 10_000 });
    await act('recordSpend', { ...spend, kind: 'COMMITMENT', amountPence: 5_000 });
    expect(await act('recordVirement', { ...move, amountPence: 25_001 })).toMatchObject({ code: 'VIREMENT_ABOVE_BUDGET', fields: { amountPence: 'No more than £250 of that line can move' } });
    const { done } = await act<{ fromLine: Line; toLine: Line }>('recordVirement', { ...move, amountPence: 25_000 });
    expect(done.fromLine).toMatchObject({ originalPence: 40_000, virementsPence: -25_000, budgetPence: 15_000, leftPence: 0 });
    expect(done.toLine).toMatchObject({ originalPence: 10_000, virementsPence: 25_000, budgetPence: 35_000, leftPence: 35_000 });
    expect(to.budgetPence).toBe(10_000);
    expect((await act('recordVirement', { ...move, amountPence: 1 })).fields).toEqual({ amountPence: 'Nothing of that line is left to move' });
  });

  test('is never capital that becomes revenue; revenue may become capital where the award allots it', async () => {
    const { from, to, move } = await two({ to: { fundType: 'CAPITAL' } });
    expect((await act('recordVirement', { ...move, fromLineId: to.id, toLineId: from.id, amountPence: 1 })).code).toBe('CAPITAL_INTO_REVENUE');
    expect((await act('recordVirement', { ...move, amountPence: 1_000 })).code).toBeUndefined();
    const split = await two({ to: { fundType: 'CAPITAL' }, grant: { capitalPence: 10_000 } });
    expect((await act('recordVirement', { ...split.move, amountPence: 1 })).code).toBe('BUDGET_ABOVE_AWARD');
  });

  test('stays within its year and its source, and is approved by a decision in force or a post', async () => {
    const { grant, move, from } = await two();
    const other = (await act('addBudgetLine', line(grant, { financialYear: '2022/23', amountPence: 100 }))).done;
    const elsewhere = (await act('addBudgetLine', line(null, { title: 'Elsewhere' }))).done;
    const refused = async (values: object) => (await act('recordVirement', { ...move, amountPence: 100, ...values })).fields;
    expect(await refused({ toLineId: other.id })).toHaveProperty('toLineId');
    expect(await refused({ toLineId: elsewhere.id })).toEqual({ toLineId: 'Both lines must be paid from the same source' });
    expect(await refused({ toLineId: from.id })).toHaveProperty('toLineId');
    expect(await refused({ postId: null })).toEqual({ decisionId: 'Choose the decision or the post that approved it' });
    expect(await refused({ decisionId: authority.id })).toEqual({ decisionId: 'Choose either a decision or a post, not both' });
    expect(await refused({ postId: grant.id })).toEqual({ postId: 'Choose a post from the list' });
    const later = await givenAuthority(server.em, council, { madeOn: '2023-08-01' });
    expect(await refused({ postId: null, decisionId: later.id })).toEqual({ decisionId: 'That decision was not in force on the date of approval' });
    expect(await refused({ approvedOn: '2023-01-09' })).toHaveProperty('approvedOn');
    expect(await refused({ approvedOn: '2090-01-01' })).toHaveProperty('approvedOn');
    expect((await act('recordVirement', { ...move, amountPence: 100, postId: null, decisionId: authority.id })).code).toBeUndefined();
  });

  test('leaves no line with less than nothing on any day, also when it is entered late', async () => {
    const { grant, from, to, move } = await two({ amountPence: 1_000, to: { amountPence: 0 } });
    const third = (await act('addBudgetLine', line(grant, { title: 'Third', amountPence: 0 }))).done;
    expect((await act('recordVirement', { ...move, amountPence: 1_000, approvedOn: '2023-07-01' })).code).toBeUndefined();
    const onward = { ...move, fromLineId: to.id, toLineId: third.id, amountPence: 500 };
    expect((await act('recordVirement', { ...onward, approvedOn: '2023-06-30' })).code).toBe('VIREMENT_ABOVE_BUDGET');
    expect((await act('recordVirement', { ...onward, approvedOn: '2023-07-01' })).code).toBeUndefined();
    expect(from.budgetPence).toBe(1_000);
  });

  test('is carried into the next year as far as it is not spent, also what is committed', async () => {
    const { grant, from, move } = await two({ grant: { endsOn: '2025-03-31' }, to: { financialYear: '2024/25', amountPence: 0 } });
    const spend = { grantId: grant.id, fundType: 'REVENUE', spentOn: '2023-06-15', description: 'x', allowedUseId: grant.uses.either, decisionId: authority.id, budgetLineId: from.id };
    await act('recordSpend', { ...spend, kind: 'ACTUAL', amountPence: 10_000 });
    await act('recordSpend', { ...spend, kind: 'COMMITMENT', amountPence: 5_000 });
    expect((await act('carryForward', { ...move, amountPence: 30_001 })).code).toBe('VIREMENT_ABOVE_BUDGET');
    const { done } = await act<{ kind: string; fromLine: Line; toLine: Line }>('carryForward', { ...move, amountPence: 30_000 });
    expect(done).toMatchObject({ kind: 'CARRY_FORWARD', fromLine: { carriedForwardPence: -30_000, budgetPence: 10_000 }, toLine: { originalPence: 0, carriedForwardPence: 30_000, budgetPence: 30_000 } });
    const capital = (await act('addBudgetLine', line(grant, { financialYear: '2024/25', fundType: 'CAPITAL', amountPence: 0, title: 'Works' }))).done;
    expect((await act('carryForward', { ...move, toLineId: capital.id, amountPence: 1 })).fields).toEqual({ toLineId: 'Capital is carried into capital, and revenue into revenue' });
    const same = (await act('addBudgetLine', line(grant, { amountPence: 0, title: 'Same year' }))).done;
    expect((await act('carryForward', { ...move, toLineId: same.id, amountPence: 1 })).fields).toEqual({ toLineId: 'Money of 2023/24 is carried into a line of 2024/25' });
  });
});

describe('a spend that names a line of the budget', () => {
  test('is booked to it, and a reversal takes it back from there', async () => {
    const grant = await givenGrant(server.em, council);
    const { done: budgeted } = await act('addBudgetLine', line(grant));
    const spend = { grantId: grant.id, fundType: 'REVENUE', spentOn: '2023-06-15', description: 'x', allowedUseId: grant.uses.either, decisionId: authority.id };
    const { done } = await act<{ id: string; budgetLine: Line }>('recordSpend', { ...spend, kind: 'ACTUAL', amountPence: 4_000, budgetLineId: budgeted.id });
    expect(done.budgetLine).toEqual({ id: budgeted.id, spentPence: 4_000, committedPence: 0, leftPence: 46_000 });
    const { done: back } = await act<{ budgetLine: Line }>('recordSpend', { ...spend, kind: 'REVERSAL', amountPence: 1_500, reversesId: done.id });
    expect(back.budgetLine).toEqual({ id: budgeted.id, spentPence: 2_500, committedPence: 0, leftPence: 47_500 });
  });

  test('fits it: the same grant, capital or revenue as it is, and the year of the day', async () => {
    const grant = await givenGrant(server.em, council);
    const { done: budgeted } = await act('addBudgetLine', line(grant));
    const spend = { grantId: grant.id, kind: 'ACTUAL', fundType: 'REVENUE', amountPence: 100, spentOn: '2023-06-15', description: 'x', allowedUseId: grant.uses.either, decisionId: authority.id, budgetLineId: budgeted.id };
    const refused = async (values: object) => (await act('recordSpend', { ...spend, ...values })).fields;
    const misfit = { budgetLineId: 'That line is for revenue in 2023/24. Choose one that fits the spend' };
    expect(await refused({ spentOn: '2023-03-31' })).toEqual(misfit);
    expect(await refused({ fundType: 'CAPITAL' })).toEqual(misfit);
    const other = await givenGrant(server.em, council);
    const { done: foreign } = await act('addBudgetLine', line(other));
    expect(await refused({ budgetLineId: foreign.id })).toEqual({ budgetLineId: 'Choose a line of the budget of this grant' });
    expect(await refused({ spentOn: '2023-04-01' })).toBeUndefined();
  });
});

describe('a forecast', () => {
  const forecast = { madeOn: '2023-09-01', note: 'Half way' };

  test('of the grant counts until each of its lines has one, and then their sum does', async () => {
    const grant = await givenGrant(server.em, council);
    const [one, two] = [(await act('addBudgetLine', line(grant, { title: 'One', amountPence: 60_000 }))).done, (await act('addBudgetLine', line(grant, { title: 'Two', amountPence: 40_000 }))).done];
    const whole = await act<object>('recordForecast', { grantId: grant.id, amountPence: 95_000, ...forecast });
    expect(whole.done).toMatchObject({ forecastPence: 95_000, variancePence: -5_000, varianceWords: '£50 under budget', forecasts: [{ amountPence: 95_000 }] });
    const of = async (target: Line, amountPence: number, values: object = {}) =>
      (await act<Line & { grant: { forecastPence: number } }>('recordLineForecast', { budgetLineId: target.id, amountPence, ...forecast, ...values })).done;
    expect((await of(one, 61_000)).grant.forecastPence).toBe(95_000);
    expect((await of(two, 41_000)).grant.forecastPence).toBe(102_000);
    // One that was held earlier does not count before one that was held later.
    expect(await of(two, 1, { madeOn: '2023-08-31' })).toMatchObject({ forecastPence: 41_000, grant: { forecastPence: 102_000 } });
    await act('addBudgetLine', line(grant, { title: 'Three', amountPence: 0 }));
    const { data } = await server.ask<{ grant: { forecastPence: number } }>('query ($id: ID!) { grant(id: $id) { forecastPence } }', { id: grant.id });
    expect(data!.grant.forecastPence).toBe(95_000);
  });

  test('may be nought, and is not made in the future or before its line', async () => {
    const { done } = await act('addBudgetLine', line(await givenGrant(server.em, council)));
    const refused = async (values: object) => (await act('recordLineForecast', { budgetLineId: done.id, amountPence: 0, ...forecast, ...values })).fields;
    expect(await refused({})).toBeUndefined();
    expect(await refused({ madeOn: '2023-01-09' })).toHaveProperty('madeOn');
    expect(await refused({ madeOn: '2090-01-01' })).toHaveProperty('madeOn');
    expect(await refused({ amountPence: -1 })).toEqual({ amountPence: 'The forecast must be £0 or more' });
  });
});

describe('only those who keep the money', () => {
  test('change a budget; the board sees it, and others do not know of it', async () => {
    const grant = await givenGrant(server.em, council);
    const { done } = await act('addBudgetLine', line(grant));
    const other = (await act('addBudgetLine', line(grant, { title: 'Other' }))).done;
    const elsewhere = await givenCouncil(server.em);
    const inputs = {
      addBudgetLine: line(grant, { title: 'New' }),
      changeBudgetLine: { budgetLineId: done.id, version: 1, title: 'Taken' },
      rephaseBudgetLine: { budgetLineId: done.id, version: 1, ...months(1), holdsFrom: '2023-06-01' },
      recordVirement: { fromLineId: done.id, toLineId: other.id, amountPence: 1, postId: post.id, ...approved },
      carryForward: { fromLineId: done.id, toLineId: other.id, amountPence: 1, postId: post.id, ...approved },
      recordForecast: { grantId: grant.id, amountPence: 1, madeOn: '2023-06-01' },
      recordLineForecast: { budgetLineId: done.id, amountPence: 1, madeOn: '2023-06-01' },
    };
    for (const [place, role, ofLine, ofGrant] of [
      [council, 'board', 'FORBIDDEN', 'FORBIDDEN'],
      [council, 'clerk', 'NOT_FOUND', 'FORBIDDEN'],
      [elsewhere, 'admin', 'NOT_FOUND', 'FORBIDDEN'],
    ] as const) {
      const { cookie } = await givenPerson(server.em, place, role);
      for (const [name, input] of Object.entries(inputs)) {
        const { errors } = await server.ask(mutations[name as keyof typeof mutations], { input }, cookie);
        const isOfGrant = ['addBudgetLine', 'recordForecast'].includes(name);
        expect([role, name, errors?.[0]?.extensions.code]).toEqual([role, name, isOfGrant ? ofGrant : ofLine]);
      }
      const { errors } = await server.ask('query ($id: ID!) { budgetLine(id: $id) { id } }', { id: done.id }, cookie);
      const { data } = await server.ask<{ grant: { budgetLines: object[]; budgetedPence: number | null } }>(
        'query ($id: ID!) { grant(id: $id) { budgetLines { id } budgetedPence } }', { id: grant.id }, cookie,
      );
      const isShown = role === 'board';
      expect([role, errors === undefined, data!.grant.budgetLines.length, data!.grant.budgetedPence]).toEqual([role, isShown, isShown ? 2 : 0, isShown ? 100_000 : null]);
    }
    expect(await server.em.execute('select title from budget_line where grant_id = ? order by title', [grant.id])).toEqual([{ title: 'Other' }, { title: 'Project team' }]);
  });
});

test('after all of it every rule about budgets holds', async () => {
  for (const { rule, sql } of [...budgetChecks, ...fundingChecks]) expect([rule, await server.em.execute(sql)]).toEqual([rule, []]);
});
