import { afterAll, beforeAll, expect, test } from 'vitest';
import { roles, type Role } from '@throughline/shared/roles';
import { seedId } from '../../server/src/platform/ids.ts';
import { givenCouncil, givenPerson, givenSession } from '../support/given.ts';
import { givenProgramme } from '../support/given-programme.ts';
import { givenJudgement, givenRaidItem } from '../support/given-raid.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ template: 'throughline_seeded' });
});
afterAll(() => server.stop());

interface Seen {
  raidItem: { title: string; score: number | null; assessments: object[] } | null;
  programme: { raidItems: { id: string }[]; ragAssessments: object[] };
}
const QUERY = `query ($id: ID!, $programme: ID!) {
  raidItem(id: $id) { title score(on: "2026-11-02") assessments { score } }
  programme(id: $programme) { raidItems { id } ragAssessments { reason } } }`;

test('the register is for the board and its officers; a restricted item for its keepers, the clerk and who was named', async () => {
  const council = await givenCouncil(server.em);
  const programme = await givenProgramme(server.em, council);
  const open = await givenRaidItem(server.em, programme);
  const restricted = await givenRaidItem(server.em, programme, { restrictedWhy: 'Legally privileged advice' });
  for (const item of [open, restricted]) await givenJudgement(server.em, item);
  const found: Record<string, string[]> = { open: [], restricted: [] };
  for (const role of roles) {
    const { cookie } = await givenPerson(server.em, council, role);
    for (const [name, { id }] of Object.entries({ open, restricted })) {
      const { data } = await server.ask<Seen>(QUERY, { id, programme: programme.id }, cookie);
      if (data!.raidItem) found[name]!.push(role);
      const listed = data!.programme.raidItems.some((item) => item.id === id);
      expect([role, name, listed]).toEqual([role, name, data!.raidItem !== null]);
    }
  }
  expect(found['open']).toEqual(['admin', 'programme', 'finance', 'board', 'clerk']);
  expect(found['restricted']).toEqual(['admin', 'programme', 'clerk']);
});

test('a board member who is named sees the restricted item, and another board member still does not', async () => {
  const council = await givenCouncil(server.em);
  const programme = await givenProgramme(server.em, council);
  const { id } = await givenRaidItem(server.em, programme, { restrictedWhy: 'Legally privileged advice' });
  const officer = await givenPerson(server.em, council, 'programme');
  const [chair, other] = [await givenPerson(server.em, council, 'board'), await givenPerson(server.em, council, 'board')];
  const name = (email: string, version: number) =>
    server.ask<{ nameRaidReader: { readers: { name: string }[] } }>(
      'mutation ($input: NameRaidReaderInput!) { nameRaidReader(input: $input) { readers { name } } }',
      { input: { itemId: id, version, email } },
      officer.cookie,
    );
  expect((await name(`person-${chair.id}@test.example`, 1)).data!.nameRaidReader.readers).toEqual([{ name: 'Test Person' }]);
  const sees = async (cookie: string) =>
    (await server.ask<Seen>(QUERY, { id, programme: programme.id }, cookie)).data!.raidItem !== null;
  expect([await sees(chair.cookie), await sees(other.cookie)]).toEqual([true, false]);

  const outsider = await givenPerson(server.em, await givenCouncil(server.em), 'board');
  const hub = await givenPerson(server.em, council, 'hub');
  for (const person of [outsider, hub]) {
    const { errors } = await name(`person-${person.id}@test.example`, 2);
    expect(errors![0]!.extensions.fields).toEqual({
      email: 'Nobody on the board or in finance of this council signs in with that email address',
    });
  }
});

test('a restricted item is as if it were not there for a board member who would change it', async () => {
  const council = await givenCouncil(server.em);
  const { id } = await givenRaidItem(server.em, await givenProgramme(server.em, council), { restrictedWhy: 'Legal' });
  const close = async (role: Role) => {
    const { cookie } = await givenPerson(server.em, council, role);
    const input = { itemId: id, version: 1, outcome: 'DONE', closedOn: '2026-10-10', note: 'x' };
    const query = 'mutation ($input: CloseRaidItemInput!) { closeRaidItem(input: $input) { id } }';
    return (await server.ask(query, { input }, cookie)).errors?.[0]!.extensions.code;
  };
  expect([await close('board'), await close('clerk'), await close('programme')]).toEqual(['NOT_FOUND', 'FORBIDDEN', undefined]);
});

test('what a paper calls a risk is public with its source, and how officers judge it is not', async () => {
  const id = seedId('raid-item', 'york', 'sustained-after-grant');
  const query = `query ($id: ID!) { raidItem(id: $id) { title isDemonstration score(on: "2026-11-02") severity(on: "2026-11-02")
    assessments { score } provenance { factId place } } }`;
  const item = { id, council: { id: seedId('council', 'york') } };
  await givenJudgement(server.em, item);
  const shown = (await server.ask<{ raidItem: { provenance: object[] } }>(query, { id })).data!.raidItem;
  expect(shown).toMatchObject({ isDemonstration: false, score: null, severity: null, assessments: [] });
  expect(shown.provenance).toContainEqual({ factId: 'YOR-36', place: 'paragraph 20' });
  const board = await givenSession(server.em, seedId('person', 'york', 'board'));
  expect((await server.ask(query, { id }, board)).data!['raidItem']).toMatchObject({ score: 6, assessments: [{ score: 6 }] });
});

test('the made-up registers of York and Kent are marked and not public', async () => {
  for (const slug of ['york', 'kent']) {
    const rows = await server.em.execute<{ is_published: boolean }[]>(
      'select is_published from raid_item where council_id = ? and is_demonstration', [seedId('council', slug)]);
    expect([slug, rows.length > 2, rows.some((row) => row.is_published)]).toEqual([slug, true, false]);
  }
});

test('Kent answers for its programme in one directorate and depends on two others', async () => {
  const id = seedId('raid-item', 'kent', 'cross-directorate');
  const { data } = await server.ask(
    'query ($id: ID!) { raidItem(id: $id) { kind ownerBody othersInvolved provenance { factId } } }', { id });
  expect(data!['raidItem']).toMatchObject({
    kind: 'DEPENDENCY',
    ownerBody: 'Children, Young People and Education Directorate',
    othersInvolved: 'Public Health; Community Services',
    provenance: [{ factId: 'KEN-54' }, { factId: 'KEN-54' }],
  });
});
