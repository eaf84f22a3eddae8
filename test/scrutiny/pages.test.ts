import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seedId } from '../../server/src/platform/ids.ts';
import { givenBody, givenMeeting } from '../support/given-decisions.ts';
import { givenPublishedReport } from '../support/given-scrutiny.ts';
import { givenCouncil, givenPerson } from '../support/given.ts';
import { scrutinyCommands } from '../support/scrutiny-commands.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ template: 'throughline_seeded', clientDir: join(import.meta.dirname, '../../client'), at: '2026-11-22T10:00:00Z' });
});
afterAll(() => server?.stop());

const york = { id: seedId('council', 'york'), slug: 'york' };
const wordsOf = (html: string) =>
  html.replace(/<!--.*?-->|<\/?(?:span|strong|time|a|code)\b[^>]*>/g, '').replace(/<[^>]+>/g, ' ').replaceAll('&#x27;', "'").replaceAll('&amp;', '&').replace(/\s+/g, ' ');

async function get(path: string, cookie?: string) {
  const response = await fetch(`${server.url}${path}`, { redirect: 'manual', headers: cookie ? { cookie } : {} });
  const html = await response.text();
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '';
  const links = [...html.matchAll(/<a [^>]*href="([^"]+)"[^>]*>([\s\S]*?)<\/a>/g)].map(([, href, text]) => ({ href: href!.replaceAll('&amp;', '&'), text: wordsOf(text!).trim() }));
  return { status: response.status, location: response.headers.get('location'), words: wordsOf(main), links };
}
const post = (path: string, values: Record<string, string>, cookie: string) =>
  fetch(`${server.url}${path}`, { method: 'POST', redirect: 'manual', headers: { cookie, origin: server.url, 'content-type': 'application/x-www-form-urlencoded' }, body: new URLSearchParams(values) });

