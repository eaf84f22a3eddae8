import { afterAll, beforeAll, expect, test } from 'vitest';
import { DecisionStepRow } from '../../server/src/decisions/decision-life.entity.ts';
import { MeetingRow } from '../../server/src/decisions/meeting.entity.ts';
import { InstalmentRow } from '../../server/src/funding/instalment.entity.ts';
import { SpendEntryRow } from '../../server/src/funding/spend-entry.entity.ts';
import { newId } from '../../server/src/platform/ids.ts';
import { MilestoneChangeRow, MilestoneRow } from '../../server/src/programme/milestone.entity.ts';
import { ProgrammeRow } from '../../server/src/programme/programme.entity.ts';
import { RagAssessmentRow, RagPointRow, RagScaleRow } from '../../server/src/programme/rag.entity.ts';
import { RaidAssessmentRow, RaidItemRow, RaidStatusChangeRow, SeverityBandRow } from '../../server/src/programme/raid.entity.ts';
import { givenBody, givenDecision, givenMeeting } from '../support/given-decisions.ts';
import { givenAuthority, givenGrant } from '../support/given-funding.ts';
import { givenMilestones, givenProgramme } from '../support/given-programme.ts';
import { givenPayment } from '../support/given-reports.ts';
import { givenCouncil, givenPerson } from '../support/given.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const LAST_BOARD = '2026-10-05';
const at = (day: string) => new Date(`${day}T10:00:00Z`);

/** A programme whose board met on 5 October 2026. */
async function world() {
  const council = await givenCouncil(server.em);
  const { cookie } = await givenPerson(server.em, council, 'board');
  const programme = await givenProgramme(server.em, council);
  const board = await givenBody(server.em, council, { kind: 'PROGRAMME_BOARD' });
  await server.em.fork().nativeUpdate(ProgrammeRow, { id: programme.id }, { board: board.id });
  await givenMeeting(server.em, council, board, { day: LAST_BOARD, isPublished: false });
  const other = await givenBody(server.em, council);
  await givenMeeting(server.em, council, other, { day: '2026-10-28' });
  const changes = async (asAt: string | null = null) => {
    const { data, errors } = await server.ask<{ boardPack: { since: string | null; changes: Record<string, unknown>[] } }>(
      `query ($id: ID!, $asAt: Date) { boardPack(programmeId: $id, asAt: $asAt) { since changes {
        kind title on fromPence toPence fromDay toDay fromWords toWords isDemonstration } } }`,
      { id: programme.id, asAt }, cookie,
    );
    expect(errors).toBeUndefined();
    return data!.boardPack;
  };
  return { council, programme, board, changes };
}
const nothing = { fromPence: null, toPence: null, fromDay: null, toDay: null, fromWords: null, toWords: null, isDemonstration: false };

test('money: what was spent, committed and received after the last board, as totals then and now', async () => {
  const { council, programme, changes } = await world();
  const grant = await givenGrant(server.em, council, { startsOn: '2026-01-01', endsOn: '2027-03-31' });
  await givenPayment(server.em, programme, grant);
  const decision = await givenAuthority(server.em, council);
  const of = { council: council.id, grant: grant.id, isDemonstration: false };
  const line = { ...of, fundType: 'REVENUE', allowedUse: grant.uses.either, description: 'x', evidence: null, site: null, decision: decision.id, reversesId: null, recordedAt: at('2026-10-06') };
  await server.em.fork().insertMany(SpendEntryRow, [
    { ...line, id: newId(), kind: 'ACTUAL', amountPence: 1_000, spentOn: LAST_BOARD },
    { ...line, id: newId(), kind: 'ACTUAL', amountPence: 300, spentOn: '2026-10-06' },
    { ...line, id: newId(), kind: 'COMMITMENT', amountPence: 5_000, spentOn: '2026-10-30', isDemonstration: true },
  ]);
  const payment = { ...of, financialYear: null, profiledPence: null, note: null };
  await server.em.fork().insertMany(InstalmentRow, [
    { ...payment, id: newId(), seq: 1, amountPence: 40_000, status: 'RECEIVED', receivedOn: null },
    { ...payment, id: newId(), seq: 2, amountPence: 20_000, status: 'RECEIVED', receivedOn: '2026-10-20' },
    { ...payment, id: newId(), seq: 3, amountPence: 5_000, status: 'REPAID', receivedOn: '2026-10-21' },
  ]);
  const { since, changes: changed } = await changes();
  const title = expect.stringContaining('Grant');
  expect(since).toBe(LAST_BOARD);
  expect(changed).toEqual([
    { ...nothing, title, kind: 'SPENT', on: '2026-10-06', fromPence: 1_000, toPence: 1_300 },
    { ...nothing, title, kind: 'COMMITTED', on: '2026-10-30', fromPence: 0, toPence: 5_000, isDemonstration: true },
    { ...nothing, title, kind: 'RECEIVED', on: '2026-10-21', fromPence: 0, toPence: 15_000 },
  ]);
  expect((await changes('2026-10-06')).changes).toMatchObject([{ kind: 'SPENT', toPence: 1_300 }]);
  expect(await changes(LAST_BOARD)).toEqual({ since: null, changes: [] });
});

