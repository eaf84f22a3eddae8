import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { MeetingRow } from '../../server/src/decisions/meeting.entity.ts';
import { RecommendationResolutionRow, ReportConsiderationRow } from '../../server/src/reports/consideration.entity.ts';
import { afterMeetingChecks } from '../../server/src/reports/after-meeting.checks.ts';
import { givenBody, givenMeeting } from '../support/given-decisions.ts';
import { givenReport } from '../support/given-reports.ts';
import { givenPublishedReport } from '../support/given-scrutiny.ts';
import { givenCouncil, givenPerson } from '../support/given.ts';
import { scrutinyCommands } from '../support/scrutiny-commands.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let council: { id: string; slug: string };
let clerk: { cookie: string };
let body: { id: string };
let meeting: { id: string; day: string };
let report: Awaited<ReturnType<typeof givenPublishedReport>>;
const commands = () => scrutinyCommands(server, () => clerk.cookie);

beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server?.stop());
beforeEach(async () => {
  server.clock.set('2026-11-02T10:00:00Z');
  council = await givenCouncil(server.em);
  clerk = await givenPerson(server.em, council, 'clerk');
  body = await givenBody(server.em, council, { kind: 'SCRUTINY' });
  meeting = await givenMeeting(server.em, council, body, { day: '2026-10-20' });
  report = await givenPublishedReport(server.em, council, {});
});

const consider = (values: object = {}) =>
  commands().done('recordConsideration', { reportId: report.id, meetingId: meeting.id, versionNumber: 1, consideredOn: '2026-10-20', ...values });
const stageOf = async (slug: string, cookie?: string) =>
  (await server.ask<{ reports: { committeeStage: string; considerations: object[] }[] }>('query ($c: String!, $s: String!) { reports(councilSlug: $c, slug: $s) { committeeStage considerations { id } } }', { c: council.slug, s: slug }, cookie)).data!.reports[0];

describe('a paper at a meeting', () => {
  test('is published, then considered, then minuted, once the minutes are published', async () => {
    expect((await stageOf(report.slug))!.committeeStage).toBe('PUBLISHED');
    const given = await consider({ minute: 'Welcomed.' });
    expect(given).toMatchObject({ consideredOn: '2026-10-20', report: { committeeStage: 'CONSIDERED' }, agendaItem: { title: `Report ${report.slug}`, outcome: 'Welcomed.' } });
    await server.em.fork().nativeUpdate(MeetingRow, { id: meeting.id }, { minutes: 'All of it', minutesPublishedOn: '2026-10-30' });
    expect((await stageOf(report.slug))!.committeeStage).toBe('MINUTED');
  });

  test('goes on the agenda first, in words that tell nothing of a paper that is not public', async () => {
    const draft = await givenReport(server.em, council, { title: 'Closing of three hubs' });
    const placed = await commands().done('placeReportOnAgenda', { reportId: draft.id, meetingId: meeting.id, title: 'A paper on hubs' });
    expect(placed).toMatchObject({ consideredOn: null, agendaItem: { title: 'A paper on hubs' } });
    const { data } = await server.ask<{ meeting: { agenda: { title: string; considers: object[] }[] } }>('query ($id: ID!) { meeting(id: $id) { agenda { title considers { id report { title } } } } }', { id: meeting.id });
    expect(data!.meeting.agenda).toEqual([{ title: 'A paper on hubs', considers: [] }]);
    expect(await commands().refused('placeReportOnAgenda', { reportId: draft.id, meetingId: meeting.id, title: 'Again' })).toEqual(['PAPER_ALREADY_ON_AGENDA', []]);
  });

  test('that is exempt is put on the agenda without its title, and only its readers see what was made of it', async () => {
    report = await givenPublishedReport(server.em, council, { classification: 'EXEMPT', title: 'Sealed matter' });
    const given = await consider();
    expect(given['agendaItem']).toMatchObject({ title: 'A paper that is not public' });
    const query = 'query ($id: ID!) { reportConsideration(id: $id) { report { title } } }';
    const scrutiny = await givenPerson(server.em, council, 'scrutiny');
    expect((await server.ask(query, { id: given.id })).data).toEqual({ reportConsideration: null });
    expect((await server.ask(query, { id: given.id }, scrutiny.cookie)).data).toEqual({ reportConsideration: { report: { title: 'Sealed matter' } } });
  });

  test('at a meeting that is not public is known to nobody else, and leaves the paper as published', async () => {
    meeting = await givenMeeting(server.em, council, await givenBody(server.em, council), { day: '2026-10-20', isPublished: false });
    await consider();
    expect(await stageOf(report.slug)).toEqual({ committeeStage: 'PUBLISHED', considerations: [] });
    expect((await stageOf(report.slug, clerk.cookie))!.committeeStage).toBe('CONSIDERED');
  });

  test('is considered once by each meeting, on a day of the meeting, in a version that was published', async () => {
    const { refused } = commands();
    const input = { reportId: report.id, meetingId: meeting.id, versionNumber: 1, consideredOn: '2026-10-20' };
    expect(await refused('recordConsideration', { ...input, consideredOn: '2026-10-21' })).toEqual(['BAD_INPUT', ['consideredOn']]);
    expect(await refused('recordConsideration', { ...input, versionNumber: 2 })).toEqual(['BAD_INPUT', ['versionNumber']]);
    const other = await givenPublishedReport(server.em, await givenCouncil(server.em), {});
    expect(await refused('recordConsideration', { ...input, reportId: other.id })).toEqual(['BAD_INPUT', ['reportId']]);
    expect(await server.em.fork().count(ReportConsiderationRow, { meeting: meeting.id })).toBe(0);
    await consider();
    expect(await refused('recordConsideration', input)).toEqual(['PAPER_ALREADY_CONSIDERED', []]);
  });

  test('is recorded once when two clerks record it at the same moment', async () => {
    const input = { reportId: report.id, meetingId: meeting.id, versionNumber: 1, consideredOn: '2026-10-20' };
    const answers = await Promise.all([1, 2, 3, 4].map(() => commands().refused('recordConsideration', input)));
    expect(answers.map(([code]) => code ?? 'done').toSorted()).toEqual(['PAPER_ALREADY_CONSIDERED', 'PAPER_ALREADY_CONSIDERED', 'PAPER_ALREADY_CONSIDERED', 'done']);
    expect(await server.em.fork().count(ReportConsiderationRow, { meeting: meeting.id })).toBe(1);
  });
});

