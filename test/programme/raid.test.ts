import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { givenCouncil, givenPerson } from '../support/given.ts';
import { givenProgramme } from '../support/given-programme.ts';
import { givenJudgement, givenRaidItem, givenSeverityBands } from '../support/given-raid.ts';
import { startServer, type TestServer } from '../support/server.ts';

const SHOWN = `{ id kind number status version title ownerBody raisedFrom { id } isRestricted
  assessments { basis likelihood impact score severity assessedOn assessorRole }
  statusChanges { status outcome note changedOn } viewerCan { change assess close reopen raiseIssue restrict } }`;
const inputOf: Readonly<Record<string, string>> = { unrestrictRaidItem: 'SeenRaidItemInput' };
const mutation = (name: string) =>
  `mutation ($input: ${inputOf[name] ?? `${name[0]!.toUpperCase()}${name.slice(1)}Input`}!) { done: ${name}(input: $input) ${SHOWN} }`;

interface Item {
  id: string;
  kind: string;
  number: number;
  status: string;
  version: number;
  title: string;
  raisedFrom: { id: string } | null;
  isRestricted: boolean;
  assessments: { basis: string; likelihood: number; impact: number; score: number; severity: string; assessedOn: string }[];
  statusChanges: { status: string; outcome: string | null; changedOn: string }[];
  viewerCan: Record<string, boolean>;
}

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
  await givenSeverityBands(server.em, council);
});

const send = (name: string, input: object, cookie = officer.cookie) =>
  server.ask<{ done: Item }>(mutation(name), { input }, cookie);
const codeOf = ({ errors }: { errors?: { extensions: { code: string } }[] }) => errors?.[0]!.extensions.code;
const fieldsOf = ({ errors }: { errors?: { extensions: { fields?: Record<string, string> } }[] }) =>
  errors?.[0]!.extensions.fields;
const risk = (more: object = {}) => ({
  ...{ programmeId: programme.id, kind: 'RISK', title: 'Sites come late', raisedOn: '2026-10-01' },
  ...{ cause: 'No survey', event: 'Work begins late', effect: 'Capital is returned', ...more },
});
const judgement = (more: object = {}) => ({
  ...{ basis: 'CURRENT', likelihood: 3, impact: 4, assessedOn: '2026-10-20', assessorRole: 'Property lead', ...more },
});
const countOf = async (table: string) =>
  Number((await server.em.execute<{ count: string }[]>(`select count(*) from ${table} where council_id = ?`, [council.id]))[0]!.count);

test('an officer records a risk with its cause, event and effect, and each kind is numbered by itself', async () => {
  const first = await send('recordRaidItem', risk());
  expect(first.data!.done).toMatchObject({ kind: 'RISK', number: 1, status: 'OPEN', version: 1 });
  const action = { programmeId: programme.id, kind: 'ACTION', title: 'Write to the landlord', raisedOn: '2026-10-01' };
  expect((await send('recordRaidItem', action)).data!.done).toMatchObject({ kind: 'ACTION', number: 1 });
  const atOnce = await Promise.all([1, 2, 3].map(() => send('recordRaidItem', risk())));
  expect(atOnce.map(({ data }) => data!.done.number).toSorted((one, other) => one - other)).toEqual([2, 3, 4]);
  const audited = await server.em.execute('select action, actor_id from audit_entry where subject_id = ?', [first.data!.done.id]);
  expect(audited).toEqual([{ action: 'recordRaidItem', actor_id: officer.id }]);
});

test('half a risk is refused with what is missing beside each field, and nothing is written', async () => {
  const answer = await send('recordRaidItem', risk({ cause: '', effect: null }));
  expect(fieldsOf(answer)).toEqual({ cause: 'Enter what the risk comes from', effect: 'Enter what would follow' });
  const later = await send('recordRaidItem', risk({ raisedOn: '2026-11-03' }));
  expect(fieldsOf(later)).toEqual({ raisedOn: 'The date must be today or in the past' });
  expect(await countOf('raid_item')).toBe(0);
});

