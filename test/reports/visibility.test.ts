import { afterAll, beforeAll, expect, test } from 'vitest';
import { roles, type Role } from '@throughline/shared/roles';
import type { Viewer } from '../../server/src/platform/reading/viewer.ts';
import { canPublishReport, canSeeDraft, canSeeReport } from '../../server/src/reports/report.policy.ts';
import { seedId } from '../../server/src/platform/ids.ts';
import { givenClearedReport, givenReport, reporting, type GivenReport } from '../support/given-reports.ts';
import { givenCouncil, givenPerson } from '../support/given.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ template: 'throughline_seeded' });
});
afterAll(() => server.stop());

type Who = { name: string; cookie: string | undefined; viewer: Viewer };
const nobody: Who = { name: 'nobody', cookie: undefined, viewer: { kind: 'public', personId: null, memberships: [] } };

async function everyone(council: { id: string }): Promise<Who[]> {
  const elsewhere = await givenCouncil(server.em);
  const member = async (of: { id: string }, name: string, role: Role): Promise<Who> => {
    const { id, cookie } = await givenPerson(server.em, of, role);
    return { name, cookie, viewer: { kind: 'member', personId: id, memberships: [{ councilId: of.id, role }] } };
  };
  return [nobody, ...(await Promise.all(roles.map((role) => member(council, role, role)))), await member(elsewhere, 'clerk elsewhere', 'clerk')];
}

test('who sees a report, its draft and the button to publish is the same in the database and in the code, in every state', async () => {
  const council = await givenCouncil(server.em);
  const people = await everyone(council);
  for (const status of ['DRAFTING', 'SIGN_OFF', 'CLEARED', 'PUBLISHED', 'WITHDRAWN'] as const) {
    for (const classification of ['PUBLIC', 'EXEMPT'] as const) {
      const report = await givenReport(server.em, council, { status, classification });
      const facts = { council, status, classification };
      for (const { name, cookie, viewer } of people) {
        const { data } = await server.ask<{ reports: { slug: string; draftSections: object[]; viewerCan: object }[] }>(
          'query ($slug: String!) { reports(councilSlug: $slug) { slug draftSections { id } viewerCan { publish seeDraft } } }', { slug: council.slug }, cookie,
        );
        const shown = data!.reports.find(({ slug }) => slug === report.slug);
        const place = `${name}, ${status} ${classification}`;
        expect([place, shown !== undefined]).toEqual([place, canSeeReport(viewer, facts)]);
        if (!shown) continue;
        expect([place, shown.viewerCan]).toEqual([place, { publish: canPublishReport(viewer, facts) && ['CLEARED', 'PUBLISHED'].includes(status), seeDraft: canSeeDraft(viewer, facts) }]);
        expect([place, shown.draftSections.length]).toEqual([place, canSeeDraft(viewer, facts) ? 1 : 0]);
      }
    }
  }
});

/** Published twice: once for everybody, once for the committee alone, with the same figure of a consultation. */
async function oneOfEach(values: Partial<GivenReport> = {}) {
  const council = { id: seedId('council', 'york'), slug: 'york' };
  const clerk = await givenPerson(server.em, council, 'clerk');
  const figures = [{ kind: 'COUNT' as const, publishedFigure: seedId('published-figure', 'york', 'what-matters-to-you', 'responses') }];
  const open = await givenClearedReport(server.em, council, { ...values, figures, title: 'Read by all' });
  const exempt = await givenClearedReport(server.em, council, { ...values, figures, title: 'Sealed matter', classification: 'EXEMPT' });
  const { publish } = reporting(server);
  const ids = [];
  for (const { id } of [open, exempt]) ids.push((await publish(id, clerk.cookie)).data!.publishReport.id);
  return { council, open, exempt, exemptVersion: ids[1]! };
}

test('an exempt report is nowhere in public: not in a list or its length, by its address, its number, its figures or its titles', async () => {
  const { council, open, exempt } = await oneOfEach();
  const scrutiny = await givenPerson(server.em, council, 'scrutiny');
  const { list, read } = reporting(server);
  const QUOTES = `query { consultation(councilSlug: "york", slug: "what-matters-to-you") { publishedFigures { quotedBy { label version { title report { slug title } } } } } }`;

  const before = (await list(council)).data!.reports;
  expect(before.map(({ slug }) => slug)).toContain(open.slug);
  expect(before.map(({ slug }) => slug)).not.toContain(exempt.slug);
  for (const number of [null, 1, 2]) expect((await read(council, exempt.slug, number)).data).toEqual({ report: null });
  expect(await read(council, exempt.slug)).toEqual(await read(council, 'no-such-report'));

  const everything = [JSON.stringify(before), JSON.stringify((await server.ask(QUOTES)).data)];
  expect(everything.join()).toContain('Read by all');
  expect(everything.join()).not.toContain('Sealed matter');
  expect(everything.join()).not.toContain(exempt.slug);

  const forCommittee = await list(council, scrutiny.cookie);
  expect(forCommittee.data!.reports.map(({ slug }) => slug)).toContain(exempt.slug);
  expect((await read(council, exempt.slug, null, scrutiny.cookie)).data!.report!.number).toBe(1);
  expect(JSON.stringify((await server.ask(QUOTES, {}, scrutiny.cookie)).data)).toContain('Sealed matter');
});

test('the committee of another council reads what everybody reads, and no more', async () => {
  const { council, open, exempt } = await oneOfEach();
  const stranger = await givenPerson(server.em, await givenCouncil(server.em), 'scrutiny', 'clerk', 'admin');
  const { read } = reporting(server);
  expect((await read(council, open.slug, null, stranger.cookie)).data!.report).not.toBeNull();
  expect((await read(council, exempt.slug, null, stranger.cookie)).data).toEqual({ report: null });
});
