import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

test.each([
  ['that is read as text', '{ councils { name } }'],
  ['that needs code', '{ viewer { name } }'],
  ['that is refused', '{ milestone(id: "nothing") { id } }'],
])('no browser, and nothing in between, keeps an answer %s', async (_what, query) => {
  const { headers } = await server.ask(query);
  expect(headers.get('cache-control')).toBe('no-store');
});

test('an answer is packed for who can unpack it, and says the same', async () => {
  const ask = async (encoding: string) => {
    const body = JSON.stringify({ query: '{ __schema { types { name description } } }' });
    const response = await fetch(`${server.url}/graphql`, { method: 'POST', body, headers: { 'content-type': 'application/json', 'accept-encoding': encoding } });
    return { encoding: response.headers.get('content-encoding'), text: await response.text() };
  };
  const plain = await ask('identity');
  expect(plain.encoding).toBeNull();
  for (const encoding of ['br', 'gzip']) expect(await ask(encoding)).toEqual({ encoding, text: plain.text });
  expect((await ask('br;q=0, gzip;q=1.0')).encoding).toBe('gzip');
});
