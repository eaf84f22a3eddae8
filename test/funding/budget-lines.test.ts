import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { givenCouncil, givenPerson } from '../support/given.ts';
import { givenPost } from '../support/given-budget.ts';
import { givenGrant } from '../support/given-funding.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let council: { id: string };
let officer: { cookie: string };
let post: { id: string };
beforeAll(async () => {
  server = await startServer();
  council = await givenCouncil(server.em);
  officer = await givenPerson(server.em, council, 'finance');
  post = await givenPost(server.em, council);
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
});
