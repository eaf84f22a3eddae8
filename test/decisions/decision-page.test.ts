import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seedId } from '../../server/src/platform/ids.ts';
import { givenBody, givenDecision, givenMeeting } from '../support/given-decisions.ts';
import { givenCouncil, givenPerson } from '../support/given.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ template: 'throughline_seeded', clientDir: join(import.meta.dirname, '../../client') });
});
afterAll(() => server.stop());

const words = async (path: string) => {
  const html = await (await fetch(`${server.url}${path}`)).text();
  return (/<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '').replaceAll('&#x27;', "'").replaceAll(/<!-- -->/g, '').replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
};

test("Kent's decision is shown with its parts, conditions, delegations and what scrutiny made of it", async () => {
  expect(await words('/kent/decisions')).toContain('22/00094: Family hub model of provision for open access services');
  const page = await words('/kent/decisions/22%2F00094');
  expect(page).toContain('Family hub model of provision for open access services');
  for (const part of ['Part a', 'Part b', 'Part c', 'Part d']) expect(page).toContain(part);
  expect(page).toContain("14 October 2022 , by the Cabinet Member for Integrated Children's Services");
  expect(page).toContain('In principle: it agrees the direction only');
  expect(page).toContain('Not known to be met.');
  expect(page).toContain("in consultation with the Cabinet Member for Integrated Children's Services");
  expect(page).toContain('Placed on the agenda by members, which is not a call-in.');
  expect(page).toContain('7 December 2022 by the Scrutiny Committee: endorsed.');
  expect(page).toContain('Note on the source (X-19):');
});

test('a council whose papers record no decision says so, and shows who decides', async () => {
  expect(await words('/kirklees/decisions')).toContain('The papers of this council record no decision yet.');
  expect(await words('/kirklees/decisions')).toContain('key from £250,000, key from 2 wards or divisions');
  const page = await words('/kirklees/bodies');
  expect(page).toContain('Education and Learning Partnership Board');
  expect(page).toContain('(suggested, not agreed)');
});

test('a made-up decision carries a tag, and a draft is not on the public page', async () => {
  expect(await words('/york/decisions')).toContain('Demonstration data');
  const council = await givenCouncil(server.em);
  await givenDecision(server.em, council, { reference: 'DRAFT/1', isPublished: false });
  expect(await words(`/${council.slug}/decisions`)).not.toContain('DRAFT/1');
});

test('a past meeting whose papers are not recorded is not said to have none yet', async () => {
  const page = await words('/kent/meetings');
  expect(page).toContain('Its agenda and minutes are not recorded here.');
  expect(page).not.toContain('not published yet');
});

test('a decision that was called in is not said to be open to call-in any more', async () => {
  const page = await words('/york/decisions/DEMO%2F04');
  expect(page).toContain('May be called in It was called in');
  expect(page).not.toContain('Last day on which it can be called in');
});

test('an address with a form that does not exist is not found', async () => {
  const council = await givenCouncil(server.em);
  const { cookie } = await givenPerson(server.em, council, 'clerk');
  const { reference } = await givenDecision(server.em, council, { reference: 'A/1' });
  const body = seedId('body', 'york', 'project-board');
  const meeting = seedId('meeting', 'york', 'scrutiny-committee', '2022-12-20');
  for (const path of [`${council.slug}/decisions/${encodeURIComponent(reference)}/nothing`, `york/bodies/${body}/nothing`, `york/meetings/${meeting}/nothing`]) {
    expect([path, (await fetch(`${server.url}/${path}`, { headers: { cookie } })).status]).toEqual([path, 404]);
  }
});

test('a clerk is offered only what can be recorded of a meeting: nothing that happens at it before its day', async () => {
  const council = await givenCouncil(server.em);
  const { cookie } = await givenPerson(server.em, council, 'clerk');
  const seen = async (heldOn: string) => {
    const body = await givenBody(server.em, council);
    const meeting = await givenMeeting(server.em, council, body, { day: heldOn });
    return (await fetch(`${server.url}/${council.slug}/meetings/${meeting.id}`, { headers: { cookie } })).text();
  };
  const past = await seen('2022-12-20');
  expect(past).toContain('Publish the minutes');
  expect(past).not.toContain('Minute an item');
  const coming = await seen('2098-12-20');
  expect(coming).toContain('Publish the agenda');
  expect(coming).not.toContain('Publish the minutes');
});