test('milestones: reached, now late, expected at another time, given up, and new, each once', async () => {
  const { programme, changes } = await world();
  const span = (day: string) => ({ start: day, end: day });
  const [reached, late, moved, missed, fresh, longLate] = await givenMilestones(server.em, programme, [
    { title: 'Reached', baseline: span('2026-12-01') },
    { title: 'Late', baseline: span('2026-10-20') },
    { title: 'Moved', baseline: span('2026-12-01'), forecast: span('2027-02-01') },
    { title: 'Missed', baseline: span('2027-01-01') },
    { title: 'Fresh', baseline: span('2027-05-01') },
    { title: 'Late for long', baseline: span('2026-09-01') },
  ]);
  expect(longLate).toBeDefined();
  const fork = server.em.fork();
  const set = (row: { id: string } | undefined, values: object) => fork.nativeUpdate(MilestoneRow, { id: row!.id }, values);
  await set(reached, { progress: 'COMPLETE', progressSince: '2026-10-12', actualStart: '2026-10-12', actualEnd: '2026-10-12', actualPrecision: 'DAY', actualApproximate: false });
  await set(moved, { forecastMadeOn: '2026-10-15' });
  await set(missed, { progress: 'MISSED', progressSince: '2026-10-18' });
  await set(fresh, { recordedOn: '2026-10-22' });
  for (const [row, progress, holdsFrom] of [[reached, 'COMPLETE', '2026-10-12'], [missed, 'MISSED', '2026-10-18']] as const) {
    await fork.insert(MilestoneChangeRow, {
      id: newId(), council: programme.council.id, milestone: row!.id, version: 2, kind: progress === 'MISSED' ? 'MISSED' : 'COMPLETED', progress, holdsFrom, note: null, madeBy: newId(), madeAt: at(holdsFrom),
    });
  }
  expect((await changes()).changes).toEqual([
    { ...nothing, kind: 'MILESTONE_REACHED', title: 'Reached', on: '2026-10-12', toDay: '2026-10-12' },
    { ...nothing, kind: 'MILESTONE_LATE', title: 'Late', on: '2026-10-21', toDay: '2026-10-20' },
    { ...nothing, kind: 'MILESTONE_MOVED', title: 'Moved', on: '2026-10-15', fromDay: '2026-12-01', toDay: '2027-02-01' },
    { ...nothing, kind: 'MILESTONE_GIVEN_UP', title: 'Missed', on: '2026-10-18' },
    { ...nothing, kind: 'MILESTONE_NEW', title: 'Fresh', on: '2026-10-22', toDay: '2027-05-01' },
  ]);
  expect(late).toBeDefined();
});

