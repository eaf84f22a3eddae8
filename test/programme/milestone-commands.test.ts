import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { givenCouncil, givenPerson } from '../support/given.ts';
import { givenDecisionInForce, givenMilestone, givenPrecondition, givenProgramme } from '../support/given-programme.ts';
import { startServer, type TestServer } from '../support/server.ts';

const SHOWN =
  '{ id version status(on: "2026-11-02") actual { start } baselineDue { end } forecastDue { end raw } forecasts { due { end } reason } }';
const START = `mutation ($input: StartMilestoneInput!) { done: startMilestone(input: $input) ${SHOWN} }`;
const COMPLETE = `mutation ($input: CompleteMilestoneInput!) { done: completeMilestone(input: $input) ${SHOWN} }`;
const REFORECAST = `mutation ($input: ReforecastMilestoneInput!) { done: reforecastMilestone(input: $input) ${SHOWN} }`;
interface Done {
  done: {
    version: number;
    status: string;
    actual: { start: string } | null;
    baselineDue: { end: string } | null;
    forecastDue: { end: string; raw: string } | null;
    forecasts: { due: { end: string }; reason: string }[];
  };
}

let server: TestServer;
let council: { id: string };
let programme: { id: string; council: { id: string } };
let officer: { id: string; cookie: string };
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());
beforeEach(async () => {
  council = await givenCouncil(server.em);
  programme = await givenProgramme(server.em, council);
  officer = await givenPerson(server.em, council, 'programme');
});

const change = (operation: string, input: object, cookie = officer.cookie) =>
  server.ask<Done>(operation, { input }, cookie);
const codeOf = ({ errors }: { errors?: { extensions: { code: string } }[] }) => errors?.[0]!.extensions.code;
const rowOf = async (id: string) =>
  (
    await server.em.execute<{ progress: string; version: number }[]>(
      'select progress, version from milestone where id = ?',
      [id],
    )
  )[0];
const audited = (id: string) =>
  server.em.execute<{ action: string; actor_id: string; chain: string }[]>(
    'select action, actor_id, chain from audit_entry where subject_id = ? order by seq',
    [id],
  );

test('a programme officer starts a milestone and then completes it, and both are written down', async () => {
  const { id } = await givenMilestone(server.em, programme);
  const started = await change(START, { milestoneId: id, version: 1 });
  expect(started.data!.done).toMatchObject({ status: 'IN_PROGRESS', version: 2 });
  const completed = await change(COMPLETE, { milestoneId: id, version: 2, completedOn: '2026-11-01' });
  expect(completed.data!.done).toMatchObject({ status: 'COMPLETE', version: 3, actual: { start: '2026-11-01' } });
  expect(await audited(id)).toEqual(
    ['startMilestone', 'completeMilestone'].map((action) => ({ action, actor_id: officer.id, chain: council.id })),
  );
});

test('a milestone whose decision is not in force can neither start nor be completed', async () => {
  const waiting = await givenMilestone(server.em, programme);
  await givenPrecondition(server.em, waiting, await givenDecisionInForce(server.em, council, '2026-11-03'));
  expect(codeOf(await change(START, { milestoneId: waiting.id, version: 1 }))).toBe('MILESTONE_BLOCKED');
  expect(codeOf(await change(COMPLETE, { milestoneId: waiting.id, version: 1, completedOn: '2026-11-01' }))).toBe(
    'MILESTONE_BLOCKED',
  );
  expect(await rowOf(waiting.id)).toEqual({ progress: 'PLANNED', version: 1 });
  expect(await audited(waiting.id)).toEqual([]);
});

test('from the day in London on which its decision has effect, a milestone may start', async () => {
  const waiting = await givenMilestone(server.em, programme);
  await givenPrecondition(server.em, waiting, await givenDecisionInForce(server.em, council, '2026-11-02'));
  expect((await change(START, { milestoneId: waiting.id, version: 1 })).data!.done.status).toBe('IN_PROGRESS');
});

test('a new forecast keeps the first promise and every earlier forecast, with its reason', async () => {
  const { id } = await givenMilestone(server.em, programme, { baseline: { start: '2026-10-31', end: '2026-10-31' } });
  const first = await change(REFORECAST, {
    milestoneId: id,
    version: 1,
    due: 'end of January 2027',
    reason: 'The partner has no staff.',
  });
  expect(first.data!.done).toMatchObject({
    baselineDue: { end: '2026-10-31' },
    forecastDue: { end: '2027-01-31', raw: 'end of January 2027' },
    version: 2,
  });
  const second = await change(REFORECAST, {
    milestoneId: id,
    version: 2,
    due: 'by March 2027',
    reason: 'The room is not ready.',
  });
  expect(second.data!.done.forecasts).toEqual([
    { due: { end: '2027-01-31' }, reason: 'The partner has no staff.' },
    { due: { end: '2027-03-31' }, reason: 'The room is not ready.' },
  ]);
});

