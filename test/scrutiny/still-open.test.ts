import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { MeetingRow } from '../../server/src/decisions/meeting.entity.ts';
import { fuzzyDateValues } from '../../server/src/platform/fuzzy-date.ts';
import { newId } from '../../server/src/platform/ids.ts';
import { ProgrammeCommitmentRow } from '../../server/src/programme/commitment.entity.ts';
import { givenBody, givenMeeting } from '../support/given-decisions.ts';
import { givenProgramme } from '../support/given-programme.ts';
import { givenPublishedReport } from '../support/given-scrutiny.ts';
import { givenCouncil, givenPerson } from '../support/given.ts';
import { scrutinyCommands } from '../support/scrutiny-commands.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let council: { id: string; slug: string };
let clerk: { cookie: string };
const commands = () => scrutinyCommands(server, () => clerk.cookie);

beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server?.stop());
beforeEach(async () => {
  server.clock.set('2026-11-02T10:00:00Z');
  council = await givenCouncil(server.em);
  clerk = await givenPerson(server.em, council, 'clerk');
});

const QUERY = `query ($slug: String!, $on: Date!, $since: Date) { council(slug: $slug) {
  matters(on: $on, since: $since) { kind words standing owner daysLate closedOn body { name } source { title report { slug } } section due { start end } }
  bodies { name lastMetBefore(on: $on) } workPlan { title state isOverdue(on: $on) agendaItem { meeting { day } } } updateSchedules { subject nextDueOn updates { consideredOn } }
  scrutinyRecommendations { text steps { kind } meeting { day } } scrutinyReferrals { kind decision { reference } } } }`;
interface Shown {
  council: { matters: Record<string, unknown>[]; bodies: { name: string; lastMetBefore: string | null }[] };
}
const shown = async (on: string, since: string | null = null, cookie?: string) => (await server.ask<Shown>(QUERY, { slug: council.slug, on, since }, cookie)).data!.council;

const given = async (programme: { id: string }, values: object) => {
  const id = newId();
  const none = { dueStart: null, dueEnd: null, duePrecision: null, dueApproximate: null, dueRaw: null };
  await server.em.fork().insert(ProgrammeCommitmentRow, { ...{ id, council: council.id, programme: programme.id, promise: 'Open three hubs', ownerRole: 'Director', ...none, status: 'OPEN', isDemonstration: false }, ...values });
  return id;
};
const due = (prefix: 'due' | 'revised', end: string) => fuzzyDateValues(prefix, { start: `${end.slice(0, 8)}01`, end, precision: 'MONTH', approximate: false, raw: null });

test('a promise leads to the section of the paper it stands in, to its committee, and is late by the days since it was due', async () => {
  const programme = await givenProgramme(server.em, council);
  const report = await givenPublishedReport(server.em, council, { title: 'The first paper', meetingDay: '2026-01-12' });
  const promise = await given(programme, due('due', '2026-09-30'));
  const input = { reportId: report.id, versionNumber: 1, commitmentId: promise };
  expect(await commands().refused('citePromise', { ...input, section: 2 })).toEqual(['BAD_INPUT', ['section']]);
  await commands().done('citePromise', { ...input, section: 1 });
  expect(await commands().refused('citePromise', { ...input, section: 1 })).toEqual(['DUPLICATE_REFERENCE', []]);
  const { matters } = await shown('2026-11-02');
  expect(matters).toMatchObject([
    { kind: 'PROMISE', words: 'Open three hubs', owner: 'Director', daysLate: 33, source: { title: 'The first paper', report: { slug: report.slug } }, section: 1, due: { end: '2026-09-30' } },
  ]);
  expect(matters[0]!['body']).toMatchObject({ name: `Committee ${report.slug}` });
});

