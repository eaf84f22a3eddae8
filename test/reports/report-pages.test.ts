import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seedId } from '../../server/src/platform/ids.ts';
import { givenGrant } from '../support/given-funding.ts';
import { givenClearedReport, givenFigure, reporting, sha256 } from '../support/given-reports.ts';
import { givenCouncil, givenPerson } from '../support/given.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ template: 'throughline_seeded', clientDir: join(import.meta.dirname, '../../client') });
});
afterAll(() => server.stop());

/** What a reader of the page hears: its words without the markup. */
const wordsOf = (html: string) =>
  html.replace(/<!--.*?-->|<\/?(?:span|strong|time|a|code)\b[^>]*>/g, '').replace(/<[^>]+>/g, ' ').replaceAll('&#x27;', "'").replaceAll('&amp;', '&').replace(/\s+/g, ' ');

async function get(path: string, cookie?: string) {
  const response = await fetch(`${server.url}${path}`, { redirect: 'manual', headers: cookie ? { cookie } : {} });
  const html = await response.text();
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '';
  return { status: response.status, location: response.headers.get('location'), html, words: wordsOf(main) };
}
const york = { id: seedId('council', 'york'), slug: 'york' };
const paper = '/york/reports/family-hubs-update-december-2022';

describe('the list of reports', () => {
  test('shows what is published, and the draft only to those who prepare it', async () => {
    const all = await get('/york/reports');
    expect(all.words).toContain('Family Hubs Transformation Programme: update');
    expect(all.words).toContain('meeting on 20 December 2022');
    expect(all.words).not.toContain('next update');
    const clerk = await givenPerson(server.em, york, 'clerk');
    expect((await get('/york/reports', clerk.cookie)).words).toMatch(/Not published yet .*Family hubs: next update .*Signed off.*Publish Family hubs: next update/);
  });

  test('says so when a council has published nothing', async () => {
    const { slug } = await givenCouncil(server.em);
    expect((await get(`/${slug}/reports`)).words).toContain('This council has not published a report here yet.');
    expect((await get('/atlantis/reports')).status).toBe(404);
  });
});

describe('the page of a report', () => {
  test('has each figure with its source and how the paper prints it, and says what is worked out', async () => {
    const { words } = await get(paper);
    expect(words).toContain('Grant awarded for 2022/23 and 2023/24 £997,000 Source: Family Hubs Transformation Fund: amount awarded (Family Hubs update, 20 December 2022, paragraph 24), printed as “£997k”. Follow this figure: Grant awarded for 2022/23 and 2023/24');
    expect(words).toContain('Of which revenue £830,000 The paper does not state it. Worked out: the award less its capital.');
    expect(words).toContain('Note on the source (X-22):');
    expect(words).toContain('No options are put forward.');
    expect(words).not.toContain('Demonstration data');
  });

  test('calls none, not assessed, not applicable and not stated by four different names', async () => {
    const { words } = await get('/york/reports/family-hubs-demonstration-update');
    expect(words).toContain('Human resources None Equality Not assessed Property Not applicable Legal Not stated');
    expect(words).toContain('Demonstration data');
  });

  test('needs no script, is under 60 kB, and its figures lead on to where they come from', async () => {
    const { html, words } = await get('/york/reports/family-hubs-demonstration-update');
    expect(Buffer.byteLength(html)).toBeLessThan(60_000);
    expect((await get(paper)).html.length).toBeLessThan(60_000);
    expect(html).not.toMatch(/<script(?![^>]*enhance)[^>]*src/);
    expect(html).toContain('href="/york/reports/family-hubs-demonstration-update/v1/figures/online"');
    expect(words).toContain('What matters most: “It is online” [c]');
    expect(words).toContain('[c] means that we do not show the number');
  });

  test('prints the fingerprint that the file of its content really has, which anyone can take', async () => {
    const { words, html } = await get(`${paper}/v1`);
    const { content } = (await reporting(server).read(york, 'family-hubs-update-december-2022', 1)).data!.report!;
    expect(words).toContain(`Fingerprint (SHA-256): ${sha256(content)}`);
    expect(words).toContain('Has anything been changed? No.');
    const check = /href="([^"]+\/check)"/.exec(html)![1]!;
    const file = /href="(\/exports\/[^"]+\.json)"/.exec((await get(check)).html)![1]!;
    expect(sha256(await (await fetch(`${server.url}${file}`)).text())).toBe(sha256(content));
  });

  test('is there for versions that exist and for no others', async () => {
    expect((await get(`${paper}/v1`)).status).toBe(200);
    for (const wrong of ['v2', 'v0', 'v01', 'v-1', 'version1', 'v99999999999', '1', 'V1']) {
      expect([wrong, (await get(`${paper}/${wrong}`)).status]).toEqual([wrong, 404]);
    }
    expect((await get('/york/reports/no-such-paper')).status).toBe(404);
    expect((await get('/kent/reports/family-hubs-update-december-2022')).status).toBe(404);
  });

  test('is offered with the word withdrawn to those who may still read it, and not at all to the public', async () => {
    const { cookie } = await givenPerson(server.em, york, 'scrutiny');
    for (const path of [`${paper}/v1/figures/awarded`, '/york/reports/family-hubs-progress-march-2023/compare']) {
      expect((await get(path, cookie)).words).toMatch(/Family hubs: first figures, version 1 \(withdrawn\)/);
      expect((await get(path)).words).not.toContain('first figures');
    }
  });

  test('of an exempt report is not there for the public, and says what it is to the committee', async () => {
    const council = await givenCouncil(server.em);
    const clerk = await givenPerson(server.em, council, 'clerk');
    const scrutiny = await givenPerson(server.em, council, 'scrutiny');
    const report = await givenClearedReport(server.em, council, { classification: 'EXEMPT', title: 'A sealed matter' });
    await reporting(server).publish(report.id, clerk.cookie);
    const path = `/${council.slug}/reports/${report.slug}`;
    const shut = await get(path);
    expect([shut.status, shut.html.includes('A sealed matter')]).toEqual([404, false]);
    expect((await get(`/${council.slug}/reports`)).html).not.toContain('A sealed matter');
    const open = await get(path, scrutiny.cookie);
    expect(open.status).toBe(200);
    expect(open.words).toContain('Exempt: not for the public');
  });
});

