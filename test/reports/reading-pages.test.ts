import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { givenGrant } from '../support/given-funding.ts';
import { givenReport, reporting } from '../support/given-reports.ts';
import { givenCouncil, givenPerson } from '../support/given.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ template: 'throughline_seeded', clientDir: join(import.meta.dirname, '../../client') });
});
afterAll(() => server.stop());

/** What a reader of the page hears: its words without the markup. */
const wordsOf = (html: string) =>
  html.replace(/<!--.*?-->|<\/?(?:span|strong|time|a|code|ins|del)\b[^>]*>/g, '').replace(/<[^>]+>/g, ' ').replaceAll('&#x27;', "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&').replace(/\s+/g, ' ');

async function get(path: string, cookie?: string) {
  const response = await fetch(`${server.url}${path}`, { redirect: 'manual', headers: cookie ? { cookie } : {} });
  const html = await response.text();
  return { status: response.status, html, words: wordsOf(/<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '') };
}
const december = '/york/reports/family-hubs-update-december-2022';
const march = '/york/reports/family-hubs-progress-march-2023';

describe('the list of reports', () => {
  test('has the newest meeting first, page by page, and is searched by words of title and committee', async () => {
    const council = await givenCouncil(server.em);
    const clerk = await givenPerson(server.em, council, 'clerk');
    for (let date = 1; date <= 21; date++) {
      const day = `2027-03-${String(date).padStart(2, '0')}`;
      const report = await givenReport(server.em, council, { status: 'CLEARED', title: `Update of ${day}${date === 3 ? ' on sites' : ''}`, meetingDay: day });
      await reporting(server).publish(report.id, clerk.cookie);
    }
    const path = `/${council.slug}/reports`;
    const first = await get(path);
    expect(first.words.indexOf('Update of 2027-03-21')).toBeLessThan(first.words.indexOf('Update of 2027-03-20'));
    expect(first.words).not.toContain('Update of 2027-03-01');
    expect((await get(`${path}?page=2`)).words).toContain('Update of 2027-03-01');
    const found = await get(`${path}?search=ON+SITES`);
    expect([found.words.includes('Update of 2027-03-03 on sites'), found.words.includes('Update of 2027-03-04')]).toEqual([true, false]);
    expect((await get(`${path}?search=committee`)).words).toContain('Update of 2027-03-21');
    expect((await get(`${path}?search=nothing+has+this`)).words).toContain('No report has these words');
    expect((await get('/york/reports?search=first+figures')).words).toContain('No report that is still public has these words in its title or in the name of its committee. Look among the withdrawn ones below too.');
  });

  test('finds nothing of what the reader may not see, by no word and in no number', async () => {
    const council = await givenCouncil(server.em);
    const clerk = await givenPerson(server.em, council, 'clerk');
    const sealed = await givenReport(server.em, council, { status: 'CLEARED', classification: 'EXEMPT', title: 'A sealed matter' });
    await reporting(server).publish(sealed.id, clerk.cookie);
    await givenReport(server.em, council, { title: 'A draft that is sealed' });
    const query = 'query ($slug: String!) { council(slug: $slug) { publishedReports(search: "sealed") { total items { title } } } }';
    const totals = async (cookie?: string) => (await server.ask<{ council: { publishedReports: { total: number } } }>(query, { slug: council.slug }, cookie)).data!.council.publishedReports.total;
    expect([await totals(), await totals(clerk.cookie)]).toEqual([0, 1]);
    const { html } = await get(`/${council.slug}/reports?search=sealed`);
    expect(html.replaceAll('value="sealed"', '').replaceAll('search=sealed', '')).not.toContain('sealed');
  });
});

describe('the page of a report', () => {
  test('shows figures in its sentences, each of which leads to where it comes from', async () => {
    const { html, words } = await get(march);
    expect(words).toContain('The grant is the same as in December: £997,000.');
    expect(html).toContain(`href="${march}/v1/figures/awarded"`);
    expect(words).toContain('Figures and where they come from');
  });

  test('spells a short form out where it is first used, and keeps it in the list of short forms', async () => {
    const { words } = await get(march);
    expect(words).toContain('The Department for Education (DfE) pays');
    expect(words).toMatch(/Short forms and terms DfE Department for Education/);
  });

  test('has real headings, numbered paragraphs, lists, quotes, and tables with their name and a row of headings', async () => {
    const { html } = await get(march);
    expect(html).toContain('<h2 class="govuk-heading-m">Workstreams</h2>');
    expect(html).toMatch(/<span class="app-paper__number">1<\/span>/);
    expect(html).toMatch(/<caption[^>]*>What comes next in each workstream<\/caption>/);
    expect(html.match(/<th scope="col"[^>]*>(Workstream|Next|By)<\/th>/g)).toHaveLength(3);
    expect(html).toContain('<blockquote');
    expect(html).toContain('<li>co-production works with parents and carers from the start</li>');
  });

  test('shows figures together as bars that each say their name and figure, with what they show in words', async () => {
    const { html, words } = await get(march);
    expect(words).toContain('Three bars: what was awarded, what has been spent, and what is committed and not yet spent.');
    expect(words).toContain('Spent from the grant: £75,834.50');
    expect(html).toMatch(/<rect class="app-chart__fill" width="100%"/);
  });

  test('has a list of its headings when it is long, which lead to them', async () => {
    const { html } = await get(march);
    const anchors = [...html.matchAll(/<li><a class="govuk-link" href="#([\w-]+)">/g)].map((match) => match[1]!);
    expect(anchors.length).toBeGreaterThan(6);
    for (const anchor of anchors) expect(html).toContain(`id="${anchor}"`);
  });

  test('leads to the Word file, to the figures as files, and to what changed since the last paper', async () => {
    const { html } = await get(march);
    for (const path of [`${march}/v1.docx`, '/exports/reports/york/family-hubs-progress-march-2023/v1/figures.csv', '/exports/reports/york/family-hubs-progress-march-2023/v1/figures.ods', `${march}/compare?to=v1`]) {
      expect(html).toContain(`href="${path}"`);
      expect([path, (await fetch(`${server.url}${path}`)).status]).toEqual([path, 200]);
    }
  });
});

describe('the page of a figure', () => {
  test('says what it is, where papers say it, how it is printed, when it was copied, what the record says now and where else it is quoted', async () => {
    const { words, html } = await get(`${march}/v1/figures/awarded`);
    expect(words).toContain('Comes from Family Hubs Transformation Fund: amount awarded (Family Hubs update, 20 December 2022, paragraph 24)');
    expect(words).toContain('As printed “£997k”');
    expect(words).toContain('Copied on 6 March 2023');
    expect(words).toContain('The record now £997,000. It is the same.');
    expect(words).toContain('Note on the source (X-23):');
    expect(html).toContain(`href="${december}/v1/figures/awarded"`);
  });

  test('of what families said leads to the published results, and a hidden count stays hidden', async () => {
    const { words, html } = await get('/york/reports/family-hubs-demonstration-update/v1/figures/online');
    expect(words).toContain('[c] means that we do not show the number');
    expect(html).toContain('href="/york/consultations/what-matters-to-you/results"');
  });

  test('is not there for figures, versions and papers that are not there for the reader', async () => {
    for (const path of [`${march}/v1/figures/nothing`, `${march}/v2/figures/awarded`, '/york/reports/family-hubs-demonstration-update/v1/figures/most-for-building', '/york/reports/family-hubs-next-update/v1/figures/figure-1']) {
      expect([path, (await get(path)).status]).toEqual([path, 404]);
    }
  });
});

describe('what changed since the last paper', () => {
  test('is told figure by figure, with what was promised then and what happened, and word by word', async () => {
    const { words } = await get(`${march}/compare`);
    expect(words).toContain('beside Family Hubs Transformation Programme: update (version 1, meeting on 20 December 2022)');
    expect(words).toContain('Grant awarded for 2022/23 and 2023/24 £997,000 £997,000 The same');
    expect(words).toContain('Workshops with partners 2 5 workshops 3 more');
    expect(words).toMatch(/Spent from the grant Not in it £75,834\.50 Demonstration data New/);
    expect(words).toContain('The bid promised three family hub sites.');
    expect(words).toContain('Consider what the paper reports');
    expect(words).toMatch(/Sites New/);
    expect(words).toMatch(/Implications: Legal/);
  });

  test('between two versions tells what the correction changed', async () => {
    const council = await givenCouncil(server.em);
    const [clerk, finance] = [await givenPerson(server.em, council, 'clerk'), await givenPerson(server.em, council, 'finance')];
    const grant = await givenGrant(server.em, council, { awardedPence: 100_000 });
    const report = await givenReport(server.em, council, { status: 'CLEARED', figures: [{ label: 'Grant', live: ['grant', grant.id, 'awardedPence'] }] });
    const { publish } = reporting(server);
    await publish(report.id, clerk.cookie);
    await server.ask('mutation ($input: AmendGrantInput!) { amendGrant(input: $input) { id } }', { input: { grantId: grant.id, change: 'AWARDED', newAmountPence: 150_000, agreedOn: '2023-06-01', reason: 'More' } }, finance.cookie);
    await publish(report.id, clerk.cookie, 'The grant is larger');
    const path = `/${council.slug}/reports/${report.slug}/compare`;
    for (const asked of [path, `${path}?from=v1&to=v2`, `${path}?with=${report.slug}/v1`]) {
      const { words } = await get(asked);
      expect(words).toContain('Grant £1,000 £1,500 £500 more');
      expect(words).toContain('The same in both: Title');
    }
    expect((await get(`${path}?from=v9`)).status).toBe(404);
  });

  test('says so when there is nothing to compare with, and shows nothing of papers that are not there for the reader', async () => {
    const council = await givenCouncil(server.em);
    const clerk = await givenPerson(server.em, council, 'clerk');
    const [first, sealed] = [await givenReport(server.em, council, { status: 'CLEARED' }), await givenReport(server.em, council, { status: 'CLEARED', classification: 'EXEMPT', title: 'A sealed matter' })];
    for (const { id } of [first, sealed]) await reporting(server).publish(id, clerk.cookie);
    const path = `/${council.slug}/reports/${first.slug}/compare`;
    const { html, words } = await get(path);
    expect(words).toContain('There is no earlier paper for this committee');
    expect(html).not.toContain('A sealed matter');
    expect((await get(`${path}?with=${sealed.slug}/v1`)).status).toBe(404);
    expect((await get('/york/reports/no-such-paper/compare')).status).toBe(404);
  });
});
