import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { givenCouncil, givenPerson } from '../support/given.ts';
import { givenDecisionInForce, givenMilestone, givenMilestones, givenPrecondition, givenProgramme } from '../support/given-programme.ts';
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

const change = (name: string, input: object) => command(name, input, officer.cookie);
const callIn = (id: string) => server.em.execute(`update decision set effective_on = null, call_in = 'YES' where id = ?`, [id]);

test('a milestone waits for each of its decisions, and may start on the day the last of them has effect', async () => {
  const { id } = await givenMilestone(server.em, programme);
  const first = await givenDecisionInForce(server.em, council, '2026-10-01');
  const last = await givenDecisionInForce(server.em, council, '2026-11-09');
  await change('addPrecondition', { milestoneId: id, version: 1, title: 'The grant is accepted', decisionId: first.id });
  const { data } = await change('addPrecondition', {
    ...{ milestoneId: id, version: 2, title: 'The sites are chosen', decisionId: last.id },
  });
  expect(data!.done).toMatchObject({
    status: 'BLOCKED',
    preconditions: [
      { title: 'The grant is accepted', isMet: true },
      { title: 'The sites are chosen', isMet: false },
    ],
  });
  server.clock.set('2026-11-08T23:59:00Z');
  expect(codeOf(await change('startMilestone', { milestoneId: id, version: 3 }))).toBe('MILESTONE_BLOCKED');
  server.clock.set('2026-11-09T00:00:00Z');
  expect(codeOf(await change('startMilestone', { milestoneId: id, version: 3, beganOn: '2026-11-08' }))).toBe('MILESTONE_BLOCKED');
  expect(codeOf(await change('startMilestone', { milestoneId: id, version: 3 }))).toBeUndefined();
});

test('a milestone that has begun is not said to have been reached on a day on which it could not have begun', async () => {
  const { id } = await givenMilestone(server.em, programme);
  const decision = await givenDecisionInForce(server.em, council, '2026-10-20');
  await change('addPrecondition', { milestoneId: id, version: 1, title: 'The grant is accepted', decisionId: decision.id });
  await change('startMilestone', { milestoneId: id, version: 2, beganOn: '2026-10-25' });
  expect(codeOf(await change('completeMilestone', { milestoneId: id, version: 3, completedOn: '2026-10-19' }))).toBe('MILESTONE_BLOCKED');
  expect(codeOf(await change('completeMilestone', { milestoneId: id, version: 3, completedOn: '2026-10-20' }))).toBeUndefined();
});

test('a decision that is still to be taken blocks until its record is named', async () => {
  const { id } = await givenMilestone(server.em, programme);
  const asked = await change('addPrecondition', { milestoneId: id, version: 1, title: 'The sites are chosen', expected: 'June 2027' });
  const [needed] = asked.data!.done.preconditions;
  expect(asked.data!.done).toMatchObject({ status: 'BLOCKED', preconditions: [{ decision: null }] });
  const decision = await givenDecisionInForce(server.em, council, '2026-11-01');
  const { data } = await change('namePreconditionDecision', {
    ...{ milestoneId: id, version: 2, preconditionId: needed!.id, decisionId: decision.id },
  });
  expect(data!.done).toMatchObject({ status: 'READY', preconditions: [{ isMet: true, decision: { id: decision.id } }] });
});

test('what a milestone need not wait for any more is gone from the list, and stays on the days on which it stood', async () => {
  const { id } = await givenMilestone(server.em, programme);
  server.clock.set('2026-11-05T12:00:00Z');
  const added = await change('addPrecondition', { milestoneId: id, version: 1, title: 'The sites are chosen' });
  server.clock.set('2026-11-12T12:00:00Z');
  const { data } = await change('removePrecondition', {
    ...{ milestoneId: id, version: 2, preconditionId: added.data!.done.preconditions[0]!.id, reason: 'One site is enough' },
  });
  expect(data!.done).toMatchObject({ preconditions: [], version: 3 });
  expect(data!.done.history[0]).toMatchObject({ kind: 'PRECONDITION_REMOVED', note: 'The sites are chosen: One site is enough' });
  const days = ['2026-11-04', '2026-11-05', '2026-11-11', '2026-11-12'];
  const standing = await Promise.all(days.map((on) => milestoneOn(server, id, on)));
  expect(standing.map((milestone) => milestone!.status)).toEqual(['PLANNED', 'BLOCKED', 'BLOCKED', 'PLANNED']);
  const again = await change('addPrecondition', { milestoneId: id, version: 3, title: 'The sites are chosen' });
  expect(again.data!.done.preconditions).toHaveLength(1);
});

test('what a milestone waited for cannot be changed once work has begun', async () => {
  const { id } = await givenMilestone(server.em, programme, { progress: 'IN_PROGRESS' });
  expect(codeOf(await change('addPrecondition', { milestoneId: id, version: 1, title: 'A decision' }))).toBe('MILESTONE_CLOSED');
});

