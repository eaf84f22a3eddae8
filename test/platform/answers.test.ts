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