test('nobody can rewrite the forecasts of the past', async () => {
  await expect(server.app.services.pool.query(`update milestone_forecast set reason = 'x'`)).rejects.toThrow(
    /permission denied/,
  );
  await expect(server.app.services.pool.query('delete from milestone_forecast')).rejects.toThrow(/permission denied/);
});

test('of two editors at once the second is told, and nothing of the first is overwritten', async () => {
  const { id } = await givenMilestone(server.em, programme);
  const colleague = await givenPerson(server.em, council, 'admin');
  const answers = await Promise.all([
    change(REFORECAST, { milestoneId: id, version: 1, due: 'January 2027', reason: 'One reason' }),
    change(REFORECAST, { milestoneId: id, version: 1, due: 'June 2027', reason: 'Another reason' }, colleague.cookie),
    change(START, { milestoneId: id, version: 1 }),
  ]);
  expect(answers.map(codeOf).filter((code) => code === 'VERSION_CONFLICT')).toHaveLength(2);
  expect(answers.filter(({ data }) => data?.done)).toHaveLength(1);
  expect((await rowOf(id))!.version).toBe(2);
  expect(await audited(id)).toHaveLength(1);
});

test('a milestone is completed once, and not reforecast or started afterwards', async () => {
  const { id } = await givenMilestone(server.em, programme, { progress: 'COMPLETE' });
  for (const [operation, more] of [
    [START, {}],
    [COMPLETE, { completedOn: '2026-11-01' }],
    [REFORECAST, { due: 'June 2027', reason: 'Late' }],
  ] as const) {
    expect(codeOf(await change(operation, { milestoneId: id, version: 1, ...more }))).toBe('MILESTONE_CLOSED');
  }
});

test('a date that is not sure is asked about beside its field and never guessed', async () => {
  const { id } = await givenMilestone(server.em, programme);
  for (const due of ['', 'soon', 'Q2 2027', 'after June 2027', '31/02/2027', 'October 2026']) {
    const { errors } = await change(REFORECAST, { milestoneId: id, version: 1, due, reason: 'Late' });
    expect([due, errors![0]!.extensions.code, Object.keys(errors![0]!.extensions.fields!)]).toEqual([
      due,
      'BAD_INPUT',
      ['due'],
    ]);
  }
  const noReason = await change(REFORECAST, { milestoneId: id, version: 1, due: 'June 2027', reason: ' ' });
  expect(noReason.errors![0]!.extensions.fields).toEqual({ reason: 'Enter why the date has changed' });
  expect(await rowOf(id)).toEqual({ progress: 'PLANNED', version: 1 });
});

test('nothing is complete in the future, by the clock of the server', async () => {
  const { id } = await givenMilestone(server.em, programme);
  const { errors } = await change(COMPLETE, { milestoneId: id, version: 1, completedOn: '2026-11-03' });
  expect(errors![0]!.extensions).toMatchObject({
    code: 'BAD_INPUT',
    fields: { completedOn: 'The date it was completed must be today or earlier' },
  });
});

test('only programme officers and administrators of the council change its milestones', async () => {
  const { id } = await givenMilestone(server.em, programme);
  for (const role of ['finance', 'board', 'hub', 'panel', 'scrutiny', 'clerk', 'analyst'] as const) {
    const person = await givenPerson(server.em, council, role);
    expect([role, codeOf(await change(START, { milestoneId: id, version: 1 }, person.cookie))]).toEqual([
      role,
      'FORBIDDEN',
    ]);
  }
  const elsewhere = await givenPerson(server.em, await givenCouncil(server.em), 'programme', 'admin');
  expect(codeOf(await change(START, { milestoneId: id, version: 1 }, elsewhere.cookie))).toBe('FORBIDDEN');
  expect(codeOf(await server.ask(START, { input: { milestoneId: id, version: 1 } }))).toBe('NOT_SIGNED_IN');
});

test('a milestone that one may not see is not there to be changed', async () => {
  const { id } = await givenMilestone(server.em, programme, { isPublished: false });
  const elsewhere = await givenPerson(server.em, await givenCouncil(server.em), 'programme');
  expect(codeOf(await change(START, { milestoneId: id, version: 1 }, elsewhere.cookie))).toBe('NOT_FOUND');
  const panel = await givenPerson(server.em, council, 'panel');
  expect(codeOf(await change(START, { milestoneId: id, version: 1 }, panel.cookie))).toBe('NOT_FOUND');
  expect(codeOf(await change(START, { milestoneId: '00000000-0000-8000-8000-000000000000', version: 1 }))).toBe(
    'NOT_FOUND',
  );
  expect(codeOf(await change(START, { milestoneId: 'no id', version: 1 }))).toBe('BAD_INPUT');
});