test('likelihood times impact is a score, and the council’s own words say how grave it is', async () => {
  const { id } = await givenRaidItem(server.em, programme);
  const inherent = await send('assessRisk', { itemId: id, version: 1, ...judgement({ basis: 'INHERENT', likelihood: 5 }) });
  expect(inherent.data!.done.assessments).toMatchObject([{ basis: 'INHERENT', score: 20, severity: 'High' }]);
  const current = await send('assessRisk', { itemId: id, version: 2, ...judgement({ impact: 2 }) });
  expect(current.data!.done.assessments).toHaveLength(2);
  expect(current.data!.done.assessments).toContainEqual(expect.objectContaining({ basis: 'CURRENT', score: 6, severity: 'Low' }));
});

test('an earlier judgement is never overwritten, and a past day is told as it was known then', async () => {
  const { id } = await givenRaidItem(server.em, programme);
  await givenJudgement(server.em, { id, council }, { basis: 'INHERENT', likelihood: 4, impact: 4, assessedOn: '2026-02-01' });
  await givenJudgement(server.em, { id, council }, { likelihood: 2, impact: 4, assessedOn: '2026-03-01' });
  const ask = async (on: string) =>
    (
      await server.ask<{ raidItem: { score: number | null; severity: string | null; isOpen: boolean } }>(
        `query ($id: ID!, $on: Date!) { raidItem(id: $id) { score(on: $on) severity(on: $on) isOpen(on: $on) } }`,
        { id, on },
        officer.cookie,
      )
    ).data!.raidItem;
  const before = [await ask('2026-01-31'), await ask('2026-02-15'), await ask('2026-10-31')];
  expect(before).toEqual([
    { score: null, severity: null, isOpen: true },
    { score: 16, severity: 'High', isOpen: true },
    { score: 8, severity: 'Low', isOpen: true },
  ]);
  await send('assessRisk', { itemId: id, version: 1, ...judgement({ likelihood: 5, impact: 5, assessedOn: '2026-11-02' }) });
  await send('closeRaidItem', { itemId: id, version: 2, outcome: 'RESOLVED', closedOn: '2026-11-02', note: 'Done' });
  expect([await ask('2026-01-31'), await ask('2026-02-15'), await ask('2026-10-31')]).toEqual(before);
  expect(await ask('2026-11-02')).toEqual({ score: 25, severity: 'High', isOpen: false });
});

test('nobody can rewrite what was judged, closed or rated', async () => {
  for (const table of ['raid_assessment', 'raid_status_change', 'rag_assessment']) {
    await expect(server.app.services.pool.query(`update ${table} set is_demonstration = true`)).rejects.toThrow(/permission denied/);
    await expect(server.app.services.pool.query(`delete from ${table}`)).rejects.toThrow(/permission denied/);
  }
});

test('a judgement can lie neither in the future nor before the last one, and its numbers go from 1 to 5', async () => {
  const { id } = await givenRaidItem(server.em, programme);
  await givenJudgement(server.em, { id, council }, { assessedOn: '2026-10-01' });
  const refused = async (more: object) => fieldsOf(await send('assessRisk', { itemId: id, version: 1, ...judgement(more) }));
  expect(await refused({ assessedOn: '2026-11-03' })).toEqual({ assessedOn: 'The date must be today or in the past' });
  expect(await refused({ assessedOn: '2026-09-30' })).toEqual({
    assessedOn: 'The day must be 1 October 2026 or later, the day of what was recorded last',
  });
  expect(await refused({ likelihood: 6, impact: 0 })).toEqual({
    likelihood: 'How likely it is must be a whole number from 1 to 5',
    impact: 'How bad it would be must be a whole number from 1 to 5',
  });
  expect(await countOf('raid_assessment')).toBe(1);
});