test('ratings and the register: what is judged otherwise than at the last board, opened and closed', async () => {
  const { council, programme, changes } = await world();
  const fork = server.em.fork();
  const scale = newId();
  await fork.insert(RagScaleRow, { id: scale, council: council.id, name: 'Three', isInUse: true });
  const [green, red] = [newId(), newId()];
  await fork.insertMany(RagPointRow, [
    { id: green, council: council.id, scale, position: 1, word: 'Green', meaning: 'Well', tone: 'GREEN' },
    { id: red, council: council.id, scale, position: 2, word: 'Red', meaning: 'Not well', tone: 'RED' },
  ]);
  const judged = { council: council.id, programme: programme.id, workstream: null, milestone: null, reason: 'So', assessorRole: 'Manager', recordedBy: null, isDemonstration: false };
  await fork.insertMany(RagAssessmentRow, [
    { ...judged, id: newId(), point: green, assessedOn: '2026-09-01', recordedAt: at('2026-09-01') },
    { ...judged, id: newId(), point: red, assessedOn: '2026-10-20', recordedAt: at('2026-10-20') },
  ]);
  await fork.insertMany(SeverityBandRow, [[1, 'Low', 'GREEN'], [10, 'High', 'RED']].map(([fromScore, word, tone]) => ({ id: newId(), council: council.id, fromScore, word, tone }) as object as SeverityBandRow));
  const item = { council: council.id, programme: programme.id, workstream: null, kind: 'ACTION', status: 'OPEN', isRestricted: false, restrictedWhy: null, version: 1, isPublished: false, isDemonstration: false };
  const [graver, closed, opened, hidden] = [newId(), newId(), newId(), newId()];
  await fork.insertMany(RaidItemRow, [
    { ...item, id: graver, number: 1, title: 'Graver', raisedOn: '2026-08-01' },
    { ...item, id: closed, number: 2, title: 'Closed', raisedOn: '2026-08-01', status: 'CLOSED' },
    { ...item, id: opened, number: 3, title: 'Opened', raisedOn: '2026-10-10' },
    { ...item, id: hidden, number: 4, title: 'Privileged', raisedOn: '2026-10-10', isRestricted: true, restrictedWhy: 'Legal advice' },
  ]);
  const score = { council: council.id, basis: 'CURRENT', impact: 4, reason: null, assessorRole: 'Manager', recordedBy: null, isDemonstration: false };
  await fork.insertMany(RaidAssessmentRow, [
    { ...score, id: newId(), item: graver, likelihood: 2, assessedOn: '2026-08-01', recordedAt: at('2026-08-01') },
    { ...score, id: newId(), item: graver, likelihood: 4, assessedOn: '2026-10-25', recordedAt: at('2026-10-25') },
  ]);
  await fork.insert(RaidStatusChangeRow, { id: newId(), council: council.id, item: closed, status: 'CLOSED', outcome: 'DONE', note: 'Done', changedOn: '2026-10-11', recordedAt: at('2026-10-11'), recordedBy: null, isDemonstration: false });
  expect((await changes()).changes).toEqual([
    { ...nothing, kind: 'RATING', title: 'The whole programme', on: '2026-10-20', fromWords: 'Green', toWords: 'Red' },
    { ...nothing, kind: 'RISK_OPENED', title: 'Opened', on: '2026-10-10' },
    { ...nothing, kind: 'RISK_CLOSED', title: 'Closed', on: '2026-10-11' },
    { ...nothing, kind: 'RISK_MOVED', title: 'Graver', on: '2026-10-25', fromWords: 'Low (8)', toWords: 'High (16)' },
  ]);
});

test('decisions: those taken and those called in after the last board', async () => {
  const { council, changes } = await world();
  await givenDecision(server.em, council, { reference: 'OLD', madeOn: LAST_BOARD });
  const taken = await givenDecision(server.em, council, { reference: 'NEW', madeOn: '2026-10-06' });
  const step = { council: council.id, decision: taken.id, byRole: null, note: null, isDemonstration: false };
  await server.em.fork().insertMany(DecisionStepRow, [
    { ...step, id: newId(), position: 1, kind: 'MADE', happenedOn: '2026-10-06', recordedAt: at('2026-10-06') },
    { ...step, id: newId(), position: 2, kind: 'CALLED_IN', happenedOn: '2026-10-09', recordedAt: at('2026-10-09') },
  ]);
  expect((await changes()).changes).toEqual([
    { ...nothing, kind: 'DECISION_MADE', title: 'NEW: A decision', on: '2026-10-06' },
    { ...nothing, kind: 'DECISION_CALLED_IN', title: 'NEW: A decision', on: '2026-10-09' },
  ]);
  expect((await changes('2026-10-08')).changes.map(({ kind }) => kind)).toEqual(['DECISION_MADE']);
});

test('the last board is the last meeting of the programme’s own board before the day that was not cancelled, whether or not it is published', async () => {
  const { council, board, changes } = await world();
  await givenMeeting(server.em, council, board, { day: '2026-11-02' });
  const cancelled = await givenMeeting(server.em, council, board, { day: '2026-10-19' });
  await server.em.fork().nativeUpdate(MeetingRow, { id: cancelled.id }, { cancelledOn: '2026-10-15', cancelledReason: 'Too few could come' });
  expect((await changes()).since).toBe(LAST_BOARD);
  expect((await changes('2026-10-05')).since).toBeNull();
  await server.em.fork().nativeDelete(MeetingRow, { body: board.id, day: LAST_BOARD });
  expect((await changes()).since).toBeNull();
});
