import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { roles } from '@throughline/shared/roles';
import { canOpenBoardPack } from '../../server/src/reports/board-pack.policy.ts';
import { seedId } from '../../server/src/platform/ids.ts';
import { answering, codeOf, givenDraft } from '../support/given-consultation.ts';
import { givenProgramme } from '../support/given-programme.ts';
import { givenCouncil, givenPerson } from '../support/given.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ template: 'throughline_seeded' });
});
afterAll(() => server.stop());

const PACK = `query ($id: ID!, $asAt: Date) { boardPack(programmeId: $id, asAt: $asAt) {
  asAt isDemonstration programme { name } authority { reference } spentUnder { reference } decisionsNeeded { title milestones isDemonstration }
  grants {
    grant { title endsOn ceilingPence } awardedPence receivedPence receivedIsStated receivedWithoutDayPence spentPence committedPence capitalUsedPence forecastPence
    variancePence varianceWords capitalPence capitalIsComputed revenuePence revenueIsComputed daysToEnd capitalGate hasDemonstrationFigures
    instalments { status instalment { amountPence } } months { month spentPence committedPence spentSoFarPence } uses { allowedUse { name } spentPence committedPence }
  }
  workstreams { workstream { title } milestones reached overdue blocked }
  milestones { milestone { title isDemonstration } status isOverdue daysLate waitsFor }
  assetReviews { status sitesPromised sitesChosen capitalWaitingPence }
  publishedFigures { label display isDemonstration } openConsultations { consultation { slug } responses { display } } panelSessionsHeld } }`;
type Pack = Record<'grants' | 'milestones' | 'workstreams' | 'publishedFigures' | 'openConsultations', Record<string, unknown>[]> & Record<string, unknown>;

async function packOf(slug: string, asAt: string | null = null, role: 'board' | 'finance' = 'board') {
  const { cookie } = await givenPerson(server.em, { id: seedId('council', slug) }, role);
  const { data, errors } = await server.ask<{ boardPack: Pack }>(PACK, { id: seedId('programme', slug, 'family-hubs'), asAt }, cookie);
  expect(errors).toBeUndefined();
  return data!.boardPack;
}

/** The consultations of York that are open, with how many have answered each. */
const open = (detail: string | null, say: string | null) =>
  [['your-family-hub-in-detail', detail], ['family-hubs-have-your-say', say]].map(([slug, display]) => ({ consultation: { slug }, responses: display && { display } }));