test('only a risk has an inherent and a target judgement, and an action has none', async () => {
  const dependency = await givenRaidItem(server.em, programme, { kind: 'DEPENDENCY' });
  expect(fieldsOf(await send('assessRisk', { itemId: dependency.id, version: 1, ...judgement({ basis: 'TARGET' }) }))).toHaveProperty('basis');
  const action = await givenRaidItem(server.em, programme, { kind: 'ACTION' });
  expect(fieldsOf(await send('assessRisk', { itemId: action.id, version: 1, ...judgement() }))).toHaveProperty('itemId');
});

test('a risk that happens becomes an issue of its own, which is certain and points back to it', async () => {
  const { id } = await givenRaidItem(server.em, programme, { restrictedWhy: 'Legal advice' });
  const happened = { title: 'The survey found damp', raisedOn: '2026-10-30', impact: 3, assessorRole: 'Property lead' };
  const issue = (await send('raiseIssueFromRisk', { itemId: id, version: 1, ...happened })).data!.done;
  expect(issue).toMatchObject({ kind: 'ISSUE', number: 1, raisedFrom: { id }, isRestricted: true });
  expect(issue.assessments).toMatchObject([{ basis: 'CURRENT', likelihood: 5, impact: 3, score: 15 }]);
  const notARisk = await send('raiseIssueFromRisk', { itemId: issue.id, version: 1, ...happened });
  expect(fieldsOf(notARisk)).toEqual({ itemId: 'Only a risk can become an issue' });
});

test('a closed item says how it ended, can only be opened again, and keeps both', async () => {
  const { id } = await givenRaidItem(server.em, programme);
  const closing = { outcome: 'NO_LONGER_APPLIES', closedOn: '2026-10-10', note: 'The site was dropped' };
  const closed = (await send('closeRaidItem', { itemId: id, version: 1, ...closing })).data!.done;
  expect(closed).toMatchObject({ status: 'CLOSED', viewerCan: { change: false, assess: false, close: false, reopen: true } });
  expect(codeOf(await send('closeRaidItem', { itemId: id, version: 2, ...closing }))).toBe('RAID_ITEM_CLOSED');
  expect(codeOf(await send('assessRisk', { itemId: id, version: 2, ...judgement() }))).toBe('RAID_ITEM_CLOSED');
  const early = await send('reopenRaidItem', { itemId: id, version: 2, reopenedOn: '2026-10-09', note: 'It is back' });
  expect(fieldsOf(early)).toHaveProperty('reopenedOn');
  const open = (await send('reopenRaidItem', { itemId: id, version: 2, reopenedOn: '2026-10-11', note: 'It is back' })).data!.done;
  expect(open).toMatchObject({ status: 'OPEN', statusChanges: [{ status: 'OPEN' }, { status: 'CLOSED', outcome: 'NO_LONGER_APPLIES' }] });
});

test('of two editors of an item at once the second is told, and nothing of the first is overwritten', async () => {
  const { id } = await givenRaidItem(server.em, programme);
  const colleague = await givenPerson(server.em, council, 'admin');
  const words = { cause: 'A', event: 'B', effect: 'C' };
  const answers = await Promise.all([
    send('changeRaidItem', { itemId: id, version: 1, title: 'One', ...words }),
    send('changeRaidItem', { itemId: id, version: 1, title: 'Two', ...words }, colleague.cookie),
    send('closeRaidItem', { itemId: id, version: 1, outcome: 'DONE', closedOn: '2026-10-10', note: 'x' }),
  ]);
  expect(answers.map(codeOf).filter((code) => code === 'VERSION_CONFLICT')).toHaveLength(2);
  const [row] = await server.em.execute<{ version: number }[]>('select version from raid_item where id = ?', [id]);
  expect(row!.version).toBe(2);
});

test('a workstream of another programme is refused, and so is an item of another council', async () => {
  const elsewhere = await givenCouncil(server.em);
  const other = await givenRaidItem(server.em, await givenProgramme(server.em, elsewhere));
  expect(fieldsOf(await send('recordRaidItem', risk({ workstreamId: other.id })))).toHaveProperty('workstreamId');
  expect(codeOf(await send('assessRisk', { itemId: other.id, version: 1, ...judgement() }))).toBe('NOT_FOUND');
});