describe('publishing on the page', () => {
  const post = (path: string, values: Record<string, string>, cookie: string) =>
    fetch(`${server.url}${path}`, { method: 'POST', redirect: 'manual', headers: { cookie, origin: server.url }, body: new URLSearchParams(values) });

  test('the clerk sees what the figures would say, publishes without a script, and then a correction with a note', async () => {
    const council = await givenCouncil(server.em);
    const clerk = await givenPerson(server.em, council, 'clerk');
    const grant = await givenGrant(server.em, council, { awardedPence: 250_000 });
    const report = await givenClearedReport(server.em, council, { figures: [{ label: 'Grant', live: ['grant', grant.id, 'awardedPence'] }] });
    const path = `/${council.slug}/reports/${report.slug}`;
    const before = await get(`${path}/publish`, clerk.cookie);
    expect(before.words).toContain('Grant £2,500 ');
    expect(before.words).toContain('A published version can never be changed or removed. Everybody can read it.');

    const first = await post(`${path}/publish`, { reportId: report.id, versions: '0', note: '' }, clerk.cookie);
    expect([first.status, first.headers.get('location')]).toEqual([303, path]);
    expect((await get(path)).words).toMatch(/^ Council .*, version 1 /);

    const refused = await post(`${path}/publish`, { reportId: report.id, versions: '1', note: ' ' }, clerk.cookie);
    expect(refused.status).toBe(400);
    expect(wordsOf(await refused.text())).toContain('There is a problem Enter what this version corrects');
    const second = await post(`${path}/publish`, { reportId: report.id, versions: '1', note: 'A figure was wrong' }, clerk.cookie);
    expect(second.status).toBe(303);
    const newest = await get(path);
    expect(newest.words).toContain('What this version corrects: A figure was wrong');
    expect(newest.words).toContain('All versions Version 2 (this one)');
    expect((await get(`${path}/v1`)).words).toContain('There is a newer version of this report. Read the newest version');
  });

  test('a figure without a source is named before publishing, and refused in plain words', async () => {
    const council = await givenCouncil(server.em);
    const clerk = await givenPerson(server.em, council, 'clerk');
    const report = await givenClearedReport(server.em, council);
    await givenFigure(server.em, { id: report.id, council }, 1, { label: 'From memory', typedPence: 100 });
    const path = `/${council.slug}/reports/${report.slug}/publish`;
    expect((await get(path, clerk.cookie)).words).toContain('1 figure without a source. The report cannot be published before each has one.');
    const refused = await post(path, { reportId: report.id, versions: '0', note: '' }, clerk.cookie);
    expect(refused.status).toBe(409);
    expect(wordsOf(await refused.text())).toContain('Every figure needs a source before the report can be published.');
  });

  test('whoever is not signed in goes to sign in first; those who write it are led to where it is on its way, others are told that it is not theirs, or that there is nothing', async () => {
    const path = '/york/reports/family-hubs-next-update/publish';
    const out = await get(path);
    expect([out.status, out.location]).toEqual([302, `/sign-in?next=${encodeURIComponent(path)}`]);
    const officer = await givenPerson(server.em, york, 'programme');
    const led = await get(path, officer.cookie);
    expect([led.status, led.location]).toEqual([302, '/york/reports/family-hubs-next-update/prepare/progress']);
    const hub = await givenPerson(server.em, york, 'hub');
    expect((await get(path, hub.cookie)).status).toBe(404);
    expect((await get(`${paper}/publish`, hub.cookie)).status).toBe(403);
  });
});

