import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { givenCouncil, givenPerson } from '../support/given.ts';
import { givenMilestone, givenProgramme } from '../support/given-programme.ts';
import { givenRagScale, givenRating } from '../support/given-raid.ts';
import { WorkstreamRow } from '../../server/src/programme/workstream.entity.ts';
import { newId } from '../../server/src/platform/ids.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let council: { id: string; slug: string };
let programme: { id: string; council: { id: string } };
let officer: { id: string; cookie: string };
let points: { green: string; amber: string; red: string };
beforeAll(async () => {
  server = await startServer({ clientDir: join(import.meta.dirname, '../../client') });
});
afterAll(() => server.stop());
beforeEach(async () => {
  council = await givenCouncil(server.em);
  programme = await givenProgramme(server.em, council);
  officer = await givenPerson(server.em, council, 'programme');
  points = await givenRagScale(server.em, council);
});

const RATE = 'mutation ($input: RecordRatingInput!) { recordRating(input: $input) { id rating { word } assessedOn } }';
const rate = (more: object, cookie = officer.cookie) =>
  server.ask<{ recordRating: { id: string; rating: { word: string } } }>(
    RATE,
    {
      input: {
        ...{ programmeId: programme.id, pointId: points.green, reason: 'All is well', assessorRole: 'Manager' },
        ...{ assessedOn: '2026-10-20', ...more },
      },
    },
    cookie,
  );
const fieldsOf = ({ errors }: { errors?: { extensions: { fields?: Record<string, string> } }[] }) =>
  errors?.[0]!.extensions.fields;

interface Held {
  programme: { ragOn: { rating: { word: string }; reason: string }[]; workstreams: { ragOn: { rating: { word: string } }[] }[] };
}
const heldOn = async (on: string) =>
  (
    await server.ask<Held>(
      `query ($id: ID!, $on: Date!) { programme(id: $id) {
        ragOn(on: $on) { rating { word } reason } workstreams { ragOn(on: $on) { rating { word } } } } }`,
      { id: programme.id, on },
      officer.cookie,
    )
  ).data!.programme;

async function givenWorkstream(position: number): Promise<string> {
  const id = newId();
  await server.em.fork().insert(WorkstreamRow, {
    ...{ id, council: council.id, programme: programme.id, position, label: null, title: `Workstream ${position}` },
    ...{ description: 'Work', isDemonstration: false },
  });
  return id;
}

test('the rating of the whole is a judgement with its own reason, never an average of its parts', async () => {
  for (const position of [1, 2, 3]) {
    const workstreamId = await givenWorkstream(position);
    await rate({ workstreamId, pointId: points.green });
  }
  expect((await heldOn('2026-11-02')).ragOn).toEqual([]);
  await rate({ pointId: points.red, reason: 'The grant may end before the sites open' });
  const { ragOn, workstreams } = await heldOn('2026-11-02');
  expect(ragOn).toEqual([{ rating: { word: 'Red' }, reason: 'The grant may end before the sites open' }]);
  expect(workstreams.map((workstream) => workstream.ragOn[0]!.rating.word)).toEqual(['Green', 'Green', 'Green']);
});

test('a rating shows the one before it, and a past day shows what held then', async () => {
  await givenRating(server.em, programme, { point: points.green, assessedOn: '2026-02-02' });
  await rate({ pointId: points.amber, reason: 'One partner is late', assessedOn: '2026-10-20' });
  const words = async (on: string) => (await heldOn(on)).ragOn.map(({ rating }) => rating.word);
  expect([await words('2026-11-02'), await words('2026-10-19'), await words('2026-02-01')]).toEqual([
    ['Amber', 'Green'],
    ['Green'],
    [],
  ]);
  await rate({ pointId: points.red, reason: 'Two partners are late', assessedOn: '2026-11-02' });
  expect([await words('2026-11-01'), await words('2026-11-02')]).toEqual([['Amber', 'Green'], ['Red', 'Amber']]);
});

test('a rating needs a reason, a point of the scale in use, and a day that has come and follows the last', async () => {
  const old = await givenRagScale(server.em, council, { isInUse: false });
  await rate({});
  expect(fieldsOf(await rate({ reason: ' ' }))).toEqual({ reason: 'Enter why it stands so' });
  expect(fieldsOf(await rate({ pointId: old.red }))).toEqual({ pointId: 'Select how it stands' });
  expect(fieldsOf(await rate({ assessedOn: '2026-11-03' }))).toEqual({ assessedOn: 'The date must be today or in the past' });
  expect(fieldsOf(await rate({ assessedOn: '2026-10-19' }))).toHaveProperty('assessedOn');
  const elsewhere = await givenProgramme(server.em, council);
  const milestone = await givenMilestone(server.em, elsewhere);
  expect(fieldsOf(await rate({ milestoneId: milestone.id }))).toHaveProperty('milestoneId');
  const [{ count }] = await server.em.execute<[{ count: string }]>('select count(*) from rag_assessment where programme_id = ?', [programme.id]);
  expect(Number(count)).toBe(1);
});

test('only those who keep the programme’s plan rate it, and only the board and its officers see the ratings', async () => {
  await rate({});
  const board = await givenPerson(server.em, council, 'board');
  expect((await rate({}, board.cookie)).errors![0]!.extensions.code).toBe('FORBIDDEN');
  const seen = async (cookie?: string) =>
    (await server.ask<{ programme: { ragAssessments: object[] } }>('query ($id: ID!) { programme(id: $id) { ragAssessments { reason } } }', { id: programme.id }, cookie)).data!.programme.ragAssessments.length;
  const hub = await givenPerson(server.em, council, 'hub');
  expect([await seen(board.cookie), await seen(hub.cookie), await seen()]).toEqual([1, 0, 0]);
});

test('whoever may not see the ratings is told that they are for the board, not that there are none', async () => {
  const words = async (cookie = '') => (await fetch(`${server.url}/${council.slug}/programme/ratings`, { headers: { cookie } })).text();
  const board = await givenPerson(server.em, council, 'board');
  expect(await words(board.cookie)).toContain('Nobody has rated it yet.');
  const scrutiny = await givenPerson(server.em, council, 'scrutiny');
  for (const page of [await words(), await words(scrutiny.cookie)]) {
    expect(page).toContain('How it is rated is for the board and those who work for it.');
    expect(page).not.toContain('Nobody has rated it yet.');
  }
});
