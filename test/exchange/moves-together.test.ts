import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../../server/src/platform/ids.ts';
import { givenBudgetLine } from '../support/given-budget.ts';
import { givenAuthority, givenGrant } from '../support/given-funding.ts';
import { confirmed, csvOf, matched, previewed } from '../support/given-import.ts';
import { givenProgramme } from '../support/given-programme.ts';
import { givenPayment } from '../support/given-reports.ts';
import { givenCouncil, givenPerson } from '../support/given.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ at: '2023-10-15T12:00:00Z' });
});
afterAll(() => server.stop());

interface Shown {
  boardPack: {
    grants: {
      spentPence: number;
      committedPence: number;
      capitalUsedPence: number;
      varianceWords: string;
      months: { month: string; spentPence: number; spentSoFarPence: number }[];
      profile: { month: string; plannedSoFarPence: number }[];
      uses: { allowedUse: { name: string }; spentPence: number }[];
    }[];
  };
  budgetMonitor: {
    lines: { spentPence: number; profileToDatePence: number; toDateWords: string }[];
    totals: { fundType: string | null; spentPence: number; toDateWords: string; unbookedSpentPence: number }[];
    months: { firstDay: string; profileSoFarPence: number; spentSoFarPence: number | null }[];
  };
  byUse: { figures: { label: string; fundType: string; actualPence: number }[] };
  byStrand: { figures: { label: string; profilePence: number | null; actualPence: number }[] };
}

/** A grant whose budget plans £50 a month, with its board, its monitor and a return of April to September on both forms. */
async function world() {
  const council = await givenCouncil(server.em);
  const [officer, board] = [(await givenPerson(server.em, council, 'finance')).cookie, (await givenPerson(server.em, council, 'board')).cookie];
  const authority = await givenAuthority(server.em, council);
  const programme = await givenProgramme(server.em, council);
  const grant = await givenGrant(server.em, council, { awardedPence: 100_000 });
  await givenPayment(server.em, programme, grant);
  const line = await givenBudgetLine(server.em, council, grant, { title: 'Work with families', months: Array.from({ length: 12 }, () => 5_000) });
  const returns: Record<string, string> = {};
  for (const groupsBy of ['USE', 'STRAND']) {
    const [template, id] = [newId(), newId()];
    const fork = server.em.fork();
    await fork.execute(`insert into funder_return_template (id, code, title, groups_by, source, is_demonstration) values (?, ?, 'A form', ?, 'A test', false)`, [template, template, groupsBy]);
    await fork.execute(
      `insert into funder_return (id, council_id, grant_id, template_id, title, period_start, period_end, status, is_demonstration)
       values (?, ?, ?, ?, 'A return', '2023-04-01', ?, 'NOT_STARTED', false)`, [id, council.id, grant.id, template, groupsBy === 'USE' ? '2023-09-30' : '2023-10-15']);
    returns[groupsBy] = id;
  }
  const seen = async (cookie: string): Promise<Shown> => {
    const { data, errors } = await server.ask<Shown>(
      `query ($programme: ID!, $slug: String!, $use: ID!, $strand: ID!) {
        boardPack(programmeId: $programme) { grants { spentPence committedPence capitalUsedPence varianceWords
          months { month spentPence spentSoFarPence } profile { month plannedSoFarPence } uses { allowedUse { name } spentPence } } }
        budgetMonitor(councilSlug: $slug, financialYear: "2023/24") {
          lines { spentPence profileToDatePence toDateWords } totals { fundType spentPence toDateWords unbookedSpentPence } months { firstDay profileSoFarPence spentSoFarPence } }
        byUse: funderReturn(id: $use) { figures { label fundType actualPence } }
        byStrand: funderReturn(id: $strand) { figures { label profilePence actualPence } } }`,
      { programme: programme.id, slug: council.slug, use: returns['USE'], strand: returns['STRAND'] }, cookie);
    if (errors) throw new Error(JSON.stringify(errors));
    return data!;
  };
  return { council, officer, board, authority, grant, line, seen };
}