describe('York', () => {
  test('shows where the money is, in words, and that the revenue is worked out', async () => {
    const { grants, asAt } = await packOf('york');
    expect(asAt).toBe('2026-11-02');
    expect(grants).toMatchObject([{
      grant: { title: 'Family Hubs Transformation Fund', endsOn: '2024-03-31' },
      awardedPence: 99_700_000, receivedPence: 0, receivedIsStated: false, spentPence: 7_583_450, committedPence: 14_450_000, capitalUsedPence: 0,
      forecastPence: 96_350_000, variancePence: -3_350_000, varianceWords: '£33,500 under budget',
      capitalPence: 16_700_000, capitalIsComputed: false, revenuePence: 83_000_000, revenueIsComputed: true, hasDemonstrationFigures: true,
    }]);
  });

  test('says that the capital waits for sites, of which none of the three promised is chosen', async () => {
    const { grants, assetReviews } = await packOf('york');
    expect(grants[0]!['capitalGate']).toBe(
      'The capital of £167,000 cannot be spent yet. It is only for sites that the asset review has chosen, and none of the 3 that were promised has been chosen.',
    );
    expect(assetReviews).toEqual([{ status: 'REQUIREMENTS_DRAFTED', sitesPromised: 3, sitesChosen: 0, capitalWaitingPence: 16_700_000 }]);
  });

  test('shows milestones that are late by the clock, the one that waits for a decision, and that decision', async () => {
    const { milestones, workstreams, decisionsNeeded } = await packOf('york');
    const by = (words: string) => milestones.find(({ milestone }) => (milestone as { title: string }).title.includes(words));
    expect(by('share information')).toMatchObject({ status: 'IN_PROGRESS', isOverdue: true, daysLate: 14, milestone: { isDemonstration: true } });
    expect(by('adapt the three sites')).toMatchObject({ status: 'BLOCKED', isOverdue: false, waitsFor: 'The decision that selects the three sites' });
    expect(by('grant is complete')).toMatchObject({ isOverdue: true, milestone: { isDemonstration: false } });
    expect(decisionsNeeded).toEqual([{ title: 'The decision that selects the three sites', milestones: 'Work to adapt the three sites begins', isDemonstration: true }]);
    expect(workstreams).toHaveLength(6);
    expect(workstreams.find(({ overdue }) => overdue === 1)).toMatchObject({ workstream: { title: 'Data and Systems' }, milestones: 1, reached: 0, blocked: 0 });
  });

  test('shows what families said in the closed consultation, hidden counts hidden, and how many have answered the open one', async () => {
    const { publishedFigures, openConsultations, panelSessionsHeld } = await packOf('york');
    expect(publishedFigures[0]).toEqual({ label: 'Responses', display: '84', isDemonstration: true });
    expect(publishedFigures.find(({ label }) => (label as string).includes('It is online'))).toMatchObject({ display: '[c]' });
    expect(openConsultations).toEqual(open('43', '62'));
    expect(panelSessionsHeld).toBe(1);
  });

  test('names the decision under which money was spent', async () => {
    expect((await packOf('york'))['spentUnder']).toEqual([{ reference: 'DEMO/01' }]);
    expect((await packOf('york', '2022-09-01'))['spentUnder']).toEqual([]);
  });

  test('as at 5 November 2022 knows of no later spending, forecast, publication or answer', async () => {
    const pack = await packOf('york', '2022-11-05');
    expect(pack.grants).toMatchObject([{ spentPence: 5_641_450, committedPence: 9_600_000, forecastPence: 98_200_000, varianceWords: '£15,000 under budget', daysToEnd: 512 }]);
    expect(pack.grants[0]!['months']).toEqual([
      { month: '2022-09-01', spentPence: 4_120_000, committedPence: 0, spentSoFarPence: 4_120_000 },
      { month: '2022-10-01', spentPence: 1_521_450, committedPence: 0, spentSoFarPence: 5_641_450 },
      { month: '2022-11-01', spentPence: 0, committedPence: 9_600_000, spentSoFarPence: 5_641_450 },
    ]);
    expect(pack.publishedFigures).toEqual([]);
    expect(pack.openConsultations).toEqual([]);
    expect(pack.milestones.filter(({ isOverdue }) => isOverdue)).toEqual([]);
    expect((await packOf('york', '2022-11-14')).publishedFigures.length).toBeGreaterThan(0);
  });

  test('counts an answer that a family has just sent', async () => {
    const consultation = await server.ask<{ consultation: { id: string; questions: { id: string; kind: 'SINGLE_CHOICE'; isRequired: boolean; options: { id: string }[] }[] } }>(
      '{ consultation(councilSlug: "york", slug: "family-hubs-have-your-say") { id questions { id kind isRequired options { id } } } }',
    );
    const { id, questions } = consultation.data!.consultation;
    const shaped = questions.map((question) => ({ ...question, options: question.options.map((option) => option.id), parts: [] }));
    const { save, submit } = answering(server);
    const code = await givenDraft(server, { id, slug: '', councilId: '', questions: shaped });
    for (const question of shaped.slice(1).filter(({ isRequired }) => isRequired)) await save(code, { questionId: question.id, optionIds: [question.options[0]!] });
    expect((await submit(code)).errors).toBeUndefined();
    expect((await packOf('york')).openConsultations).toEqual(open('43', '63'));
  });

  test('rounds how many have answered where the council rounds its counts', async () => {
    const rounding = (to: number | null) => server.em.fork().execute(`update council set count_rounding = ? where slug = 'york'`, [to]);
    await rounding(5);
    expect((await packOf('york')).openConsultations).toEqual(open('45', '65'));
    await rounding(null);
  });

  test('shows the finance officer the money, and no counts of people before they are published', async () => {
    const { openConsultations, grants } = await packOf('york', null, 'finance');
    expect(openConsultations).toEqual(open(null, null));
    expect(grants).toMatchObject([{ spentPence: 7_583_450 }]);
  });
});