describe('the home of scrutiny', () => {
  test('shows what was promised and what happened, the figures then and now, and what the papers asked for', async () => {
    const { cookie } = await givenPerson(server.em, york, 'scrutiny');
    const { words } = await get('/york/scrutiny', cookie);
    expect(words).toContain('The last paper that is not made up is Family Hubs Transformation Programme: update, 20 December 2022. None of the figures that can be followed has changed since.');
    expect(words).toContain('A newer one, made up for the demonstration, is Family Hubs Transformation Programme: progress, 14 March 2023.');
    expect(words).toMatch(/What did scrutiny recommend\? 2 without an answer, 1 of them late\. 1 accepted at least in part, and not done yet\./);
    expect(words).toContain('Grant awarded for 2022/23 and 2023/24 £997,000 £997,000 No');
    expect(words).toContain('The bid promised three family hub sites. Open None of 3 so far.');
    expect(words).toContain('Consider what the paper reports');
  });

  test('leads from each figure to its source, and from a paper to what changed since the one before', async () => {
    const { cookie } = await givenPerson(server.em, york, 'scrutiny');
    const { html } = await get('/york/scrutiny', cookie);
    expect(html).toContain('href="/york/reports/family-hubs-update-december-2022/v1/figures/awarded"');
    expect(html).toContain('href="/york/reports/family-hubs-progress-march-2023/compare"');
  });

  test('says on a phone, where rows stand as blocks, what each of their cells is', async () => {
    const { cookie } = await givenPerson(server.em, york, 'scrutiny');
    for (const path of ['/york/scrutiny', '/york/reports/family-hubs-progress-march-2023/compare']) {
      const { html } = await get(path, cookie);
      expect(html).toMatch(/<table role="table" class="[^"]*app-stacked/);
      expect(html).toMatch(/<td role="cell" data-label="Change(d)?"/);
    }
  });

  test('says what has changed since the last paper once something has', async () => {
    const council = await givenCouncil(server.em);
    const clerk = await givenPerson(server.em, council, 'clerk');
    const grant = await givenGrant(server.em, council, { awardedPence: 100_000 });
    const report = await givenClearedReport(server.em, council, { figures: [{ label: 'Grant', live: ['grant', grant.id, 'awardedPence'] }] });
    await reporting(server).publish(report.id, clerk.cookie);
    const finance = await givenPerson(server.em, council, 'finance');
    await server.ask('mutation ($input: AmendGrantInput!) { amendGrant(input: $input) { id } }', { input: { grantId: grant.id, change: 'AWARDED', newAmountPence: 150_000, agreedOn: '2023-06-01', reason: 'More' } }, finance.cookie);
    const { words } = await get(`/${council.slug}/scrutiny`, clerk.cookie);
    expect(words).toContain('The one figure that can be followed has changed since.');
    expect(words).toContain('Grant £1,000 £1,500 Changed');
    expect(words).toContain('The papers of this council record no promise.');
  });

  test('is for people who are signed in; from its lists the public goes back to the reports', async () => {
    const { status, location } = await get('/york/scrutiny');
    expect([status, location]).toEqual([302, `/sign-in?next=${encodeURIComponent('/york/scrutiny')}`]);
    const { cookie } = await givenPerson(server.em, york, 'scrutiny');
    const backOf = ({ html }: { html: string }) => /class="govuk-back-link" href="([^"]*)"|href="([^"]*)" class="govuk-back-link"/.exec(html)?.slice(1).find(Boolean);
    for (const list of ['open', 'promises', 'recommendations', 'work-plan', 'decisions']) {
      expect(backOf(await get(`/york/scrutiny/${list}`))).toBe('/york/reports');
      expect(backOf(await get(`/york/scrutiny/${list}`, cookie))).toBe('/york/scrutiny');
    }
  });

  test('says of each promise in which section of which paper it stands', async () => {
    const { words } = await get('/york/scrutiny/promises');
    expect(words).toContain('From: Family Hubs Transformation Programme: update, section 7');
  });
});