test('a promise that was given more time is late by the new time, and one that was kept is closed on the day it was', async () => {
  const programme = await givenProgramme(server.em, council);
  await given(programme, { ...due('due', '2026-06-30'), ...due('revised', '2026-10-31') });
  await given(programme, { promise: 'Publish a plan', status: 'MET', ...fuzzyDateValues('met', { start: '2026-10-15', end: '2026-10-15', precision: 'DAY', approximate: false, raw: null }), closedOn: '2026-10-15' });
  await given(programme, { promise: 'Hire a nurse', status: 'NOT_MET', closedOn: '2026-10-16' });
  expect((await shown('2026-11-02')).matters).toMatchObject([{ words: 'Open three hubs', daysLate: 2 }]);
  const closed = (await shown('2026-11-02', '2026-10-16')).matters.filter(({ closedOn }) => closedOn !== null);
  expect(closed).toMatchObject([{ words: 'Hire a nurse', standing: 'NOT_KEPT', closedOn: '2026-10-16', daysLate: null }]);
  expect((await shown('2026-11-02', '2026-10-15')).matters.map(({ standing }) => String(standing)).toSorted()).toEqual(['KEPT', 'NOT_KEPT', 'OPEN']);
});

test('what a hidden programme promised, and a paper that few may read, are told to nobody else', async () => {
  const hidden = await givenProgramme(server.em, council, { isPublished: false });
  await given(hidden, { promise: 'A secret' });
  const open = await givenProgramme(server.em, council);
  const promise = await given(open, {});
  const exempt = await givenPublishedReport(server.em, council, { classification: 'EXEMPT', title: 'Sealed matter' });
  await commands().done('citePromise', { reportId: exempt.id, versionNumber: 1, section: 1, commitmentId: promise });
  const forEverybody = JSON.stringify(await shown('2026-11-02'));
  expect(forEverybody).not.toContain('A secret');
  expect((await shown('2026-11-02')).matters).toMatchObject([{ words: 'Open three hubs', source: null, body: null, section: null }]);
  const scrutiny = await givenPerson(server.em, council, 'scrutiny');
  expect((await shown('2026-11-02', null, scrutiny.cookie)).matters).toMatchObject([{ source: { title: 'Sealed matter' }, section: 1 }]);
});

test('the last meeting of a committee is the last before the day that took place and that the viewer may see', async () => {
  const body = await givenBody(server.em, council, { name: 'Scrutiny', kind: 'SCRUTINY' });
  for (const day of ['2026-09-01', '2026-10-06', '2026-10-20', '2026-11-02']) await givenMeeting(server.em, council, body, { day });
  await server.em.fork().nativeUpdate(MeetingRow, { body: body.id, day: '2026-10-20' }, { cancelledOn: '2026-10-19', cancelledReason: 'Snow' });
  await givenMeeting(server.em, council, body, { day: '2026-10-13', isPublished: false });
  expect((await shown('2026-11-02')).bodies).toEqual([{ name: 'Scrutiny', lastMetBefore: '2026-10-06' }]);
  expect((await shown('2026-11-02', null, clerk.cookie)).bodies).toEqual([{ name: 'Scrutiny', lastMetBefore: '2026-10-13' }]);
  expect((await shown('2026-11-03')).bodies).toEqual([{ name: 'Scrutiny', lastMetBefore: '2026-11-02' }]);
});

test('everything that scrutiny follows is one statement, however much there is', async () => {
  const programme = await givenProgramme(server.em, council);
  const body = await givenBody(server.em, council, { kind: 'SCRUTINY' });
  const meeting = await givenMeeting(server.em, council, body, { day: '2026-10-05' });
  for (const size of [1, 12]) {
    for (let count = 0; count < size; count++) {
      await given(programme, due('due', '2026-09-30'));
      await commands().done('recordScrutinyRecommendation', { meetingId: meeting.id, text: `Do ${count}`, toRole: 'Director', madeOn: '2026-10-05', responseDueOn: '2026-10-30' });
      await commands().done('addWorkPlanItem', { bodyId: body.id, title: `Look at ${size} ${count}`, due: 'March 2027' });
      await commands().done('arrangeUpdates', { bodyId: body.id, subject: `Subject ${size} ${count}`, everyMonths: 3, startsOn: '2026-01-01' });
    }
    for (const cookie of [undefined, clerk.cookie]) expect(await server.statementsOf(() => shown('2026-11-02', '2026-01-01', cookie))).toHaveLength(1);
  }
});