describe('a councillor who comes for the first time', () => {
  test('finds what was promised, what happened and what is still open on the home page, and the whole of each one click away', async () => {
    const { cookie } = await givenPerson(server.em, york, 'scrutiny');
    const home = await get('/york/scrutiny', cookie);
    for (const question of ['What was promised? 4 promises open', 'What happened?', 'What is still open? 11 matters open']) expect(home.words).toContain(question);
    const answers: Record<string, string> = {
      '/york/scrutiny/promises': 'The bid promised three family hub sites. Open None of 3 so far. From: Family Hubs Transformation Programme: update Source: Family Hubs update, 20 December 2022, paragraph 29',
      '/york/scrutiny/open#closed': 'Closed since the last meeting',
      '/york/scrutiny/open': 'Try opening one hub on Saturdays for six months.',
    };
    for (const [href, words] of Object.entries(answers)) {
      expect(home.links.map((link) => link.href)).toContain(href);
      expect((await get(href, cookie)).words).toContain(words);
    }
  });

  test('comes from each open promise to the section of the published paper within two clicks', async () => {
    const { cookie } = await givenPerson(server.em, york, 'scrutiny');
    const open = await get('/york/scrutiny/open', cookie);
    const section = open.links.find(({ text }) => text === 'Family Hubs Transformation Programme: update, section 7')!;
    expect(section.href).toBe('/york/reports/family-hubs-update-december-2022/v1#section-7');
    const html = await (await fetch(`${server.url}${section.href}`)).text();
    expect(html).toContain('id="section-7"');
  });

  test('sees that what is late comes first, by how many days, who owes it, and that it is made up', async () => {
    const { words } = await get('/york/scrutiny/open');
    const recommended = words.slice(words.indexOf('Recommended by scrutiny'));
    expect(recommended).toMatch(/^Recommended by scrutiny, and not answered or not done Try opening one hub on Saturdays for six months\. \d+ days late Scrutiny has no answer\. Due by \d+ \w+ \d+\. Owed by: Corporate Director of Children's Services\. Demonstration data/);
  });

  test('reads that the committee of York was asked how it wants updates, and that no answer is on record', async () => {
    const { words } = await get('/york/scrutiny/work-plan');
    expect(words).toContain('Family hubs Not settled The committee was asked how often it wants to hear of this. No answer is on record.');
    expect(words).toContain('Source: Family Hubs update, 20 December 2022');
    expect(words).toContain('Missed:');
  });

  test("reads that Kent's decision was placed on the agenda by members, which is no call-in", async () => {
    const { words } = await get('/kent/scrutiny/decisions');
    expect(words).toContain('Not a call-in Placed on the agenda by members, which is not a call-in.');
    expect(words).toContain('What scrutiny made of it Endorsed, on 7 December 2022 Answer None on record, nor a day by which it is due');
  });

  test('is told what no meeting on record says: not that there was none', async () => {
    const { words } = await get('/york/reports/family-hubs-update-december-2022/after');
    expect(words).toContain('It was for the meeting on 20 December 2022. No meeting that considered this paper is on record here. That does not mean that none did.');
    expect((await get('/york/reports/family-hubs-update-december-2022')).links.map(({ href }) => href)).toContain('/york/reports/family-hubs-update-december-2022/after');
  });
});

describe('a clerk, without any script', () => {
  async function givenPaper() {
    const council = await givenCouncil(server.em);
    const { cookie } = await givenPerson(server.em, council, 'clerk');
    const body = await givenBody(server.em, council, { kind: 'SCRUTINY' });
    const meeting = await givenMeeting(server.em, council, body, { day: '2026-11-10' });
    const later = await givenMeeting(server.em, council, body, { day: '2026-12-10' });
    const report = await givenPublishedReport(server.em, council, { title: 'The paper' });
    return { council, cookie, body, meeting, later, report, path: `/${council.slug}/reports/${report.slug}/after` };
  }

  test('records that a meeting considered a paper, and what was resolved on all of its recommendations in one sitting', async () => {
    const { cookie, meeting, later, report, path } = await givenPaper();
    const considered = await post(`${path}/considered`, { reportId: report.id, meetingId: meeting.id, versionNumber: '1', 'consideredOn-day': '10', 'consideredOn-month': '11', 'consideredOn-year': '2026', minute: 'Welcomed.' }, cookie);
    expect(considered.status).toBe(303);
    const resolve = considered.headers.get('location')!;
    expect((await get(resolve, cookie)).words).toContain('Recommendation 3: Approve the money');
    const values = { positions: '1,2,3', 'outcome-1': 'NOTED', 'outcome-2': 'AMENDED', 'wording-2': 'Agree it for a year', 'outcome-3': 'DEFERRED', 'deferredToMeetingId-3': later.id };
    expect((await post(resolve, values, cookie)).headers.get('location')).toBe(path);
    expect((await get(resolve, cookie)).location).toBe(path);
    const { words } = await get(path);
    expect(words).toContain('Note the paper Noted');
    expect(words).toContain('Agree the plan Agreed with other words “Agree it for a year”');
    expect(words).toContain('Approve the money Put off to the meeting on 10 December 2026.');
  });

  test('is told beside each recommendation what is missing, and nothing is recorded', async () => {
    const { cookie, meeting, report, path } = await givenPaper();
    const { done } = scrutinyCommands(server, () => cookie);
    const { id } = await done('recordConsideration', { reportId: report.id, meetingId: meeting.id, versionNumber: 1, consideredOn: '2026-11-10' });
    const refused = await post(`${path}/${id}`, { positions: '1,2,3', 'outcome-1': 'NOTED', 'outcome-2': 'AMENDED' }, cookie);
    expect(refused.status).toBe(400);
    expect(wordsOf(await refused.text())).toContain('Recommendation 2: Enter the recommendation as it was amended');
    expect((await get(path)).words).not.toContain('Note the paper Noted');
  });

  test('comes from the agenda of a meeting to the paper, and from there to what meetings made of it', async () => {
    const { council, cookie, meeting, report, path } = await givenPaper();
    const { done } = scrutinyCommands(server, () => cookie);
    await done('placeReportOnAgenda', { reportId: report.id, meetingId: meeting.id, title: 'Our paper' });
    const { links } = await get(`/${council.slug}/meetings/${meeting.id}`);
    expect(links).toContainEqual({ href: `/${council.slug}/reports/${report.slug}`, text: 'The paper' });
    expect(links).toContainEqual({ href: path, text: 'what meetings made of it' });
  });

  test('keeps the record; others are sent from the form to what they may read', async () => {
    const { council, path } = await givenPaper();
    const scrutiny = await givenPerson(server.em, council, 'scrutiny');
    for (const form of [`${path}/considered`, `${path}/agenda`, `${path}/promise`]) expect([form, (await get(form, scrutiny.cookie)).location]).toEqual([form, path]);
    expect((await get(`/${council.slug}/scrutiny/work-plan/new`, scrutiny.cookie)).location).toBe(`/${council.slug}/scrutiny/work-plan`);
    expect((await get(`/${council.slug}/scrutiny/recommendations/new`, scrutiny.cookie)).location).toBe(`/${council.slug}/scrutiny/recommendations`);
  });
});
