import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { givenCouncil, givenPerson } from '../support/given.ts';
import { givenDecisionInForce, givenProgramme } from '../support/given-programme.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let council: { id: string; slug: string };
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

interface Done {
  done: { id: string; version: number } & Record<string, unknown>;
}
const send = (name: string, input: object, shown: string, cookie = officer.cookie) =>
  server.ask<Done>(
    `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { done: ${name}(input: $input) { id ${shown} } }`,
    { input },
    cookie,
  );
const byName = (one: string, other: string) => (one < other ? -1 : 1);
const codeOf = ({ errors }: { errors?: { extensions: { code: string } }[] }) => errors?.[0]!.extensions.code;
const fieldsOf = ({ errors }: { errors?: { extensions: { fields?: Record<string, string> } }[] }) =>
  errors?.[0]!.extensions.fields;

test('a new wording of the vision replaces the old one, which stays as it was', async () => {
  const first = await send('recordStatement', { programmeId: programme.id, kind: 'VISION', content: 'Hubs for all', agreed: '2015' }, 'version');
  const replacesId = first.data!.done.id;
  const shown = 'position version isCurrent changeNote';
  const second = await send('recordStatementVersion', { replacesId, content: 'A hub near everybody', changeNote: 'Families asked for nearness' }, shown);
  expect(second.data!.done).toMatchObject({ position: 1, version: 2, isCurrent: true });
  const { data } = await server.ask<{ programme: { statements: object[] } }>(
    'query ($id: ID!) { programme(id: $id) { statements { version content isCurrent agreed { raw } } } }',
    { id: programme.id },
  );
  expect(data!.programme.statements).toEqual([
    { version: 1, content: 'Hubs for all', isCurrent: false, agreed: { raw: '2015' } },
    { version: 2, content: 'A hub near everybody', isCurrent: true, agreed: null },
  ]);
  await expect(server.app.services.pool.query(`update programme_statement set content = 'x'`)).rejects.toThrow(/permission denied/);
});

test('of two people who reword a statement at once the second is told, and only one new wording stands', async () => {
  const first = await send('recordStatement', { programmeId: programme.id, kind: 'AIM', content: 'Help early' }, 'version');
  const reword = (content: string) =>
    send('recordStatementVersion', { replacesId: first.data!.done.id, content, changeNote: 'Clearer' }, 'version');
  const answers = await Promise.all([reword('Help at once'), reword('Help first'), reword('Help soon')]);
  expect(answers.map((answer) => codeOf(answer) ?? 'done').toSorted(byName)).toEqual(['VERSION_CONFLICT', 'VERSION_CONFLICT', 'done']);
  expect(fieldsOf(await reword(''))).toEqual({ content: 'Enter what it says' });
});

test('a change of scope says when, why and by which decision, and cannot lie in the future', async () => {
  const decision = await givenDecisionInForce(server.em, council, '2026-06-01');
  const change = { programmeId: programme.id, description: 'Youth services joined', reason: 'One early help offer', decisionId: decision.id };
  const done = await send('recordScopeChange', { ...change, changed: 'June 2026' }, 'changed { start end raw } decision { id }');
  expect(done.data!.done).toMatchObject({ changed: { start: '2026-06-01', end: '2026-06-30', raw: 'June 2026' }, decision: { id: decision.id } });
  expect(fieldsOf(await send('recordScopeChange', { ...change, changed: 'June 2027' }, 'id'))).toHaveProperty('changed');
  const elsewhere = await givenDecisionInForce(server.em, await givenCouncil(server.em), '2026-06-01');
  expect(fieldsOf(await send('recordScopeChange', { ...change, changed: 'June 2026', decisionId: elsewhere.id }, 'id'))).toHaveProperty('decisionId');
});

test('workstreams, focus areas and phases are added after the others and changed by version', async () => {
  const add = (title: string) => send('addWorkstream', { programmeId: programme.id, title, description: 'To find buildings' }, 'title version');
  const both = await Promise.all([add('Buildings'), add('People')]);
  const workstreamId = both[0]!.data!.done.id;
  const changed = await send('changeWorkstream', { workstreamId, version: 1, title: 'Places', description: 'To find places', leadRole: 'Property lead' }, 'title leadRole version');
  expect(changed.data!.done).toMatchObject({ title: 'Places', leadRole: 'Property lead', version: 2 });
  expect(codeOf(await send('changeWorkstream', { workstreamId, version: 1, title: 'A', description: 'B' }, 'version'))).toBe('VERSION_CONFLICT');
  const withArea = await send('addFocusArea', { workstreamId, title: 'Leases' }, 'focusAreas { id title version }');
  const area = (withArea.data!.done['focusAreas'] as { id: string }[])[0]!;
  expect((await send('changeFocusArea', { focusAreaId: area.id, version: 1, title: 'Leases and licences' }, 'title')).data!.done).toMatchObject({ title: 'Leases and licences' });
  const phase = await send('addPhase', { programmeId: programme.id, title: 'Define', starts: 'April 2026', ends: 'September 2026' }, 'version');
  const wrong = { phaseId: phase.data!.done.id, version: 1, title: 'Define', starts: 'October 2026', ends: 'September 2026' };
  expect(fieldsOf(await send('changePhase', wrong, 'id'))).toEqual({ ends: 'The phase must end after it starts' });
  const right = await send('changePhase', { ...wrong, starts: '', ends: 'October 2026' }, 'starts { raw } ends { raw }');
  expect(right.data!.done).toMatchObject({ starts: null, ends: { raw: 'October 2026' } });
});

