import fc from 'fast-check';
import { addDays } from '@throughline/shared/calendar';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { AgendaItemRow } from '../../server/src/decisions/agenda.entity.ts';
import { newId } from '../../server/src/platform/ids.ts';
import { ReportConsiderationRow } from '../../server/src/reports/consideration.entity.ts';
import { UpdateScheduleRow } from '../../server/src/reports/update-schedule.entity.ts';
import { givenBody, givenMeeting } from '../support/given-decisions.ts';
import { givenPublishedReport } from '../support/given-scrutiny.ts';
import { givenCouncil, givenPerson } from '../support/given.ts';
import { scrutinyCommands } from '../support/scrutiny-commands.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let council: { id: string; slug: string };
let clerk: { cookie: string };
let body: { id: string };
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
});

describe('the work plan of a committee', () => {
  const seen = ({ id, version }: { id: string; version: number }) => ({ itemId: id, version });
  const add = (values: object = {}) => commands().done('addWorkPlanItem', { bodyId: body.id, title: 'Holiday activities', due: 'March 2027', ...values });

  test('holds what it means to look at, with the time in the words of the office, and refuses a time that cannot be read', async () => {
    expect(await add()).toMatchObject({ title: 'Holiday activities', state: 'PLANNED', due: { end: '2027-03-31' } });
    expect(await commands().refused('addWorkPlanItem', { bodyId: body.id, title: 'Soon', due: 'when it suits' })).toEqual(['BAD_INPUT', ['due']]);
  });

  test('goes from planned to an agenda of the same committee, and is closed once it was considered', async () => {
    const { done, refused } = commands();
    const [own, elsewhere] = [await givenMeeting(server.em, council, body, { day: '2026-10-20' }), await givenMeeting(server.em, council, await givenBody(server.em, council))];
    let item = await add();
    expect(await refused('placeWorkPlanItem', { ...seen(item), meetingId: elsewhere.id })).toEqual(['BAD_INPUT', ['meetingId']]);
    item = await done('placeWorkPlanItem', { ...seen(item), meetingId: own.id });
    expect(item).toMatchObject({ state: 'ON_AGENDA', agendaItem: { title: 'Holiday activities' } });
    item = await done('considerWorkPlanItem', { ...seen(item), consideredOn: '2026-10-20' });
    expect(item).toMatchObject({ state: 'CONSIDERED', consideredOn: '2026-10-20' });
    expect(await refused('dropWorkPlanItem', { ...seen(item), droppedOn: '2026-10-21', reason: 'Too late' })).toEqual(['WORK_PLAN_ITEM_CLOSED', []]);
  });

  test('is considered together with the paper that came with it', async () => {
    const { done, refused } = commands();
    const meeting = await givenMeeting(server.em, council, body, { day: '2026-10-20' });
    const report = await givenPublishedReport(server.em, council, {});
    const input = { ...seen(await add()), meetingId: meeting.id, reportId: report.id };
    const placed = await done('placeWorkPlanItem', input);
    expect(await refused('placeReportOnAgenda', { reportId: report.id, meetingId: meeting.id, title: 'Again' })).toEqual(['PAPER_ALREADY_ON_AGENDA', []]);
    await done('recordConsideration', { reportId: report.id, meetingId: meeting.id, versionNumber: 1, consideredOn: '2026-10-20' });
    const { data } = await server.ask<{ workPlanItem: object }>('query ($id: ID!) { workPlanItem(id: $id) { state consideredOn agendaItem { kind title considers { report { id } } } } }', { id: placed.id });
    expect(data!.workPlanItem).toEqual({ state: 'CONSIDERED', consideredOn: '2026-10-20', agendaItem: { kind: 'REPORT', title: 'Holiday activities', considers: [{ report: { id: report.id } }] } });
  });

  test('is dropped with a reason only, and stays to be seen', async () => {
    const { done, refused } = commands();
    const item = await add();
    expect(await refused('dropWorkPlanItem', { ...seen(item), droppedOn: '2026-10-21', reason: ' ' })).toEqual(['BAD_INPUT', ['reason']]);
    expect(await done('dropWorkPlanItem', { ...seen(item), droppedOn: '2026-10-21', reason: 'Another committee looks at it' })).toMatchObject({ state: 'DROPPED', droppedReason: 'Another committee looks at it' });
  });

  test('tells a second editor that it changed, and overwrites nothing', async () => {
    const item = await add();
    const change = (title: string) => commands().refused('changeWorkPlanItem', { ...seen(item), title });
    const answers = await Promise.all([change('In other words'), change('In yet other words')]);
    expect(answers.map(([code]) => code ?? 'done').toSorted()).toEqual(['VERSION_CONFLICT', 'done']);
  });
});