describe('each recommendation of a paper', () => {
  const resolve = (considerationId: string, values: object) => ({ considerationId, position: 1, outcome: 'AGREED', ...values });

  test('is resolved by itself: noted, agreed with other words, not agreed, put off to a meeting, referred to a body', async () => {
    const { id } = await consider();
    const later = await givenMeeting(server.em, council, body, { day: '2026-12-01' });
    const { done } = commands();
    await done('resolveRecommendation', resolve(id, { outcome: 'AMENDED', wording: 'Agree the plan for a year' }));
    await done('resolveRecommendation', resolve(id, { position: 2, outcome: 'DEFERRED', deferredToMeetingId: later.id, note: 'Not enough time' }));
    const last = await done('resolveRecommendation', resolve(id, { position: 3, outcome: 'REFERRED', referredToBodyId: body.id }));
    expect(last['resolutions']).toMatchObject([
      { position: 1, outcome: 'AMENDED', wording: 'Agree the plan for a year' },
      { position: 2, outcome: 'DEFERRED', note: 'Not enough time' },
      { position: 3, outcome: 'REFERRED' },
    ]);
  });

  test('is resolved at most once at each meeting, also when several clerks do it at once', async () => {
    const { id } = await consider();
    const answers = await Promise.all(['AGREED', 'NOTED', 'NOT_AGREED', 'AGREED'].map((outcome) => commands().refused('resolveRecommendation', resolve(id, { outcome }))));
    expect(answers.filter(([code]) => code === undefined)).toHaveLength(1);
    expect(answers.filter(([code]) => code === 'RECOMMENDATION_ALREADY_RESOLVED')).toHaveLength(3);
    expect(await server.em.fork().count(RecommendationResolutionRow, { consideration: id })).toBe(1);
  });

  test('may be resolved again at another meeting, which then settles what was put off', async () => {
    const { id } = await consider();
    const later = await givenMeeting(server.em, council, body, { day: '2026-10-27' });
    await commands().done('resolveRecommendation', resolve(id, { outcome: 'DEFERRED', deferredToMeetingId: later.id }));
    const matters = async () => {
      const query = 'query ($slug: String!) { council(slug: $slug) { matters(on: "2026-11-02", since: "2026-10-01") { kind standing words isOpen closedOn daysLate } } }';
      return (await server.ask<{ council: { matters: object[] } }>(query, { slug: council.slug })).data!.council.matters;
    };
    expect(await matters()).toEqual([{ kind: 'PUT_OFF', standing: 'PUT_OFF', words: 'Note the paper', isOpen: true, closedOn: null, daysLate: 6 }]);
    const again = await consider({ meetingId: later.id, consideredOn: '2026-10-27' });
    await commands().done('resolveRecommendation', resolve(again.id, { outcome: 'NOTED' }));
    expect(await matters()).toEqual([{ kind: 'PUT_OFF', standing: 'RESOLVED', words: 'Note the paper', isOpen: false, closedOn: '2026-10-27', daysLate: null }]);
  });

  test('cannot be resolved before the meeting considered the paper, nor one that the paper does not have', async () => {
    const { done, refused } = commands();
    const placed = await done('placeReportOnAgenda', { reportId: report.id, meetingId: meeting.id, title: 'A paper' });
    expect(await refused('resolveRecommendation', resolve(placed.id, {}))).toEqual(['PAPER_NOT_CONSIDERED', []]);
    await consider();
    expect(await refused('resolveRecommendation', resolve(placed.id, { position: 4 }))).toEqual(['BAD_INPUT', ['position']]);
    expect(await refused('resolveRecommendation', resolve(placed.id, { outcome: 'AMENDED' }))).toEqual(['BAD_INPUT', ['wording']]);
    expect(await refused('resolveRecommendation', resolve(placed.id, { outcome: 'DEFERRED', deferredToMeetingId: meeting.id }))).toEqual(['BAD_INPUT', ['deferredToMeetingId']]);
    expect(await refused('resolveRecommendation', resolve(placed.id, { outcome: 'NOTED', referredToBodyId: body.id }))).toEqual(['BAD_INPUT', ['referredToBodyId']]);
    expect(await server.em.fork().count(RecommendationResolutionRow, { council: council.id })).toBe(0);
  });

  test('stays as it was resolved: nobody changes or removes the row, and the checks of the data find nothing', async () => {
    const { id } = await consider();
    await commands().done('resolveRecommendation', resolve(id, {}));
    const { pool } = server.app.services;
    await expect(pool.query('update recommendation_resolution set outcome = $1 where consideration_id = $2', ['NOTED', id])).rejects.toThrow(/permission denied/);
    await expect(pool.query('delete from recommendation_resolution where consideration_id = $1', [id])).rejects.toThrow(/permission denied/);
    for (const { sql } of afterMeetingChecks) expect((await server.em.fork().execute(sql)) as unknown[]).toEqual([]);
  });
});
