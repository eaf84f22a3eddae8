import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seedId } from '../../server/src/platform/ids.ts';
import { givenReport, reporting } from '../support/given-reports.ts';
import { givenCouncil, givenPerson } from '../support/given.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ template: 'throughline_seeded', clientDir: join(import.meta.dirname, '../../client') });
});
afterAll(() => server.stop());

const slug = 'family-hubs-update-december-2022';
const path = `/york/reports/${slug}/v1/check`;
const fileAddress = `/exports/reports/york/${slug}/v1.json`;

interface Check {
  isIntact: boolean;
  isRecorded: boolean;
  findings: { checked: string; part: string }[];
  file: { isSame: boolean; isReadable: boolean; differences: string[] } | null;
  version: { number: number };
}
const check = async (council: string, report: string, version: number, { file, cookie }: { file?: string; cookie?: string } = {}) =>
  (
    await server.ask<{ versionCheck: Check | null }>(
      `query ($council: String!, $report: String!, $version: Int!, $file: String) { versionCheck(councilSlug: $council, slug: $report, version: $version, file: $file) {
         isIntact isRecorded findings { checked part } file { isSame isReadable differences } version { number } } }`,
      { council, report, version, file }, cookie,
    )
  ).data!.versionCheck;

const wordsOf = (html: string) => (/<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '').replace(/<!--.*?-->/g, '').replace(/<[^>]+>/g, ' ').replaceAll('&#x27;', "'").replace(/\s+/g, ' ');
const page = async (init?: RequestInit) => {
  const response = await fetch(`${server.url}${path}`, init);
  return { status: response.status, words: wordsOf(await response.text()) };
};
const sending = (text: string) => {
  const body = new FormData();
  body.set('file', new Blob([text]), 'kept.json');
  return page({ method: 'POST', body });
};
const content = async () => (await fetch(`${server.url}${fileAddress}`)).text();

describe('a published version', () => {
  test('is checked for everybody who may read it, and what nobody has touched holds', async () => {
    expect(await check('york', slug, 1)).toEqual({ isIntact: true, isRecorded: true, findings: [], file: null, version: { number: 1 } });
    const { status, words } = await page();
    expect(status).toBe(200);
    expect(words).toContain('No. We have just worked out every fingerprint of this version again, and each is the one that was kept.');
    expect(words).not.toContain('Changed');
  });

  test('is the same, character for character, as the file that was taken of it', async () => {
    expect((await sending(await content())).words).toContain('Your file is the content of this version, character for character.');
  });

  test('is told apart from a file that was changed, by the parts in which it was', async () => {
    const kept = JSON.parse(await content()) as { title: string; figures: { label: string; display: string }[] };
    kept.figures[1]!.display = '£1';
    kept.title = 'Another';
    const { words } = await sending(JSON.stringify(kept));
    expect(words).toContain('Your file is not the content of this version. It differs in:');
    expect(words).toContain(`Figure 2, “${kept.figures[1]!.label}” The title`);
    expect((await check('york', slug, 1, { file: ` ${await content()}` }))!.file).toEqual({ isSame: false, isReadable: true, differences: ['How it is written, not what it says'] });
  });

  test('is not compared with what is no content of a report, or with nothing', async () => {
    expect((await sending('{"format"')).words).toContain('Your file is not the content of a report.');
    expect(await sending('')).toMatchObject({ status: 400, words: expect.stringContaining('Select the file that you kept') as string });
    expect(await sending('x'.repeat(2_000_001))).toMatchObject({ status: 400, words: expect.stringContaining('The file is larger than the content of any report') as string });
  });
});

describe('who may not read a report', () => {
  test('is told nothing by its check and is given no file', async () => {
    const council = await givenCouncil(server.em);
    const [clerk, hub] = [await givenPerson(server.em, council, 'clerk'), await givenPerson(server.em, council, 'hub')];
    const exempt = await givenReport(server.em, council, { status: 'CLEARED', classification: 'EXEMPT' });
    await reporting(server).publish(exempt.id, clerk.cookie);
    const take = async (cookie?: string) => (await fetch(`${server.url}/exports/reports/${council.slug}/${exempt.slug}/v1.json`, { headers: cookie ? { cookie } : {} })).status;
    expect([await check(council.slug, exempt.slug, 1), await check(council.slug, exempt.slug, 1, hub)]).toEqual([null, null]);
    expect([await take(), await take(hub.cookie)]).toEqual([404, 404]);
    expect((await check(council.slug, exempt.slug, 1, clerk))!.isIntact).toBe(true);
    expect(await take(clerk.cookie)).toBe(200);
  });

  test('is told nothing of a version that is not there, or of a number that is none', async () => {
    expect([await check('york', slug, 2), await check('york', 'none', 1), await check('york', slug, -1)]).toEqual([null, null, null]);
    const statuses = ['v2.json', 'v0.json', 'v1e3.json', 'v-1.json'].map(async (name) => (await fetch(`${server.url}/exports/reports/york/${slug}/${name}`)).status);
    expect(await Promise.all(statuses)).toEqual([404, 404, 404, 404]);
    expect((await fetch(`${server.url}/york/reports/${slug}/one/check`)).status).toBe(404);
  });
});

describe('a version that was changed behind the platform', () => {
  test('is named on its page, part by part', async () => {
    await server.em.execute(`alter table report_version disable trigger all`);
    await server.em.execute(`alter table report_version alter column content_json drop expression`);
    const id = seedId('report-version', 'york', slug, '1');
    await server.em.execute(`update report_version set content_json = jsonb_set(content_json, '{figures,0,display}', '"£2"') where id = ?`, [id]);
    const found = await check('york', slug, 1);
    expect(found).toMatchObject({ isIntact: false, findings: [{ checked: 'SHOWN', part: expect.stringMatching(/^Figure 1, “/) as string }] });
    const { words } = await page();
    expect(words).toContain('Yes. This version is not what was published. Do not rely on it, and tell the council.');
    expect(words).toContain(`Do the pages show the content? Changed ${found!.findings[0]!.part}: It is not the same as the pages show it.`);
  });
});
