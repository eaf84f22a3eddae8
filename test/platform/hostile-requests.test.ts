import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ template: 'throughline_seeded' });
});
afterAll(() => server.stop());

/** What must never leave: a stack, SQL, a path of the file system, the name of a library's file. */
const leaks = /\bat .*\(|node_modules|select .* from|\.ts:|\.js:|\/server\/|ECONN|relation "|syntax error at/i;

async function send(body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = { 'content-type': 'application/json' }) {
  const response = await fetch(`${server.url}/graphql`, { method: 'POST', headers, body });
  const text = await response.text();
  return { status: response.status, text, codes: ((JSON.parse(text) as { errors?: { extensions?: { code?: string } }[] }).errors ?? []).map((error) => error.extensions?.code) };
}
const query = (text: string, variables?: object) => send(JSON.stringify({ query: text, variables }));

test.each([
  ['a query that is cut off', () => query('{ councils {')],
  ['a field that does not exist', () => query('{ councils { secrets } }')],
  ['a missing argument', () => query('{ council { name } }')],
  ['a variable of the wrong kind', () => query('query ($s: String!) { council(slug: $s) { name } }', { s: { drop: 'table' } })],
  ['a page size that is not a number', () => query('query ($n: Int) { council(slug: "york") { areas(pageSize: $n) { total } } }', { n: 'many' })],
  ['a body that is no JSON', () => send('{"query":')],
  ['a body that is empty', () => send('')],
  ['a body of bytes', () => send(new Uint8Array([0, 255, 1, 254]))],
  ['a body that is too large', () => send(JSON.stringify({ query: `{ councils { name } } # ${'x'.repeat(300_000)}` }))],
  ['a body that says it is packed', () => send('{}', { 'content-type': 'application/json', 'content-encoding': 'gzip' })],
  ['a body in another alphabet', () => send('{}', { 'content-type': 'application/json; charset=utf-16' })],
  ['a body that is no object', () => send('"{ councils { name } }"')],
  ['a form of another site', () => send('query={councils{name}}', { 'content-type': 'application/x-www-form-urlencoded' })],
  ['a batch', () => send(JSON.stringify([{ query: '{ councils { name } }' }]))],
  ['a NUL in a text', () => query('query ($s: String!) { council(slug: $s) { name } }', { s: 'yo\u0000rk' })],
  ['half of an emoji', () => query('query ($s: String!) { council(slug: $s) { name } }', { s: 'york\ud83d' })],
  ['a hundred aliases', () => query(`{ ${Array.from({ length: 100 }, (_, n) => `a${n}: councils { name }`).join(' ')} }`)],
  ['thousands of tokens', () => query(`{ councils { ${'name '.repeat(5000)} } }`)],
])('%s gets a coded error in plain words and nothing of the inside', async (_what, ask) => {
  const answer = await ask();
  expect(answer.codes.length).toBeGreaterThan(0);
  expect(answer.codes.every((code) => code === 'BAD_INPUT' || code === 'OPERATION_TOO_LARGE')).toBe(true);
  expect(answer.text).not.toMatch(leaks);
});

test('SQL in a text is a text', async () => {
  const answer = await query('query ($s: String!) { council(slug: $s) { name } }', { s: "york'; drop table council; --" });
  expect(answer.text).toBe('{"data":{"council":null}}');
  expect((await query('{ councils { slug } }')).text).toContain('kirklees');
});

test('a page outside the list is empty and says so, and no page has more than 100 items', async () => {
  const far = await query('{ council(slug: "kent") { areas(page: 100000, pageSize: 1000) { total page pageSize items { id } } } }');
  expect(JSON.parse(far.text)).toMatchObject({ data: { council: { areas: { page: 100000, pageSize: 100, items: [] } } } });
});

test('a page of another site cannot post in the name of somebody who is signed in', async () => {
  const { status, codes } = await send('{"query":"{ councils { name } }"}', { 'content-type': 'application/json', origin: 'https://elsewhere.example' });
  expect([status, codes]).toEqual([403, ['CSRF']]);
});

test('pages of other sites cannot be framed, sniffed or given our script', async () => {
  const [{ headers }, answer] = [await fetch(`${server.url}/health/live`), await server.ask('{ councils { name } }')];
  for (const name of ['content-security-policy', 'x-content-type-options', 'referrer-policy']) expect(answer.headers.get(name)).toBe(headers.get(name));
  expect(headers.get('content-security-policy')).toMatch(/default-src 'self'.*frame-ancestors 'none'/);
  expect(headers.get('content-security-policy')).not.toMatch(/unsafe/);
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('x-powered-by')).toBeNull();
});

test('health and metrics tell the state of the server and nothing of its people', async () => {
  const health = (await (await fetch(`${server.url}/health/ready`)).json()) as object;
  expect(health).toEqual({ status: 'ok', version: 'test', database: 'embedded' });
  await fetch(`${server.url}/york/consultations/a-name-that-is-secret`);
  const metrics = await (await fetch(`${server.url}/metrics`)).text();
  expect(metrics).toContain('throughline_http_request_duration_seconds');
  expect(metrics).not.toContain('a-name-that-is-secret');
});
