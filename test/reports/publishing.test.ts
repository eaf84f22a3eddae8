import { afterAll, beforeAll, expect, test } from 'vitest';
import { roles } from '@throughline/shared/roles';
import { codeOf } from '../support/given-consultation.ts';
import { givenGrant } from '../support/given-funding.ts';
import { givenClearedReport, givenFigure, givenReport, reporting, sha256 } from '../support/given-reports.ts';
import { givenCouncil, givenPerson } from '../support/given.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

async function withClerk() {
  const council = await givenCouncil(server.em);
  return { council, clerk: await givenPerson(server.em, council, 'clerk'), ...reporting(server) };
}
const versionsOf = (id: string) => server.em.fork().execute<{ number: number; content_hash: string; content_json: { previousHash: string | null } }[]>(
  'select number, content_hash, content_json from report_version where report_id = ? order by number', [id],
);

test('what a clerk publishes is held by the hash of its bytes, and everybody can read it', async () => {
  const { council, clerk, publish, read, list } = await withClerk();
  const grant = await givenGrant(server.em, council, { awardedPence: 99_700_000 });
  const report = await givenClearedReport(server.em, council, { figures: [{ label: 'Grant awarded', live: ['grant', grant.id, 'awardedPence'] }] });
  server.clock.set('2026-11-02T10:00:00Z');
  const { data } = await publish(report.id, clerk.cookie);
  expect(data!.publishReport).toMatchObject({ number: 1, publishedAt: '2026-11-02T10:00:00.000Z', note: null, isIntact: true, isCurrent: true });
  expect(data!.publishReport.figures).toEqual([{ label: 'Grant awarded', display: '£997,000', pence: 99_700_000 }]);

  const version = (await read(council, report.slug)).data!.report!;
  expect(version).toEqual(data!.publishReport);
  expect(version.contentHash).toBe(sha256(version.content));
  expect(JSON.parse(version.content)).toMatchObject({ slug: report.slug, number: 1, previousHash: null, figures: [{ pence: 99_700_000 }] });
  expect((await list(council)).data!.reports).toEqual([{ slug: report.slug, title: expect.any(String) as string, status: 'PUBLISHED', versions: [{ number: 1 }] }]);
});

test('the hash on the page can be checked with a plain request and no program of ours', async () => {
  const { council, clerk, publish } = await withClerk();
  const report = await givenClearedReport(server.em, council);
  const { contentHash } = (await publish(report.id, clerk.cookie)).data!.publishReport;
  const query = `{report(councilSlug:"${council.slug}",slug:"${report.slug}",version:1){content}}`;
  const response = await fetch(`${server.url}/graphql?query=${encodeURIComponent(query)}`, { headers: { 'apollo-require-preflight': 'true' } });
  const { data } = (await response.json()) as { data: { report: { content: string } } };
  expect(sha256(data.report.content)).toBe(contentHash);
});

test('a correction is a further version with a note; the version before stays readable and unchanged', async () => {
  const { council, clerk, publish, read } = await withClerk();
  const report = await givenClearedReport(server.em, council);
  const first = (await publish(report.id, clerk.cookie)).data!.publishReport;
  await server.em.fork().execute(`update report_section set body = 'What was really done.' where report_id = ?`, [report.id]);
  const second = (await publish(report.id, clerk.cookie, 'The summary was wrong')).data!.publishReport;
  expect(second).toMatchObject({ number: 2, note: 'The summary was wrong', isCurrent: true });
  expect(JSON.parse(second.content)).toMatchObject({ previousHash: first.contentHash, sections: [{ body: 'What was really done.' }] });
  expect((await read(council, report.slug, 1)).data!.report).toEqual({ ...first, isCurrent: false });
  expect((await read(council, report.slug)).data!.report!.number).toBe(2);
  expect((await read(council, report.slug, 3)).data).toEqual({ report: null });
});

test('a second version without a note, and a note that is too long, are refused beside the field', async () => {
  const { clerk, council, publish } = await withClerk();
  const report = await givenClearedReport(server.em, council);
  await publish(report.id, clerk.cookie);
  for (const note of [null, '   ', 'x'.repeat(501), 'bell \u0007']) {
    const { errors } = await publish(report.id, clerk.cookie, note);
    expect([note, errors![0]!.extensions.code, Object.keys(errors![0]!.extensions.fields!)]).toEqual([note, 'BAD_INPUT', ['note']]);
  }
  expect(await versionsOf(report.id)).toHaveLength(1);
});

