import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seedId } from '../../server/src/platform/ids.ts';
import { givenSession } from '../support/given.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let finance: string;
beforeAll(async () => {
  server = await startServer({ template: 'throughline_seeded' });
  finance = await givenSession(server.em, seedId('person', 'york', 'finance'));
});
afterAll(() => server.stop());

const MONITOR = `query ($year: String!, $asAt: Date) { budgetMonitor(councilSlug: "york", financialYear: $year, asAt: $asAt) { financialYear asAt
  lines { title fundType originalPence virementsPence carriedForwardPence budgetPence profileToDatePence spentPence toDateWords committedPence
    forecastPence forecastVariancePence forecastVarianceWords rephasingNote hasDemonstrationFigures }
  totals { fundType lines originalPence budgetPence profileToDatePence linesWithoutProfile spentPence toDateWords committedPence forecastPence
    linesWithoutForecast forecastVariancePence forecastVarianceWords unbookedSpentPence unbookedCommittedPence }
  months { place firstDay profilePence profileSoFarPence spentPence spentSoFarPence } } }`;
interface Monitor {
  financialYear: string;
  asAt: string;
  lines: { title: string; [figure: string]: unknown }[];
  totals: { fundType: string | null; [figure: string]: unknown }[];
  months: { place: number; firstDay: string; [figure: string]: unknown }[];
}
const monitor = async (year: string, asAt: string | null, cookie: string | undefined = finance) => {
  const { data, errors } = await server.ask<{ budgetMonitor: Monitor }>(MONITOR, { year, asAt }, cookie);
  return { shown: data?.budgetMonitor as Monitor, code: errors?.[0]?.extensions.code, fields: errors?.[0]?.extensions['fields'] };
};
const lineOf = (shown: Monitor, title: string) => shown.lines.find((line) => line.title === title)!;

describe("York's made-up budget on the day of its paper", () => {
  test('has profile, spent, commitments, forecast and variance of each line, in words', async () => {
    const { shown } = await monitor('2022/23', '2022-12-20');
    expect(shown.lines.map(({ title }) => title)).toEqual([
      'Engagement and co-production', 'Online directory', 'Project team', 'Systems mapping and design', 'Workforce development',
    ]);
    expect(lineOf(shown, 'Project team')).toMatchObject({
      originalPence: 18_000_000, budgetPence: 18_000_000, profileToDatePence: 10_000_000, spentPence: 4_120_000, toDateWords: '£58,800 less than planned',
      committedPence: 0, forecastPence: 17_500_000, forecastVariancePence: -500_000, forecastVarianceWords: '£5,000 under budget', rephasingNote: null,
      hasDemonstrationFigures: true,
    });
    expect(lineOf(shown, 'Workforce development')).toMatchObject({
      profileToDatePence: 0, spentPence: 1_600_000, committedPence: 8_000_000, toDateWords: '£16,000 more than planned', forecastVarianceWords: 'on budget',
      rephasingNote: 'Spread anew from 21 November 2022: The first courses begin in December and not in October.',
    });
    expect(lineOf(shown, 'Engagement and co-production')).toMatchObject({
      originalPence: 4_000_000, virementsPence: 500_000, budgetPence: 4_500_000,
      rephasingNote: 'The months come to £40,000 and not to the budget of £45,000: money has moved since.',
    });
  });

  test('is added up for revenue and for all of it, from the lines and nothing else', async () => {
    const { shown } = await monitor('2022/23', '2022-12-20');
    const all = { lines: 5, originalPence: 45_000_000, budgetPence: 45_000_000, spentPence: 7_583_450, committedPence: 14_450_000, forecastPence: 42_650_000, forecastVarianceWords: '£23,500 under budget' };
    expect(shown.totals).toMatchObject([{ fundType: 'REVENUE', ...all }, { fundType: null, ...all }]);
    for (const figure of ['originalPence', 'budgetPence', 'profileToDatePence', 'spentPence', 'committedPence', 'forecastPence']) {
      expect([figure, shown.totals[1]![figure]]).toEqual([figure, shown.lines.reduce((sum, line) => sum + Number(line[figure]), 0)]);
    }
    expect(shown.totals[1]).toMatchObject({ unbookedSpentPence: 0, unbookedCommittedPence: 0, linesWithoutForecast: 0, linesWithoutProfile: 0 });
  });

  test('shows the twelve months, what was planned and what was spent in those that had begun', async () => {
    const { shown } = await monitor('2022/23', '2022-12-20');
    expect(shown.months.map(({ firstDay }) => firstDay.slice(0, 7))).toEqual([
      '2022-04', '2022-05', '2022-06', '2022-07', '2022-08', '2022-09', '2022-10', '2022-11', '2022-12', '2023-01', '2023-02', '2023-03',
    ]);
    expect(shown.months[8]).toMatchObject({ place: 9, profilePence: 4_100_000, spentPence: 1_942_000, spentSoFarPence: 7_583_450 });
    expect(shown.months[9]).toMatchObject({ spentPence: null, spentSoFarPence: null });
    expect(shown.months[11]!['profileSoFarPence']).toBe(45_000_000);
  });
});

