import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../../server/src/platform/ids.ts';
import { ReportSectionRow } from '../../server/src/reports/report-draft.entity.ts';
import { ReportRecommendationRow } from '../../server/src/reports/report-parts.entity.ts';
import { givenReport } from '../support/given-reports.ts';
import { givenCouncil, givenPerson } from '../support/given.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ clientDir: join(import.meta.dirname, '../../client') });
});
afterAll(() => server.stop());

async function visit(path: string, cookie: string | undefined, values?: Record<string, string>) {
  const response = await fetch(`${server.url}${path}`, {
    redirect: 'manual',
    headers: { ...(cookie && { cookie }), origin: server.url },
    ...(values && { method: 'POST', body: new URLSearchParams(values) }),
  });
  const html = await response.text();
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '';
  const words = main.replace(/<!--.*?-->|<\/?(?:mark|span|a|strong)\b[^>]*>/g, '').replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
  return { status: response.status, location: response.headers.get('location'), main, words };
}

async function givenDraft() {
  const council = await givenCouncil(server.em);
  const clerk = await givenPerson(server.em, council, 'clerk');
  const report = await givenReport(server.em, council, { meetingDay: '2024-03-12' });
  const fork = server.em.fork();
  await fork.insert(ReportRecommendationRow, { id: newId(), council: council.id, report: report.id, position: 1, verb: 'NOTE', text: 'Note the progress.', reason: 'To stay informed.' });
  await fork.nativeUpdate(ReportSectionRow, { report: report.id }, { body: 'It costs £640.000 a year.' });
  return { council, clerk, report, checks: `/${council.slug}/reports/${report.slug}/prepare/checks` };
}

test('without script somebody reads what was found in its place, leaves it with a reason, and takes the reason back', async () => {
  const { clerk, report, checks } = await givenDraft();
  const list = await visit(checks, clerk.cookie);
  expect(list.words).toContain('1 thing to mend before anybody signs.');
  expect(list.main).toContain('<mark>£640.000</mark>');
  const section = await server.em.fork().findOneOrFail(ReportSectionRow, { report: report.id });
  expect(list.main).toContain(`prepare/sections/${section.id}`);

  const leave = /href="([^"]*prepare\/checks\/[^"]+)"/.exec(list.main)![1]!;
  const findingKey = leave.split('/').at(-1)!;
  const empty = await visit(leave, clerk.cookie, { reportId: report.id, findingKey, reason: ' ' });
  expect([empty.status, empty.words.includes('Enter why it stays as it is')]).toEqual([400, true]);
  expect(await visit(leave, clerk.cookie, { reportId: report.id, findingKey, reason: 'It is quoted from the contract.' })).toMatchObject({ status: 303, location: checks });

  const left = await visit(checks, clerk.cookie);
  expect(left.words).toMatch(/Nothing is open\..*Left as it is, with a reason.*Why it stays: It is quoted from the contract\. Test Person/);
  expect((await visit(leave, clerk.cookie)).location).toBe(checks);
  expect(await visit(checks, clerk.cookie, { reportId: report.id, findingKey })).toMatchObject({ status: 303, location: checks });
  expect((await visit(checks, clerk.cookie)).words).toContain('1 thing to mend before anybody signs.');
});

test('finance reads the checks without the forms, and nobody else finds the page', async () => {
  const { council, checks, clerk } = await givenDraft();
  const leave = /href="([^"]*prepare\/checks\/[^"]+)"/.exec((await visit(checks, clerk.cookie)).main)![1]!;
  const finance = await givenPerson(server.em, council, 'finance');
  const seen = await visit(checks, finance.cookie);
  expect([seen.status, seen.words.includes('Leave it, with a reason')]).toEqual([200, false]);
  expect((await visit(leave, finance.cookie)).status).toBe(403);
  expect((await visit(checks, (await givenPerson(server.em, council, 'board')).cookie)).status).toBe(404);
  expect((await visit(checks, undefined)).location).toMatch(/^\/sign-in\?next=/);
  expect((await visit(`${checks}/money-in-doubt.0123456789abcdef`, clerk.cookie)).status).toBe(404);
});
