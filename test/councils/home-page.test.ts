import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ template: 'throughline_seeded', clientDir: join(import.meta.dirname, '../../client') });
});
afterAll(() => server.stop());

/** The main part of a council's home, and its words as somebody reads them. */
async function home(council: string) {
  const response = await fetch(`${server.url}/${council}`, { redirect: 'manual' });
  const main = /<main[\s\S]*<\/main>/.exec(await response.text())?.[0] ?? '';
  const words = main.replaceAll('&#x27;', "'").replaceAll('&amp;', '&').replaceAll(/<!-- -->/g, '').replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
  return { status: response.status, main, words };
}

test('the home of a council leads to what can be answered, what was said, the money, the hubs and the last report', async () => {
  const { status, main, words } = await home('york');
  expect(status).toBe(200);
  for (const link of ['/york/consultations/family-hubs-have-your-say', '/york/consultations/what-matters-to-you/results', '/york/programme', '/york/money', '/york/hubs', '/york/panel'])
    expect(main).toContain(`href="${link}"`);
  expect(words).toContain('£997,000 has been awarded.');
  expect(words).toContain('The papers tell of 1 hub. 3 more are made up. Demonstration data');
  expect(main).toMatch(/href="\/york\/reports\/[a-z0-9-]+"/);
});

test('the home of a council with nothing to answer, no decision and no grant says so', async () => {
  const { words } = await home('kirklees');
  expect(words).toContain('Nothing is open for answers at the moment.');
  expect(words).toContain('The papers record no decision yet.');
  expect(words).toContain('The papers name no grant. They say what the hubs cost.');
  expect(words).toContain('The papers tell of 17 hubs.');
});

test('what a council has not decided is not told as decided on its home', async () => {
  expect((await home('kent')).words).toContain('Only the principle is agreed.');
  expect((await home('barnet')).words).toContain('nothing is decided');
});

test('there is no home of a council that does not exist', async () => {
  expect((await home('nowhere')).status).toBe(404);
});