describe('updates to a committee', () => {
  const arrange = (values: object = {}) => commands().done('arrangeUpdates', { bodyId: body.id, subject: 'Family hubs', everyMonths: 3, startsOn: '2026-01-31', ...values });

  test('come next so many months after the last paper that was considered as one, and those that did not come are named', async () => {
    const schedule = await arrange();
    expect(schedule).toMatchObject({ nextDueOn: '2026-04-30', missed: [{ start: '2026-02-01', end: '2026-04-30' }, { start: '2026-05-01', end: '2026-07-31' }, { start: '2026-08-01', end: '2026-10-31' }] });
    const meeting = await givenMeeting(server.em, council, body, { day: '2026-05-12' });
    const report = await givenPublishedReport(server.em, council, {});
    const considered = await commands().done('recordConsideration', { reportId: report.id, meetingId: meeting.id, versionNumber: 1, consideredOn: '2026-05-12', updateScheduleId: schedule.id });
    expect(considered['updateSchedule']).toMatchObject({ nextDueOn: '2026-08-12' });
    const { data } = await server.ask<{ updateSchedule: object }>('query ($id: ID!) { updateSchedule(id: $id) { missed(on: "2026-11-02") { start } } }', { id: schedule.id });
    expect(data!.updateSchedule).toEqual({ missed: [{ start: '2026-02-01' }, { start: '2026-08-01' }] });
  });

  test('are settled by a resolution of the committee itself, and by no other', async () => {
    const meeting = await givenMeeting(server.em, council, body, { day: '2026-05-12' });
    const report = await givenPublishedReport(server.em, council, {});
    const { done, refused } = commands();
    const { id } = await done('recordConsideration', { reportId: report.id, meetingId: meeting.id, versionNumber: 1, consideredOn: '2026-05-12' });
    await done('resolveRecommendation', { considerationId: id, position: 1, outcome: 'AGREED' });
    const query = 'query ($slug: String!) { council(slug: $slug) { resolutions { id } updateSchedules { everyMonths settledBy { position consideration { consideredOn } } } } }';
    const shown = async () => (await server.ask<{ council: { resolutions: { id: string }[]; updateSchedules: object[] } }>(query, { slug: council.slug })).data!.council;
    const [resolution] = (await shown()).resolutions;
    const other = await givenBody(server.em, council, { kind: 'SCRUTINY' });
    const input = { bodyId: other.id, subject: 'Money', everyMonths: 6, startsOn: '2026-05-12', resolutionId: resolution!.id };
    expect(await refused('arrangeUpdates', input)).toEqual(['BAD_INPUT', ['resolutionId']]);
    await done('arrangeUpdates', { ...input, bodyId: body.id });
    expect((await shown()).updateSchedules).toEqual([{ everyMonths: 6, settledBy: [{ position: 1, consideration: { consideredOn: '2026-05-12' } }] }]);
  });

  test('of another committee do not take a paper as theirs', async () => {
    const schedule = await arrange();
    const meeting = await givenMeeting(server.em, council, await givenBody(server.em, council), { day: '2026-05-12' });
    const report = await givenPublishedReport(server.em, council, {});
    const input = { reportId: report.id, meetingId: meeting.id, versionNumber: 1, consideredOn: '2026-05-12', updateScheduleId: schedule.id };
    expect(await commands().refused('recordConsideration', input)).toEqual(['BAD_INPUT', ['updateScheduleId']]);
  });

  test('end with a reason, and are then neither due nor changed any more', async () => {
    const { done, refused } = commands();
    const { id, version } = await arrange();
    const ended = await done('endUpdates', { scheduleId: id, version, endedOn: '2026-06-01', reason: 'The programme is over' });
    expect(ended).toMatchObject({ nextDueOn: null, endedOn: '2026-06-01', missed: [{ start: '2026-02-01', end: '2026-04-30' }] });
    expect(await refused('setUpdatePace', { scheduleId: id, version: ended.version, everyMonths: 6, startsOn: '2026-06-01' })).toEqual(['UPDATES_ENDED', []]);
  });

  test('whatever the pace and the papers: a stretch is missed exactly when no update was considered in it', async () => {
    const day = fc.integer({ min: 0, max: 900 }).map((days) => addDays('2024-01-01', days));
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 7 }), day, fc.uniqueArray(day, { maxLength: 6 }), async (everyMonths, startsOn, papers) => {
        const own = { council: council.id, isDemonstration: false };
        const id = newId();
        await server.em.fork().insert(UpdateScheduleRow, { ...own, id, body: body.id, subject: id, everyMonths, startsOn, version: 1 });
        for (const on of papers) {
          const meeting = await givenMeeting(server.em, council, await givenBody(server.em, council), { day: on });
          const report = await givenPublishedReport(server.em, council, {});
          const item = newId();
          await server.em.fork().insert(AgendaItemRow, { ...own, id: item, meeting: meeting.id, position: 1, kind: 'REPORT', title: 'An update' });
          await server.em.fork().insert(ReportConsiderationRow, { ...own, id: newId(), report: report.id, meeting: meeting.id, agendaItem: item, version: report.versionId, consideredOn: on, updateSchedule: id });
        }
        const query = 'query ($id: ID!) { updateSchedule(id: $id) { nextDueOn missed(on: "2026-11-02") { start end } } }';
        const { data } = await server.ask<{ updateSchedule: { nextDueOn: string; missed: { start: string; end: string }[] } }>(query, { id });
        const { nextDueOn, missed } = data!.updateSchedule;
        // No paper lies in a missed stretch, the stretches follow one another, and all of them are over.
        for (const { start, end } of missed) expect(papers.filter((on) => on >= start && on <= end)).toEqual([]);
        expect(missed.every(({ start, end }, index) => start <= end && end < '2026-11-02' && (index === 0 || missed[index - 1]!.end < start))).toBe(true);
        // Every day after the first, up to the end of the last stretch that is over, is in a missed stretch or in one with a paper.
        const covered = missed.length + new Set(papers.filter((on) => on > startsOn).map((on) => stretchOf(on, startsOn, everyMonths)).filter((stretch) => stretchEnd(stretch, startsOn, everyMonths) < '2026-11-02')).size;
        expect(covered).toBe(stretchesBefore('2026-11-02', startsOn, everyMonths));
        expect(nextDueOn).toBe(monthsLater([...papers.toSorted()].at(-1) ?? startsOn, everyMonths));
      }),
      { numRuns: 12 },
    );
  }, 60_000);
});

/** The day so many months later; of a month that is shorter, its last day. */
function monthsLater(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}
const stretchEnd = (stretch: number, start: string, months: number): string => monthsLater(start, months * (stretch + 1));
const stretchesBefore = (day: string, start: string, months: number): number => {
  let count = 0;
  while (stretchEnd(count, start, months) < day) count++;
  return count;
};
const stretchOf = (day: string, start: string, months: number): number => {
  let stretch = 0;
  while (stretchEnd(stretch, start, months) < day) stretch++;
  return stretch;
};
