import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { givenClearedReport, reporting } from '../support/given-reports.ts';
import { givenCouncil, givenPerson } from '../support/given.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let council: { id: string; slug: string };
let clerk: { cookie: string };
beforeAll(async () => {
  server = await startServer({ clientDir: join(import.meta.dirname, '../../client') });
  council = await givenCouncil(server.em);
  clerk = await givenPerson(server.em, council, 'clerk');
});
afterAll(() => server.stop());

interface Page {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** As the wire has it: `fetch` would unpack it, and keep what it may. */
function get(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Page> {
  const { promise, resolve, reject } = Promise.withResolvers<Page>();
  const asked = httpRequest(`${server.url}${path}`, { headers, method }, (response) => {
    const parts: Buffer[] = [];
    response.on('data', (part: Buffer) => parts.push(part));
    response.on('end', () => resolve({ status: response.statusCode!, headers: response.headers, body: Buffer.concat(parts) }));
  });
  asked.on('error', reject).end();
  return promise;
}

async function publishedPage() {
  const report = await givenClearedReport(server.em, council, {});
  await reporting(server).publish(report.id, clerk.cookie);
  return { ...report, path: `/${council.slug}/reports/${report.slug}` };
}

/** How many statements the work sends to be read, once nothing is written meanwhile: other tests write to the same PostgreSQL. */
async function statementsWhileQuiet(work: () => Promise<unknown>): Promise<number> {
  const { pool, reader } = server.app.services;
  const state = async () => JSON.stringify((await pool.query('select pg_current_snapshot()::text')).rows);
  for (;;) {
    let statements = 0;
    const before = await state();
    reader.onStatement = () => statements++;
    await work();
    reader.onStatement = undefined;
    if (before === (await state())) return statements;
  }
}

describe('a published page that nobody signed in for', () => {
  test('is drawn once, and given again word for word while nothing has changed', async () => {
    const { path } = await publishedPage();
    const first = await get(path);
    expect(first.status).toBe(200);
    const twice = async () => {
      await get(path);
      return statementsWhileQuiet(async () => expect((await get(path)).body).toEqual(first.body));
    };
    await expect.poll(twice, { timeout: 20_000 }).toBe(0);
  });

  test('has the same words in every encoding, and says which it is in', async () => {
    const { path } = await publishedPage();
    const plain = await get(path);
    const gzip = await get(path, { 'accept-encoding': 'gzip' });
    const brotli = await get(path, { 'accept-encoding': 'gzip, deflate, br' });
    expect([plain, gzip, brotli].map(({ headers }) => headers['content-encoding'])).toEqual([undefined, 'gzip', 'br']);
    expect(gunzipSync(gzip.body)).toEqual(plain.body);
    expect(brotliDecompressSync(brotli.body)).toEqual(plain.body);
    expect(new Set([plain, gzip, brotli].map(({ headers }) => headers.etag)).size).toBe(1);
    expect(Number(brotli.headers['content-length'])).toBe(brotli.body.length);
    const head = await get(path, { 'accept-encoding': 'br' }, 'HEAD');
    expect([head.status, head.body.length, head.headers.etag]).toEqual([200, 0, brotli.headers.etag]);
  });

  test('has the headers of security that every page has, and is used by nothing in between without asking', async () => {
    const { path } = await publishedPage();
    const { headers } = await get(path);
    const other = (await get(`/${council.slug}`)).headers;
    const security = ['content-security-policy', 'x-content-type-options', 'referrer-policy', 'cross-origin-opener-policy', 'permissions-policy', 'content-type'];
    expect(security.map((name) => headers[name])).toEqual(security.map((name) => other[name]));
    expect(security.filter((name) => headers[name] === undefined)).toEqual([]);
    expect(headers['cache-control']).toBe('no-cache');
    expect(headers['vary']).toBe('accept-encoding, cookie');
    expect(headers['set-cookie']).toBeUndefined();
  });

  test('is not sent again to whoever has it, until it changes', async () => {
    const report = await publishedPage();
    const tag = (await get(report.path)).headers.etag!;
    const again = await get(report.path, { 'if-none-match': tag });
    expect([again.status, again.body.length]).toEqual([304, 0]);
    expect((await get(report.path, { 'if-none-match': '"another", "and another"' })).status).toBe(200);
    await reporting(server).publish(report.id, clerk.cookie, 'A wrong figure.');
    const changed = await get(report.path, { 'if-none-match': tag });
    expect(changed.status).toBe(200);
    expect(changed.body.toString()).toContain('A wrong figure.');
  });

  test('says that it is not the newest as soon as it is not', async () => {
    const report = await publishedPage();
    expect((await get(`${report.path}/v1`)).body.toString()).not.toContain('not the newest');
    await reporting(server).publish(report.id, clerk.cookie, 'A wrong figure.');
    expect((await get(`${report.path}/v1`)).body.toString()).toContain('not the newest');
  });

  test('is never given to somebody who is signed in, nor what they see to anybody else', async () => {
    const { path } = await publishedPage();
    await get(path);
    const own = await get(path, { cookie: clerk.cookie });
    expect(own.body.toString()).toContain('Sign out');
    expect([own.headers['cache-control'], own.headers.etag]).toEqual(['no-store', undefined]);
    expect((await get(path)).body.toString()).not.toContain('Sign out');
  });

  test('is drawn from its address alone: no header that comes with it changes a word', async () => {
    const { path } = await publishedPage();
    const plain = await get(path, { host: 'somewhere.example', 'accept-language': 'cy', referer: 'http://elsewhere.example/', cookie: 'other=1', 'x-forwarded-host': 'a.example' });
    expect((await get(path)).body).toEqual(plain.body);
    expect(plain.body.toString()).not.toMatch(/somewhere\.example|elsewhere\.example|a\.example/);
  });
});

describe('what is not kept', () => {
  test('is a page that is not there, and it is there as soon as it is published', async () => {
    const report = await givenClearedReport(server.em, council, {});
    const path = `/${council.slug}/reports/${report.slug}`;
    const missing = await get(path);
    expect([missing.status, missing.headers['cache-control'], missing.headers.etag]).toEqual([404, 'no-store', undefined]);
    expect(missing.headers['content-security-policy']).toBeDefined();
    await reporting(server).publish(report.id, clerk.cookie);
    expect((await get(path)).status).toBe(200);
  });

  test('is a page that asks for a form, or another way to write an address', async () => {
    const { path } = await publishedPage();
    expect((await get(`${path}?x=1`)).headers['cache-control']).toBe('no-store');
    expect((await get(`${path}/`)).headers['cache-control']).toBe('no-store');
    expect((await get(path, {}, 'POST')).headers.etag).toBeUndefined();
  });
});