describe('Kent', () => {
  test('shows £1.3 million received of £2.6 million for year one; the ceiling is in no total', async () => {
    const { grants, authority } = await packOf('kent');
    expect(grants).toMatchObject([{
      grant: { ceilingPence: 1_000_000_000 }, awardedPence: 260_000_000, receivedPence: 130_000_000, receivedIsStated: true, receivedWithoutDayPence: 130_000_000,
      spentPence: 0, committedPence: 0, forecastPence: null, variancePence: null, varianceWords: 'nothing recorded yet', daysToEnd: null, capitalGate: null,
      instalments: [{ status: 'RECEIVED', instalment: { amountPence: 130_000_000 } }],
    }]);
    expect(authority).toEqual({ reference: '22/00094' });
  });
});

test('a day in the future is refused, and so is one that does not exist', async () => {
  const { cookie } = await givenPerson(server.em, { id: seedId('council', 'york') }, 'board');
  const id = seedId('programme', 'york', 'family-hubs');
  const ask = (asAt: string) => server.ask<{ boardPack: object }>(PACK, { id, asAt }, cookie);
  const tomorrow = await ask('2026-11-03');
  expect(tomorrow.errors![0]!.extensions).toMatchObject({ code: 'BAD_INPUT', fields: { asAt: 'The date must be today or earlier' } });
  expect(codeOf(await ask('2026-02-30'))).toBe('BAD_INPUT');
  expect((await ask('2026-11-02')).errors).toBeUndefined();
});

test('today is the day in London: an hour before midnight in summer it is tomorrow already', async () => {
  const { cookie } = await givenPerson(server.em, { id: seedId('council', 'york') }, 'board');
  server.clock.set('2026-07-01T23:30:00Z');
  const { data } = await server.ask<{ boardPack: Pack }>('query ($id: ID!) { boardPack(programmeId: $id) { asAt } }', { id: seedId('programme', 'york', 'family-hubs') }, cookie);
  server.clock.set('2026-11-02T10:00:00Z');
  expect(data!.boardPack).toEqual({ asAt: '2026-07-02' });
});

test('the pack opens for the board and those who answer to it; others are told no, or that there is nothing', async () => {
  const council = await givenCouncil(server.em);
  const known = await givenProgramme(server.em, council);
  const hidden = await givenProgramme(server.em, council, { isPublished: false });
  const ask = (id: string, cookie?: string) => server.ask<{ boardPack: object }>('query ($id: ID!) { boardPack(programmeId: $id) { id } }', { id }, cookie);
  for (const role of roles) {
    const person = await givenPerson(server.em, council, role);
    const viewer = { kind: 'member' as const, personId: person.id, memberships: [{ councilId: council.id, role }] };
    const mayOpen = canOpenBoardPack(viewer, { council });
    // A clerk reads plans before they are published, and does not sit on the board.
    const closed = role === 'clerk' ? 'FORBIDDEN' : 'NOT_FOUND';
    expect([role, codeOf(await ask(known.id, person.cookie))]).toEqual([role, mayOpen ? undefined : 'FORBIDDEN']);
    expect([role, codeOf(await ask(hidden.id, person.cookie))]).toEqual([role, mayOpen ? undefined : closed]);
  }
  const elsewhere = await givenPerson(server.em, await givenCouncil(server.em), 'admin', 'board', 'finance', 'programme');
  expect(codeOf(await ask(known.id, elsewhere.cookie))).toBe('FORBIDDEN');
  expect(codeOf(await ask(hidden.id, elsewhere.cookie))).toBe('NOT_FOUND');
  expect(codeOf(await ask(known.id))).toBe('NOT_SIGNED_IN');
  for (const id of ['not an id', seedId('nothing')]) expect(codeOf(await ask(id, elsewhere.cookie))).toBe('NOT_FOUND');
});
