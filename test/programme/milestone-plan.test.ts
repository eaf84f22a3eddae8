import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { newId } from '../../server/src/platform/ids.ts';
import { WorkstreamRow } from '../../server/src/programme/workstream.entity.ts';
import { givenCouncil, givenPerson } from '../support/given.ts';
import { givenDecisionInForce, givenMilestone, givenProgramme } from '../support/given-programme.ts';
import { codeOf, fieldsOf, milestoneOn, planCommand } from '../support/milestone-plan.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let council: { id: string };
let programme: { id: string; council: { id: string } };
let officer: { id: string; cookie: string };
let command: ReturnType<typeof planCommand>;
beforeAll(async () => {
  server = await startServer();
  command = planCommand(server);
});
afterAll(() => server.stop());
beforeEach(async () => {
  server.clock.set('2026-11-02T12:00:00Z');
  council = await givenCouncil(server.em);
  programme = await givenProgramme(server.em, council);
  officer = await givenPerson(server.em, council, 'programme');
});

const change = (name: string, input: object, cookie = officer.cookie) => command(name, input, cookie);
const audited = async (id: string) =>
  (await server.em.execute<{ action: string }[]>('select action from audit_entry where subject_id = ? order by seq', [id])).map(
    ({ action }) => action,
  );
async function givenWorkstream(of: { id: string; council: { id: string } }) {
  const id = newId();
  const row = { id, council: of.council.id, programme: of.id, position: 1, label: null, title: 'Buildings', description: '' };
  await server.em.fork().insert(WorkstreamRow, { ...row, isDemonstration: false });
  return id;
}
const late = { baseline: { start: '2026-10-01', end: '2026-10-31' } };

test('an officer writes a milestone into the plan; its date is its first promise, and the day it was written down is kept', async () => {
  const workstreamId = await givenWorkstream(programme);
  const { data } = await change('recordMilestone', {
    ...{ programmeId: programme.id, title: 'Three sites are open', due: 'end of June 2027' },
    ...{ audience: 'BOARD', ownerRole: 'Property lead', workstreamId },
  });
  expect(data!.done).toMatchObject({
    ...{ title: 'Three sites are open', version: 1, status: 'PLANNED', isPublished: false, ownerRole: 'Property lead' },
    ...{ workstream: { id: workstreamId }, baselineDue: { end: '2027-06-30' }, agreedDue: null, forecastDue: null },
    history: [{ kind: 'RECORDED', holdsFrom: '2026-11-02', version: 1 }],
  });
  expect(await milestoneOn(server, data!.done.id, '2026-11-02')).toBeNull();
  expect(await audited(data!.done.id)).toEqual(['recordMilestone']);
});

test('a milestone is refused beside the field that is wrong, and nothing is written', async () => {
  const elsewhere = await givenWorkstream(await givenProgramme(server.em, await givenCouncil(server.em)));
  const right = { programmeId: programme.id, title: 'Open', due: 'June 2027', audience: 'PUBLIC' };
  for (const [wrong, field] of [
    [{ title: ' ' }, 'title'],
    [{ title: 'x'.repeat(201) }, 'title'],
    [{ due: 'soon' }, 'due'],
    [{ due: 'after June 2027' }, 'due'],
    [{ workstreamId: elsewhere }, 'workstreamId'],
    [{ ownerRole: 'x'.repeat(101) }, 'ownerRole'],
  ] as const) {
    expect(Object.keys(fieldsOf(await change('recordMilestone', { ...right, ...wrong })) ?? {})).toEqual([field]);
  }
  expect(await server.em.execute('select 1 from milestone where programme_id = ?', [programme.id])).toEqual([]);
});

