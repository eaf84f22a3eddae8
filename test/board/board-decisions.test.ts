import { afterAll, beforeAll, expect, test } from 'vitest';
import { DecisionStepRow } from '../../server/src/decisions/decision-life.entity.ts';
import { DecisionRow } from '../../server/src/decisions/decision.entity.ts';
import { newId } from '../../server/src/platform/ids.ts';
import { ProgrammeRow } from '../../server/src/programme/programme.entity.ts';
import { givenBody, givenDecision, givenMeeting } from '../support/given-decisions.ts';
import { givenProgramme } from '../support/given-programme.ts';
import { givenCouncil, givenPerson } from '../support/given.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

async function world() {
  const council = await givenCouncil(server.em);
  const programme = await givenProgramme(server.em, council);
  const board = await givenBody(server.em, council, { kind: 'PROGRAMME_BOARD', name: 'The board' });
  await server.em.fork().nativeUpdate(ProgrammeRow, { id: programme.id }, { board: board.id });
  const change = (id: string, values: object) => server.em.fork().nativeUpdate(DecisionRow, { id }, values);
  const stepped = (id: string, position: number, kind: string, happenedOn: string) =>
    server.em.fork().insert(DecisionStepRow, {
      id: newId(), council: council.id, decision: id, position, kind, happenedOn, byRole: null, note: null, recordedAt: new Date(`${happenedOn}T10:00:00Z`), isDemonstration: false,
    });
  const packOn = async (asAt: string | null, role: 'board' | 'finance' = 'board') => {
    const { cookie } = await givenPerson(server.em, council, role);
    const { data, errors } = await server.ask<{ boardPack: Record<'decisionsAwaited' | 'callInsOpen', object[]> }>(
      `query ($id: ID!, $asAt: Date) { boardPack(programmeId: $id, asAt: $asAt) {
        decisionsAwaited { dueOn dueBefore isForThisBoard decision { reference } } callInsOpen { lastDay decision { reference } } } }`,
      { id: programme.id, asAt }, cookie,
    );
    expect(errors).toBeUndefined();
    return data!.boardPack;
  };
  return { council, board, change, stepped, packOn };
}

test('decisions that nobody had taken by the day are awaited, those before this board first, and not those withdrawn or proposed later', async () => {
  const { council, board, change, stepped, packOn } = await world();
  const open = { madeOn: null, takenByRole: null };
  const next = await givenMeeting(server.em, council, board, { day: '2026-12-01' });
  const [other, own, hidden, gone, fresh] = await Promise.all(
    ['OTHER', 'OWN', 'HIDDEN', 'GONE', 'FRESH'].map((reference) => givenDecision(server.em, council, { ...open, reference, isPublished: reference !== 'HIDDEN' })),
  );
  await givenDecision(server.em, council, { reference: 'TAKEN', madeOn: '2026-10-20' });
  await change(own!.id, { dueMeeting: next.id });
  await change(other!.id, { dueOn: '2026-11-20' });
  await stepped(gone!.id, 1, 'PROPOSED', '2026-01-01');
  await stepped(gone!.id, 2, 'WITHDRAWN', '2026-10-25');
  await stepped(fresh!.id, 1, 'PROPOSED', '2026-10-30');
  const names = async (asAt: string, role: 'board' | 'finance' = 'board') =>
    (await packOn(asAt, role)).decisionsAwaited.map((row) => (row as { decision: { reference: string } }).decision.reference);
  expect((await packOn('2026-11-02')).decisionsAwaited.slice(0, 2)).toEqual([
    { dueOn: '2026-12-01', dueBefore: 'The board', isForThisBoard: true, decision: { reference: 'OWN' } },
    { dueOn: '2026-11-20', dueBefore: null, isForThisBoard: false, decision: { reference: 'OTHER' } },
  ]);
  expect((await names('2026-11-02')).toSorted()).toEqual(['FRESH', 'HIDDEN', 'OTHER', 'OWN']);
  expect((await names('2026-11-02', 'finance')).toSorted()).toEqual(['FRESH', 'OTHER', 'OWN']);
  expect((await names('2026-10-19')).toSorted()).toEqual(['GONE', 'HIDDEN', 'OTHER', 'OWN', 'TAKEN']);
  expect(hidden).toBeDefined();
});

test('a decision may be called in from the day its record is published to the last day of the period, unless it was called in', async () => {
  const { council, change, stepped, packOn } = await world();
  const decision = await givenDecision(server.em, council, { reference: 'OPEN', madeOn: '2026-10-19' });
  await change(decision.id, { publishedOn: '2026-10-20', callInEndsOn: '2026-10-27' });
  const open = async (day: string) => (await packOn(day)).callInsOpen;
  expect(await open('2026-10-19')).toEqual([]);
  for (const day of ['2026-10-20', '2026-10-27']) expect(await open(day)).toEqual([{ lastDay: '2026-10-27', decision: { reference: 'OPEN' } }]);
  expect(await open('2026-10-28')).toEqual([]);
  await stepped(decision.id, 1, 'MADE', '2026-10-19');
  await stepped(decision.id, 2, 'CALLED_IN', '2026-10-23');
  expect(await open('2026-10-22')).toHaveLength(1);
  expect(await open('2026-10-23')).toEqual([]);
});
