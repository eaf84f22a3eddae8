import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
/** The page of each version that the seeded councils have published for everybody. */
let pages: { path: string; title: string; status: number; html: string }[];
beforeAll(async () => {
  server = await startServer({ template: 'throughline_seeded', clientDir: join(import.meta.dirname, '../../client') });
  const published = await server.em.execute<{ council: string; slug: string; number: number; title: string }[]>(
    `select c.slug as council, r.slug, v.number, v.content_json ->> 'title' as title from report_version v join report r on r.id = v.report_id join council c on c.id = r.council_id
     where r.status = 'PUBLISHED' and r.classification = 'PUBLIC' order by 1, 2, 3`,
  );
  pages = [];
  for (const { council, slug, number, title } of published) {
    const path = `/${council}/reports/${slug}/v${number}`;
    const response = await fetch(`${server.url}${path}`);
    pages.push({ path, title, status: response.status, html: await response.text() });
  }
});
afterAll(() => server.stop());

test('the page of each report that the councils have published is under 60 kB', () => {
  expect(pages.length).toBeGreaterThanOrEqual(5);
  expect(pages.filter(({ status }) => status !== 200)).toEqual([]);
  expect(pages.filter(({ html }) => Buffer.byteLength(html) >= 60_000).map(({ path, html }) => `${path}: ${Buffer.byteLength(html)}`)).toEqual([]);
});

test('and needs no script: all of it is in the page, whose one script only adds comfort and is the same everywhere', async () => {
  const home = await (await fetch(`${server.url}/york`)).text();
  const scripts = (html: string) => html.match(/<script\b[^>]*>/g);
  for (const { html, title } of pages) {
    expect(scripts(html)).toEqual(scripts(home));
    expect(html).toContain(title.replaceAll('&', '&amp;').replaceAll("'", '&#x27;'));
    expect(html).toContain('Fingerprint (SHA-256)');
  }
  expect(scripts(home)).toEqual([expect.stringContaining('enhance')]);
});

test('and is from memory, word for word, what it is when it is drawn in the ordinary way; so are the pages of hubs', async () => {
  const hub = /href="(\/york\/hubs\/(?!which")[a-z0-9-]+)"/.exec(await (await fetch(`${server.url}/york/hubs`)).text())![1]!;
  const paths = [...pages.map(({ path }) => path), '/york/reports', '/york/reports/family-hubs-update-december-2022', '/york/hubs', hub];
  for (const path of paths) {
    const [first, again, ordinary] = await Promise.all([path, path, `${path}?`].map((address) => fetch(`${server.url}${address}`)));
    expect([path, first!.headers.get('cache-control'), ordinary!.headers.get('cache-control')]).toEqual([path, 'no-cache', 'no-store']);
    const html = await ordinary!.text();
    expect(await first!.text()).toBe(html);
    expect(await again!.text()).toBe(html);
  }
});