test('what a milestone was called before is kept in its history', async () => {
  const { id } = await givenMilestone(server.em, programme);
  const words = { title: 'Two sites are open', audience: 'PUBLIC', ownerRole: 'Hub lead', workstreamId: null };
  const { data } = await change('reviseMilestone', { milestoneId: id, version: 1, ...words });
  expect(data!.done).toMatchObject({ title: 'Two sites are open', ownerRole: 'Hub lead', version: 2 });
  expect(data!.done.history[0]!.note).toBe(`Before: “Milestone ${id}”; answered for by nobody named`);
});

test('a new promise keeps the first and every later one, with its reason, its day and the decision that agreed to it', async () => {
  const { id } = await givenMilestone(server.em, programme, late);
  const decision = await givenDecisionInForce(server.em, council, '2026-10-15');
  expect((await milestoneOn(server, id, '2026-11-02'))!.isOverdue).toBe(true);
  await change('rebaselineMilestone', {
    ...{ milestoneId: id, version: 1, due: 'January 2027', reason: 'The lease was late', decisionId: decision.id },
  });
  server.clock.set('2026-11-20T12:00:00Z');
  const { data } = await change('rebaselineMilestone', {
    ...{ milestoneId: id, version: 2, due: 'by March 2027', reason: 'The lift failed' },
  });
  expect(data!.done).toMatchObject({
    ...{ baselineDue: { end: '2026-10-31' }, agreedDue: { end: '2027-03-31', raw: 'by March 2027' }, agreedOn: '2026-11-20' },
    ...{ isOverdue: false, forecastDue: { end: '2027-03-31' }, version: 3 },
    laterBaselines: [
      { due: { end: '2027-01-31' }, setOn: '2026-11-02', reason: 'The lease was late', decision: { id: decision.id } },
      { due: { end: '2027-03-31' }, setOn: '2026-11-20', reason: 'The lift failed', decision: null },
    ],
  });
});

test('on a day before it was promised anew, a milestone is as late as it was then', async () => {
  const { id } = await givenMilestone(server.em, programme, late);
  await change('rebaselineMilestone', { milestoneId: id, version: 1, due: 'January 2027', reason: 'The lease was late' });
  expect((await milestoneOn(server, id, '2026-11-01'))!.isOverdue).toBe(true);
  expect((await milestoneOn(server, id, '2026-11-02'))!.isOverdue).toBe(false);
  expect((await milestoneOn(server, id, '2027-02-01'))!.isOverdue).toBe(true);
});

test('a milestone that was missed is closed until it is promised anew, and a day between still says that it was missed', async () => {
  const { id } = await givenMilestone(server.em, programme, late);
  const missed = await change('missMilestone', { milestoneId: id, version: 1, missedOn: '2026-11-01', reason: 'No lease' });
  expect(missed.data!.done).toMatchObject({ status: 'MISSED', isOverdue: false });
  for (const [name, more] of [
    ['startMilestone', {}],
    ['completeMilestone', { completedOn: '2026-11-01' }],
    ['reforecastMilestone', { due: 'June 2027', reason: 'Later' }],
    ['missMilestone', { missedOn: '2026-11-02', reason: 'Again' }],
    ['cancelMilestone', { reason: 'Not wanted' }],
    ['addPrecondition', { title: 'A decision' }],
  ] as const) {
    expect([name, codeOf(await change(name, { milestoneId: id, version: 2, ...more }))]).toEqual([name, 'MILESTONE_CLOSED']);
  }
  server.clock.set('2026-11-10T12:00:00Z');
  const anew = await change('rebaselineMilestone', { milestoneId: id, version: 2, due: 'May 2027', reason: 'A lease was found' });
  expect(anew.data!.done).toMatchObject({ version: 3, laterBaselines: [{ setOn: '2026-11-10' }] });
  const onDays = await Promise.all(
    ['2026-10-31', '2026-11-01', '2026-11-09', '2026-11-10'].map((on) => milestoneOn(server, id, on)),
  );
  expect(onDays.map((day) => day!.status)).toEqual(['PLANNED', 'MISSED', 'MISSED', 'PLANNED']);
});