test('a decision of another council, the same words twice and an eleventh decision are refused', async () => {
  const { id } = await givenMilestone(server.em, programme);
  const elsewhere = await givenDecisionInForce(server.em, await givenCouncil(server.em), '2020-01-01');
  const foreign = await change('addPrecondition', { milestoneId: id, version: 1, title: 'A', decisionId: elsewhere.id });
  expect(fieldsOf(foreign)).toEqual({ decisionId: 'Choose a decision from the list' });
  for (let version = 1; version <= 10; version++) await change('addPrecondition', { milestoneId: id, version, title: `Decision ${version}` });
  const twice = await change('addPrecondition', { milestoneId: id, version: 11, title: 'Decision 3' });
  expect(fieldsOf(twice)).toEqual({ title: 'It waits for this already' });
  const eleventh = await change('addPrecondition', { milestoneId: id, version: 11, title: 'Decision 11' });
  expect(fieldsOf(eleventh)).toEqual({ title: 'A milestone can wait for 10 decisions at most' });
});

test('a plan is warned of when it is due before, or with, a decision that it waits for', async () => {
  const { id } = await givenMilestone(server.em, programme, { baseline: { start: '2027-06-01', end: '2027-06-30' } });
  const warned = async () => (await milestoneOn(server, id, '2026-11-02'))!.isDueBeforeDecision;
  await change('addPrecondition', { milestoneId: id, version: 1, title: 'Early', expected: 'May 2027' });
  expect(await warned()).toBe(false);
  const { data } = await change('addPrecondition', { milestoneId: id, version: 2, title: 'The same month', expected: 'June 2027' });
  expect(await warned()).toBe(true);
  const needed = data!.done.preconditions.find(({ title }) => title === 'The same month')!;
  const decision = await givenDecisionInForce(server.em, council, '2027-05-31');
  await change('namePreconditionDecision', { milestoneId: id, version: 3, preconditionId: needed.id, decisionId: decision.id });
  expect(await warned()).toBe(false);
});

test('a decision that is called in while a milestone starts lets neither slip past the other', async () => {
  for (let round = 0; round < 4; round++) {
    const decision = await givenDecisionInForce(server.em, council, '2026-10-01');
    const milestone = await givenMilestone(server.em, programme);
    await givenPrecondition(server.em, milestone, decision);
    const start = () => change('startMilestone', { milestoneId: milestone.id, version: 1 });
    const calledIn = server.em.fork().transactional(async (em) => {
      await em.execute('select from decision where id = ? for update', [decision.id]);
      const starting = start();
      await new Promise((resolve) => setTimeout(resolve, 60));
      await em.execute(`update decision set effective_on = null, call_in = 'YES' where id = ?`, [decision.id]);
      return { starting };
    });
    expect(codeOf(await (await calledIn).starting)).toBe('MILESTONE_BLOCKED');
    expect((await milestoneOn(server, milestone.id, '2026-11-02'))!.status).toBe('BLOCKED');
  }
});

test('of a start and a new decision to wait for at the same moment, one is refused', async () => {
  const { id } = await givenMilestone(server.em, programme);
  const answers = await Promise.all([
    change('startMilestone', { milestoneId: id, version: 1 }),
    change('addPrecondition', { milestoneId: id, version: 1, title: 'The sites are chosen' }),
  ]);
  expect(new Set(answers.map(codeOf))).toEqual(new Set(['VERSION_CONFLICT', undefined]));
  const { status, preconditions } = (await milestoneOn(server, id, '2026-11-02'))!;
  expect(['IN_PROGRESS 0', 'BLOCKED 1']).toContain(`${status} ${preconditions.length}`);
});

test('work that had begun before a decision was called in stays begun', async () => {
  const decision = await givenDecisionInForce(server.em, council, '2026-10-01');
  const milestone = await givenMilestone(server.em, programme);
  await givenPrecondition(server.em, milestone, decision);
  await change('startMilestone', { milestoneId: milestone.id, version: 1 });
  await callIn(decision.id);
  expect((await milestoneOn(server, milestone.id, '2026-11-02'))!.status).toBe('IN_PROGRESS');
});

test('sixty milestones with three decisions each are one statement, as one with none is', async () => {
  for (const [size, each] of [[1, 0], [60, 3]] as const) {
    const plan = await givenProgramme(server.em, council);
    const decision = await givenDecisionInForce(server.em, council, '2026-10-01');
    const rows = await givenMilestones(server.em, plan, Array.from({ length: size }, () => ({ baseline: { start: '2026-01-01', end: '2026-01-31' } })));
    for (const row of rows) for (let count = 0; count < each; count++) await givenPrecondition(server.em, row, decision);
    const statements = await server.statementsOf(async () => {
      const { data, errors } = await server.ask<{ programme: { milestones: { preconditions: object[] }[] } }>(
        `query ($id: ID!) { programme(id: $id) { milestones { title status(on: "2026-11-02") isOverdue(on: "2026-11-02") isDueBeforeDecision
          agreedDue { end } workstream { title } preconditions { title isMet(on: "2026-11-02") decision { reference } } history { kind } laterBaselines { setOn } } } }`,
        { id: plan.id },
        officer.cookie,
      );
      expect(errors).toBeUndefined();
      expect(data!.programme.milestones.map(({ preconditions }) => preconditions.length)).toEqual(Array(size).fill(each));
    });
    expect(statements).toHaveLength(1);
  }
});