test('a programme is put into a portfolio, and two programmes of one name of a portfolio share it', async () => {
  const other = await givenProgramme(server.em, council);
  const put = (programmeId: string) => send('recordPortfolio', { programmeId, name: 'New Council', description: 'Change together', target: 'by 2028' }, 'name target { raw }');
  const [first, second] = [await put(programme.id), await put(other.id)];
  expect(second.data!.done.id).toBe(first.data!.done.id);
  const { data } = await server.ask<{ programme: object }>('query ($id: ID!) { programme(id: $id) { portfolio { name } } }', { id: other.id });
  expect(data!.programme).toEqual({ portfolio: { name: 'New Council' } });
});

const OVERDUE = 'status version due { raw } revisedDue { raw } dueChanges { reason } isOverdue(on: "2026-11-02")';

test('a promise keeps its first time when another is agreed, and is overdue by the time that is agreed now', async () => {
  const promise = { programmeId: programme.id, promise: 'Review after a year', ownerRole: 'Service Director' };
  const made = await send('recordCommitment', { ...promise, due: 'September 2026' }, OVERDUE);
  const { id: commitmentId, isOverdue } = made.data!.done;
  expect(isOverdue).toBe(true);
  const change = { commitmentId, version: 1, due: 'end of January 2027', reason: 'The year began late' };
  const moved = await send('changeCommitmentDue', change, OVERDUE);
  expect(moved.data!.done).toMatchObject({ due: { raw: 'September 2026' }, revisedDue: { raw: 'end of January 2027' }, isOverdue: false, dueChanges: [{ reason: 'The year began late' }] });
  expect(fieldsOf(await send('changeCommitmentDue', { ...change, version: 2, due: 'May 2026' }, OVERDUE))).toEqual({
    due: 'The time it is now due must not be over already',
  });
  await expect(server.app.services.pool.query(`update commitment_due_change set reason = 'x'`)).rejects.toThrow(/permission denied/);
});

test('a promise that was kept, not kept or withdrawn says so, and nothing more is done with it', async () => {
  const make = async () =>
    (await send('recordCommitment', { programmeId: programme.id, promise: 'Write to all schools' }, OVERDUE)).data!.done.id;
  const kept = await make();
  const done = await send('fulfilCommitment', { commitmentId: kept, version: 1, metOn: '2026-10-30' }, 'status met { start } closedOn');
  expect(done.data!.done).toMatchObject({ status: 'MET', met: { start: '2026-10-30' }, closedOn: '2026-10-30' });
  expect(codeOf(await send('endCommitment', { commitmentId: kept, version: 2, status: 'WITHDRAWN', closedOn: '2026-11-02', note: 'x' }, 'id'))).toBe('COMMITMENT_CLOSED');
  const dropped = await make();
  const ended = await send('endCommitment', { commitmentId: dropped, version: 1, status: 'WITHDRAWN', closedOn: '2026-11-02', note: 'The schools were told by others' }, 'status outcomeNote');
  expect(ended.data!.done).toMatchObject({ status: 'WITHDRAWN', outcomeNote: 'The schools were told by others' });
  expect(fieldsOf(await send('fulfilCommitment', { commitmentId: await make(), version: 1, metOn: '2026-11-03' }, 'id'))).toHaveProperty('metOn');
});

test('the record of a programme is kept by its officers; the board reads it and changes nothing', async () => {
  const board = await givenPerson(server.em, council, 'board');
  const input = { programmeId: programme.id, kind: 'AIM', content: 'Help early' };
  expect(codeOf(await send('recordStatement', input, 'id', board.cookie))).toBe('FORBIDDEN');
  const elsewhere = await givenPerson(server.em, await givenCouncil(server.em), 'admin');
  const hidden = await givenProgramme(server.em, council, { isPublished: false });
  expect(codeOf(await send('recordStatement', { ...input, programmeId: hidden.id }, 'id', elsewhere.cookie))).toBe('NOT_FOUND');
});