describe('the budget monitor', () => {
  test('reads as at any past day: later virements, forecasts, months and spends are not in it', async () => {
    const { shown } = await monitor('2022/23', '2022-11-01');
    expect(lineOf(shown, 'Engagement and co-production')).toMatchObject({ virementsPence: 0, budgetPence: 4_000_000, spentPence: 236_450, rephasingNote: null });
    expect(lineOf(shown, 'Workforce development')).toMatchObject({ profileToDatePence: 2_000_000, spentPence: 0, committedPence: 9_600_000, rephasingNote: null });
    expect(lineOf(shown, 'Online directory')).toMatchObject({ forecastPence: 9_000_000, committedPence: 0 });
    expect((await monitor('2022/23', '2022-06-30')).shown.lines).toEqual([]);
    expect((await monitor('2022/23', '2022-06-30')).shown.totals).toEqual([]);
  });

  test('counts a month once it is over', async () => {
    const toDate = async (asAt: string) => lineOf((await monitor('2022/23', asAt)).shown, 'Project team')['profileToDatePence'];
    expect(await toDate('2022-07-30')).toBe(0);
    expect(await toDate('2022-07-31')).toBe(2_000_000);
    expect(await toDate('2023-03-30')).toBe(16_000_000);
    expect(await toDate('2023-03-31')).toBe(18_000_000);
    expect(await toDate('2026-01-01')).toBe(18_000_000);
  });

  test('carries what was not spent into the next year, on the day it was approved', async () => {
    const before = (await monitor('2023/24', '2023-04-19')).shown;
    expect(before.lines.map(({ title }) => title)).not.toContain('Online directory');
    const [old, next] = [(await monitor('2022/23', '2023-04-20')).shown, (await monitor('2023/24', '2023-04-20')).shown];
    expect(lineOf(old, 'Online directory')).toMatchObject({ carriedForwardPence: -1_850_000, budgetPence: 7_150_000, forecastVarianceWords: 'on budget' });
    expect(lineOf(next, 'Online directory')).toMatchObject({ originalPence: 0, carriedForwardPence: 1_850_000, budgetPence: 1_850_000, forecastVarianceWords: 'no forecast yet' });
    expect(next.totals.map(({ fundType, budgetPence, linesWithoutForecast }) => [fundType, budgetPence, linesWithoutForecast])).toEqual([
      ['CAPITAL', 16_700_000, 0], ['REVENUE', 39_850_000, 1], [null, 56_550_000, 1],
    ]);
    expect(lineOf(next, 'Adapting family hub sites')).toMatchObject({ fundType: 'CAPITAL', profileToDatePence: null, toDateWords: 'no months planned' });
  });

  test('is one statement, whatever it holds', async () => {
    const statements = await server.statementsOf(() => monitor('2022/23', '2022-12-20'));
    expect(statements.filter((statement) => !/session|membership/.test(statement))).toHaveLength(1);
  });

  test('refuses a year that is none and a day in the future', async () => {
    expect(await monitor('2022/24', null)).toMatchObject({ code: 'BAD_INPUT', fields: { financialYear: expect.any(String) } });
    expect(await monitor('2022/23', '2090-01-01')).toMatchObject({ code: 'BAD_INPUT', fields: { asAt: expect.any(String) } });
  });

  test('is for those who answer for the money: the board reads it, the clerk, the public and other councils do not', async () => {
    const seen = async (slug: string, role: string) => (await monitor('2022/23', '2022-12-20', await givenSession(server.em, seedId('person', slug, role)))).code ?? 'SHOWN';
    expect(await seen('york', 'board')).toBe('SHOWN');
    for (const [slug, role] of [['york', 'clerk'], ['york', 'scrutiny'], ['kent', 'finance']] as const) expect([slug, role, await seen(slug, role)]).toEqual([slug, role, 'NOT_FOUND']);
    expect((await monitor('2022/23', null, '')).code).toBe('NOT_SIGNED_IN');
  });
});

test('the forecast of a grant is the sum of its lines once each has one, and that of the whole until then', async () => {
  const at = async (day: string) =>
    (await server.em.execute<object[]>('select amount_pence::integer as pence, is_of_lines from grant_forecast_at(?, ?)', [seedId('grant', 'york', 'transformation-fund'), day]))[0];
  expect(await at('2022-10-02')).toBeUndefined();
  expect(await at('2022-10-03')).toEqual({ pence: 98_200_000, is_of_lines: true });
  expect(await at('2022-12-12')).toEqual({ pence: 96_350_000, is_of_lines: true });
  // From that day there is a line of which nobody has said how it will end.
  expect(await at('2023-04-20')).toEqual({ pence: 96_350_000, is_of_lines: false });
});
