import { afterAll, beforeAll, expect, test } from 'vitest';
import { roles } from '@throughline/shared/roles';
import { canSeeMilestone, canSeeProgramme } from '../../server/src/programme/programme.policy.ts';
import { seedId } from '../../server/src/platform/ids.ts';
import { givenCouncil, givenPerson } from '../support/given.ts';
import { givenMilestone, givenProgramme } from '../support/given-programme.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ template: 'throughline_seeded' });
});
afterAll(() => server.stop());

interface Seen {
  programme: { viewerCan: { manageMilestones: boolean }; milestones: { id: string }[] } | null;
}
const QUERY = 'query ($id: ID!) { programme(id: $id) { viewerCan { manageMilestones } milestones { id } } }';

test('for each role and for nobody, what the API shows of programmes and milestones is what the policy says', async () => {
  const council = await givenCouncil(server.em);
  const elsewhere = await givenCouncil(server.em);
  const people = [{ role: 'nobody', cookie: undefined, memberships: [] as { councilId: string; role: string }[] }];
  for (const place of [council, elsewhere]) {
    for (const role of roles)
      people.push({
        role,
        cookie: (await givenPerson(server.em, place, role)).cookie as never,
        memberships: [{ councilId: place.id, role }],
      });
  }
  for (const isPublished of [true, false]) {
    const programme = await givenProgramme(server.em, council, { isPublished });
    const milestones = [
      await givenMilestone(server.em, programme),
      await givenMilestone(server.em, programme, { isPublished: false }),
    ];
    for (const { role, cookie, memberships } of people) {
      const viewer = { kind: cookie ? 'member' : 'public', personId: null, memberships } as const;
      const { data } = await server.ask<Seen>(QUERY, { id: programme.id }, cookie);
      expect([role, data!.programme !== null]).toEqual([role, canSeeProgramme(viewer, { council, isPublished })]);
      const allowed = milestones.filter((_, index) =>
        canSeeMilestone(viewer, { council, isPublished: index === 0, programme: { isPublished } }),
      );
      expect([role, (data!.programme?.milestones ?? []).map(({ id }) => id).sort()]).toEqual([
        role,
        data!.programme ? allowed.map(({ id }) => id).sort() : [],
      ]);
      const mayManage = memberships.some(
        ({ councilId, role: held }) => councilId === council.id && ['admin', 'programme'].includes(held),
      );
      if (data!.programme) expect([role, data!.programme.viewerCan.manageMilestones]).toEqual([role, mayManage]);
    }
  }
});

test('York’s made-up milestones are marked, for its board and not for the public', async () => {
  const asked = `query ($id: ID!) { programme(id: $id) { milestones { title isDemonstration status(on: "2026-11-02") isOverdue(on: "2026-11-02") } } }`;
  const york = { id: seedId('programme', 'york', 'family-hubs') };
  interface Shown {
    programme: { milestones: { title: string; isDemonstration: boolean; status: string; isOverdue: boolean }[] };
  }
  const forAll = await server.ask<Shown>(asked, york);
  expect(forAll.data!.programme.milestones.filter(({ isDemonstration }) => isDemonstration)).toEqual([]);
  const [{ id: councilId } = { id: '' }] = await server.em.execute<{ id: string }[]>(
    `select id from council where slug = 'york'`,
  );
  const board = await givenPerson(server.em, { id: councilId }, 'board');
  const forBoard = await server.ask<Shown>(asked, york, board.cookie);
  const madeUp = forBoard.data!.programme.milestones.filter(({ isDemonstration }) => isDemonstration);
  expect(madeUp.map(({ status }) => status).sort()).toEqual(['BLOCKED', 'COMPLETE', 'IN_PROGRESS', 'IN_PROGRESS', 'READY']);
  expect(madeUp.filter(({ isOverdue }) => isOverdue)).toMatchObject([{ status: 'IN_PROGRESS' }]);
});

test('why a date changed is for the board and its officers, not for the public', async () => {
  const council = await givenCouncil(server.em);
  const { id } = await givenMilestone(server.em, await givenProgramme(server.em, council));
  const officer = await givenPerson(server.em, council, 'programme');
  const done = await server.ask(
    'mutation ($input: ReforecastMilestoneInput!) { reforecastMilestone(input: $input) { id } }',
    { input: { milestoneId: id, version: 1, due: 'June 2027', reason: 'Somebody is ill' } },
    officer.cookie,
  );
  expect(done.errors).toBeUndefined();
  const [{ programme_id: programmeId } = { programme_id: '' }] = await server.em.execute<{ programme_id: string }[]>(
    'select programme_id from milestone where id = ?',
    [id],
  );
  const seen = await server.ask(
    'query ($id: ID!) { programme(id: $id) { milestones { forecastDue { end } forecasts { reason } } } }',
    { id: programmeId },
  );
  expect(seen.data).toEqual({ programme: { milestones: [{ forecastDue: { end: '2027-06-30' }, forecasts: [] }] } });
});

test('one milestone says what each person may do with it; one that is not published is not there for others', async () => {
  const council = await givenCouncil(server.em);
  const programme = await givenProgramme(server.em, council);
  const asked = 'query ($id: ID!) { milestone(id: $id) { council { slug } viewerCan { start complete reforecast } } }';
  const { id } = await givenMilestone(server.em, programme, { progress: 'IN_PROGRESS' });
  const officer = await givenPerson(server.em, council, 'programme');
  const board = await givenPerson(server.em, council, 'board');
  const abilities = async (cookie?: string) =>
    (await server.ask<{ milestone: { viewerCan: object } }>(asked, { id }, cookie)).data!.milestone.viewerCan;
  expect(await abilities(officer.cookie)).toEqual({ start: false, complete: true, reforecast: true });
  for (const cookie of [board.cookie, undefined])
    expect(await abilities(cookie)).toEqual({ start: false, complete: false, reforecast: false });
  const hidden = await givenMilestone(server.em, programme, { isPublished: false });
  const elsewhere = await givenPerson(server.em, await givenCouncil(server.em), 'programme');
  for (const cookie of [elsewhere.cookie, undefined])
    expect((await server.ask(asked, { id: hidden.id }, cookie)).data).toEqual({ milestone: null });
});

test('a programme of sixty milestones is read in one statement', async () => {
  const programme = await givenProgramme(server.em, await givenCouncil(server.em));
  for (let number = 0; number < 60; number++) await givenMilestone(server.em, programme);
  const statements = await server.statementsOf(async () => {
    const { data } = await server.ask<Seen>(QUERY, { id: programme.id });
    expect(data!.programme!.milestones).toHaveLength(60);
  });
  expect(statements).toHaveLength(1);
});

test('an id that is no id is refused in plain words, and an unknown one is nothing', async () => {
  expect((await server.ask(QUERY, { id: "'; drop table programme" })).errors![0]!.extensions.code).toBe('BAD_INPUT');
  expect((await server.ask(QUERY, { id: seedId('no', 'such') })).data).toEqual({ programme: null });
});