test('published by many at once, each gets a version of its own, numbered without a gap and chained by their hashes', async () => {
  const { clerk, council, publish } = await withClerk();
  const report = await givenClearedReport(server.em, council);
  const answers = await Promise.all(Array.from({ length: 6 }, (_, index) => publish(report.id, clerk.cookie, `Press ${index}`)));
  expect(answers.map(({ errors }) => errors)).toEqual(answers.map(() => undefined));
  expect(answers.map(({ data }) => data!.publishReport.number).toSorted((one, other) => one - other)).toEqual([1, 2, 3, 4, 5, 6]);
  const versions = await versionsOf(report.id);
  expect(versions.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
  expect(versions.map(({ content_json }) => content_json.previousHash)).toEqual([null, ...versions.slice(0, -1).map(({ content_hash }) => content_hash)]);
});

test('a figure without a source stops publication, and nothing is written', async () => {
  const { clerk, council, publish } = await withClerk();
  const grant = await givenGrant(server.em, council);
  const hidden = await givenGrant(server.em, council, { isPublished: false });
  const foreign = await givenGrant(server.em, await givenCouncil(server.em));
  const sourceless = [
    { typedPence: 5_000 },
    { live: ['grant', grant.id, 'ceilingPence'] as [string, string, string] },
    { live: ['grant', grant.id, 'inventedPence'] as [string, string, string] },
    { live: ['grant', hidden.id, 'awardedPence'] as [string, string, string] },
    { live: ['grant', foreign.id, 'awardedPence'] as [string, string, string] },
    { live: ['grant', grant.id, 'endsOn'] as [string, string, string], kind: 'PENCE' as const },
  ];
  for (const figure of sourceless) {
    const report = await givenClearedReport(server.em, council, { figures: [{ live: ['grant', grant.id, 'awardedPence'] }, figure] });
    expect([figure, codeOf(await publish(report.id, clerk.cookie))]).toEqual([figure, 'REPORT_FIGURE_WITHOUT_SOURCE']);
    expect(await versionsOf(report.id)).toEqual([]);
    expect(await server.em.fork().execute('select status from report where id = ?', [report.id])).toEqual([{ status: 'CLEARED' }]);
  }
});

test('the clerk is shown before publishing what each figure would say, and which has no source', async () => {
  const { clerk, council } = await withClerk();
  const grant = await givenGrant(server.em, council, { awardedPence: 123_456 });
  const report = await givenClearedReport(server.em, council, { figures: [{ live: ['grant', grant.id, 'awardedPence'] }] });
  await givenFigure(server.em, { id: report.id, council }, 2, { typedPence: 700 });
  const ask = (cookie?: string) => server.ask<{ reports: { draftFigures: object[]; draftSections: object[]; viewerCan: object }[] }>(
    'query ($slug: String!) { reports(councilSlug: $slug) { draftFigures { display hasSource sourceKind } draftSections { heading } viewerCan { publish seeDraft } } }', { slug: council.slug }, cookie,
  );
  expect((await ask(clerk.cookie)).data!.reports).toEqual([{
    draftFigures: [{ display: '£1,234.56', hasSource: true, sourceKind: 'LIVE' }, { display: '£7', hasSource: false, sourceKind: null }],
    draftSections: [{ heading: 'Summary' }],
    viewerCan: { publish: true, seeDraft: true },
  }]);
});

test('the clerk publishes; those who may see the draft are told no, and for the others there is no such report', async () => {
  const { council, publish } = await withClerk();
  const report = await givenClearedReport(server.em, council);
  const elsewhere = await givenPerson(server.em, await givenCouncil(server.em), 'clerk');
  expect(codeOf(await publish(report.id, undefined))).toBe('NOT_SIGNED_IN');
  expect(codeOf(await publish(report.id, elsewhere.cookie))).toBe('NOT_FOUND');
  for (const role of roles.filter((each) => each !== 'clerk')) {
    const person = await givenPerson(server.em, council, role);
    expect([role, codeOf(await publish(report.id, person.cookie))]).toEqual([role, ['admin', 'programme', 'finance'].includes(role) ? 'FORBIDDEN' : 'NOT_FOUND']);
  }
  expect(await versionsOf(report.id)).toEqual([]);
});

test('what was withdrawn is not published again, and an id that is none is bad input', async () => {
  const { clerk, council, publish } = await withClerk();
  const withdrawn = await givenReport(server.em, council, { status: 'WITHDRAWN' });
  expect(codeOf(await publish(withdrawn.id, clerk.cookie))).toBe('FORBIDDEN');
  expect(codeOf(await publish('not an id', clerk.cookie))).toBe('BAD_INPUT');
  expect(codeOf(await publish('00000000-0000-4000-8000-000000000000', clerk.cookie))).toBe('NOT_FOUND');
});

test('who published which version is in the audit chain of the council', async () => {
  const { clerk, council, publish } = await withClerk();
  const report = await givenClearedReport(server.em, council);
  const { id } = (await publish(report.id, clerk.cookie)).data!.publishReport;
  const entries = await server.em.fork().execute('select action, subject_type, subject_id, actor_id from audit_entry where chain = ?', [council.id]);
  expect(entries).toEqual([{ action: 'publishReport', subject_type: 'reportVersion', subject_id: id, actor_id: clerk.id }]);
});

test('an address that no report can have finds none, and breaks nothing', async () => {
  const { council, read } = await withClerk();
  for (const slug of ["'; drop table report; --", 'a\u0000b', '../etc', 'x'.repeat(500), 'UPPER']) {
    expect(await read(council, slug)).toMatchObject({ data: { report: null } });
    expect((await read({ slug }, 'x')).data).toEqual({ report: null });
  }
});