test('nothing is missed before the time that it was promised for is over, or in the future', async () => {
  const { id } = await givenMilestone(server.em, programme, { baseline: { start: '2026-10-01', end: '2026-11-02' } });
  for (const missedOn of ['2026-11-02', '2026-11-03']) {
    const refused = await change('missMilestone', { milestoneId: id, version: 1, missedOn, reason: 'No lease' });
    expect(Object.keys(fieldsOf(refused)!)).toEqual(['missedOn']);
  }
  expect((await milestoneOn(server, id, '2026-11-02'))!.status).toBe('PLANNED');
});

test('a milestone that is no longer wanted is never late and cannot be promised anew', async () => {
  const { id } = await givenMilestone(server.em, programme, late);
  const { data } = await change('cancelMilestone', { milestoneId: id, version: 1, reason: 'The site was sold' });
  expect(data!.done).toMatchObject({ status: 'CANCELLED', isOverdue: false });
  expect(data!.done.history[0]).toMatchObject({ kind: 'CANCELLED', note: 'The site was sold', holdsFrom: '2026-11-02' });
  const again = await change('rebaselineMilestone', { milestoneId: id, version: 2, due: 'May 2027', reason: 'After all' });
  expect(codeOf(again)).toBe('MILESTONE_CLOSED');
  expect((await milestoneOn(server, id, '2026-11-01'))!).toMatchObject({ status: 'PLANNED', isOverdue: true });
});

test('work that began on an earlier day is dated to that day, and never to a day to come', async () => {
  const { id } = await givenMilestone(server.em, programme);
  expect(fieldsOf(await change('startMilestone', { milestoneId: id, version: 1, beganOn: '2026-11-03' }))).toEqual({
    beganOn: 'The date work began must be today or earlier',
  });
  const { data } = await change('startMilestone', { milestoneId: id, version: 1, beganOn: '2026-10-05' });
  expect(data!.done).toMatchObject({ status: 'IN_PROGRESS', beganOn: '2026-10-05' });
  expect((await milestoneOn(server, id, '2026-10-04'))!.status).toBe('PLANNED');
  expect((await milestoneOn(server, id, '2026-10-05'))!.status).toBe('IN_PROGRESS');
});

test('of several officers who change a milestone at once one succeeds, and the others are told', async () => {
  const { id } = await givenMilestone(server.em, programme, late);
  const seen = { milestoneId: id, version: 1 };
  const answers = await Promise.all([
    change('rebaselineMilestone', { ...seen, due: 'May 2027', reason: 'One' }),
    change('cancelMilestone', { ...seen, reason: 'Two' }),
    change('missMilestone', { ...seen, missedOn: '2026-11-01', reason: 'Three' }),
    change('addPrecondition', { ...seen, title: 'Four' }),
  ]);
  expect(answers.map(codeOf).filter((code) => code === 'VERSION_CONFLICT')).toHaveLength(3);
  expect((await milestoneOn(server, id, '2026-11-02', officer.cookie))!).toMatchObject({ version: 2, history: { length: 1 } });
});

test('nobody can rewrite what a milestone was promised for or what was done with it', async () => {
  const { pool } = server.app.services;
  for (const table of ['milestone_baseline', 'milestone_change']) {
    await expect(pool.query(`update ${table} set version = version`)).rejects.toThrow(/permission denied/);
    await expect(pool.query(`delete from ${table}`)).rejects.toThrow(/permission denied/);
  }
});

test('what was done with a milestone is for the board and its officers, also when the milestone is public', async () => {
  const { id } = await givenMilestone(server.em, programme, late);
  await change('rebaselineMilestone', { milestoneId: id, version: 1, due: 'May 2027', reason: 'The lease was late' });
  const board = await givenPerson(server.em, council, 'board');
  expect((await milestoneOn(server, id, '2026-11-02', board.cookie))!.history).toHaveLength(1);
  const forAll = (await milestoneOn(server, id, '2026-11-02'))!;
  expect([forAll.history, forAll.forecasts]).toEqual([[], []]);
});
