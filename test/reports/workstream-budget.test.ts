import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seedId } from '../../server/src/platform/ids.ts';
import { givenSession } from '../support/given.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
const cookies: Record<string, string> = {};
beforeAll(async () => {
  server = await startServer({ template: 'throughline_seeded' });
  for (const role of ['finance', 'board', 'clerk'])
    cookies[role] = await givenSession(server.em, seedId('person', 'york', role));
  cookies['elsewhere'] = await givenSession(server.em, seedId('person', 'kent', 'finance'));
});
afterAll(() => server.stop());

const line = (key: string) => seedId('budget-line', 'york', key);
const workstream = (key: string) => seedId('workstream', 'york', key);
const ASSIGN = `mutation ($input: AssignBudgetLineInput!) { assignBudgetLine(input: $input) { workstreams { title } } }`;
const MONEY = `query ($day: Date!) { council(slug: "york") { programmes { workstreams { title budgets(asAt: $day) {
  financialYear lines budgetPence spentPence committedPence forecastPence linesWithoutForecast forecastVarianceWords hasDemonstrationFigures } } } } }`;

async function moneyOf(title: string, day: string, who = 'finance'): Promise<object[]> {
  const { data } = await server.ask<{
    council: { programmes: { workstreams: { title: string; budgets: object[] }[] }[] };
  }>(MONEY, { day }, cookies[who]);
  return data!.council.programmes.flatMap(({ workstreams }) => workstreams).find((each) => each.title === title)!.budgets;
}
const assign = async (budgetLineId: string, workstreamId: string | null, who = 'finance') => {
  const { data, errors } = await server.ask<{ assignBudgetLine: object }>(
    ASSIGN,
    { input: { budgetLineId, workstreamId } },
    cookies[who],
  );
  return { done: data?.assignBudgetLine, code: errors?.[0]?.extensions.code, fields: errors?.[0]?.extensions['fields'] };
};

describe('the money of a workstream', () => {
  test('is that of the lines of the budget that are for it, year by year, as it stood on a day', async () => {
    expect(await moneyOf('Workforce development', '2022-12-20')).toEqual([
      {
        ...{ financialYear: '2022/23', lines: 1, budgetPence: 12_000_000, spentPence: 1_600_000, committedPence: 8_000_000 },
        ...{ forecastPence: 12_000_000, linesWithoutForecast: 0, forecastVarianceWords: 'on budget' },
        hasDemonstrationFigures: true,
      },
      {
        ...{ financialYear: '2023/24', lines: 1, budgetPence: 10_000_000, spentPence: 0, committedPence: 0 },
        ...{ forecastPence: 10_000_000, linesWithoutForecast: 0, forecastVarianceWords: 'on budget' },
        hasDemonstrationFigures: true,
      },
    ]);
    expect(await moneyOf('Co-production', '2022-11-13')).toMatchObject([{ budgetPence: 4_000_000 }, {}]);
    expect(await moneyOf('Co-production', '2022-11-14')).toMatchObject([{ budgetPence: 4_500_000 }, {}]);
    expect(await moneyOf('Information Strategy', '2023-04-20')).toMatchObject([
      { financialYear: '2022/23', budgetPence: 7_150_000, forecastVarianceWords: 'on budget' },
      { financialYear: '2023/24', budgetPence: 1_850_000, linesWithoutForecast: 1 },
    ]);
    expect(await moneyOf('Workforce development', '2022-06-30')).toEqual([]);
  });

  test('is shown to those alone who answer for the money', async () => {
    expect(await moneyOf('Workforce development', '2022-12-20', 'board')).toHaveLength(2);
    for (const who of ['clerk', 'elsewhere', 'nobody'])
      expect([who, await moneyOf('Workforce development', '2022-12-20', who)]).toEqual([who, []]);
  });
});

describe('a line of the budget', () => {
  test('is for one workstream at a time, or for none', async () => {
    expect((await assign(line('team'), workstream('outcomes'))).done).toEqual({ workstreams: [{ title: 'Outcomes' }] });
    const moved = await assign(line('team'), workstream('co-production'));
    expect(moved.done).toEqual({ workstreams: [{ title: 'Co-production' }] });
    expect(await moneyOf('Outcomes', '2022-12-20')).toEqual([]);
    expect((await assign(line('team'), null)).done).toEqual({ workstreams: [] });
  });

  test('is assigned by those who keep the budget, to a workstream of their own council', async () => {
    expect((await assign(line('team'), workstream('outcomes'), 'board')).code).toBe('FORBIDDEN');
    for (const who of ['clerk', 'elsewhere'])
      expect((await assign(line('team'), workstream('outcomes'), who)).code).toBe('NOT_FOUND');
    expect((await assign(line('team'), line('team'))).fields).toEqual({
      workstreamId: 'Choose a workstream from the list',
    });
  });
});