test('a ledger that is imported from a file moves the burn-up, the variance and the return to the funder together, and by the same amount', async () => {
  const { officer, board, authority, grant, seen } = await world();
  const before = await seen(officer);
  expect(before.boardPack.grants[0]).toMatchObject({ spentPence: 0, months: [], varianceWords: 'nothing recorded yet' });
  expect(before.budgetMonitor.totals.at(-1)).toMatchObject({ spentPence: 0, toDateWords: '£300 less than planned' });
  expect(before.byUse.figures.every(({ actualPence }) => actualPence === 0)).toBe(true);

  const sender = { server, cookie: officer };
  const sent = await previewed(sender, grant.id, csvOf([
    ['12/06/2023', 'T1', 'A', 'Facilitation', 'I1', '120.01'],
    ['04/09/2023', 'T2', 'A', 'Rooms, "large"', 'I2', '200.10'],
    ['05/09/2023', 'T3', 'A', 'One room was cancelled', 'I2', '-10.11'],
    ['06/09/2023', 'T4', 'A', 'Doubtful', 'I4', '£1.300'],
  ]));
  const preview = await matched(sender, sent.id, { fundType: 'REVENUE', allowedUseId: grant.uses.either, decisionId: authority.id, budgetTitle: 'Work with families' });
  expect(preview).toMatchObject({ addCount: 3, addPence: 31_000, wrongCount: 1 });
  expect(await seen(officer)).toEqual(before);

  await confirmed(sender, preview);
  const after = await seen(board);
  expect(await seen(officer)).toEqual(after);
  expect(after.boardPack.grants[0]).toMatchObject({
    spentPence: 31_000, capitalUsedPence: 0, varianceWords: 'no forecast yet',
    months: [{ month: '2023-06-01', spentSoFarPence: 12_001 }, { month: '2023-09-01', spentPence: 18_999, spentSoFarPence: 31_000 }],
  });
  expect(after.boardPack.grants[0]!.uses).toContainEqual({ allowedUse: { name: 'Anything' }, spentPence: 31_000 });
  expect(after.budgetMonitor.lines).toEqual([{ spentPence: 31_000, profileToDatePence: 30_000, toDateWords: '£10 more than planned' }]);
  expect(after.budgetMonitor.totals.at(-1)).toMatchObject({ fundType: null, spentPence: 31_000, toDateWords: '£10 more than planned', unbookedSpentPence: 0 });
  expect(after.byUse.figures).toContainEqual({ label: 'Anything', fundType: 'REVENUE', actualPence: 31_000 });
  expect(after.byStrand.figures.reduce((sum, { actualPence }) => sum + actualPence, 0)).toBe(31_000);

  // The same file again: none of them moves.
  expect(await previewed(sender, grant.id, csvOf([['12/06/2023', 'T1', 'A', 'Facilitation', 'I1', '120.01']]))).toMatchObject({ addCount: 0, alreadyCount: 1 });
  expect(await seen(board)).toEqual(after);
});

test('what was planned is the same on the board’s page, in the monitor and in a return, also when a spread was entered late for an earlier day', async () => {
  const { council, board, line, seen } = await world();
  const fork = server.em.fork();
  const spread = (seq: number, pence: number, holdsFrom: string) => fork.execute(
    `insert into budget_profile (id, council_id, budget_line_id, seq, month_pence, holds_from, reason, recorded_at, is_demonstration)
     values (?, ?, ?, ?, ?, ?, 'It was planned anew.', '2023-10-01', false)`, [newId(), council.id, line.id, seq, `{${Array(12).fill(pence).join(',')}}`, holdsFrom]);
  await spread(2, 4_000, '2023-07-01');
  await spread(3, 1_000, '2023-05-01');
  const shown = await seen(board);
  const planned = 6 * 4_000;
  expect(shown.budgetMonitor.lines[0]!.profileToDatePence).toBe(planned);
  expect(shown.boardPack.grants[0]!.profile.find(({ month }) => month === '2023-09-01')!.plannedSoFarPence).toBe(planned);
  expect(shown.budgetMonitor.months.find(({ firstDay }) => firstDay === '2023-09-01')!.profileSoFarPence).toBe(planned);
  // Its period ends within October, whose month had begun.
  expect(shown.byStrand.figures.find(({ profilePence }) => profilePence !== null)!.profilePence).toBe(planned + 4_000);
});
