import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId, seedId } from '../../server/src/platform/ids.ts';
import { givenHub } from '../support/given-hubs.ts';
import { givenCouncil } from '../support/given.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ template: 'throughline_seeded', clientDir: join(import.meta.dirname, '../../client') });
});
afterAll(() => server.stop());

/** The words of the main part of a page, as somebody reads them. */
async function read(path: string) {
  const response = await fetch(`${server.url}${path}`, { redirect: 'manual' });
  const html = await response.text();
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '';
  const words = main.replaceAll('&#x27;', "'").replaceAll('&amp;', '&').replaceAll(/<!-- -->/g, '').replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
  return { status: response.status, location: response.headers.get('location'), main, words };
}
const pathOf = (council: string, key: string) => `/${council}/hubs/${seedId('hub', council, key)}`;

test('the page of hubs says how many there are, which have names, and where that stands', async () => {
  const { status, words } = await read('/kirklees/hubs');
  expect(status).toBe(200);
  expect(words).toContain('17 hubs, 3 of them named in the papers. The papers name the leader of none.');
  expect(words).toContain('Source: Kirklees Community Hubs, 25 February 2019, section 1');
  for (const name of ['Spenborough', 'Colne Valley', 'Holmfirth', 'Hub not named in the paper (4 of 17)', 'Hub not named in the paper (17 of 17)']) expect(words).toContain(name);
  expect(words).toContain('16 posts for 17 hubs.');
  expect(words).toContain('Note on the source (X-03):');
  expect(words).toContain('A hub that we cannot place');
});

test('made-up hubs carry a tag, on the list and on their own page', async () => {
  expect((await read('/york/hubs')).words.match(/Demonstration data/g)!.length).toBeGreaterThanOrEqual(3);
  expect((await read(pathOf('york', 'demo-hillside'))).words).toContain('Demonstration data');
  for (const path of ['/kirklees/hubs', pathOf('york', 'autism'), pathOf('barnet', 'west')]) expect((await read(path)).words).not.toContain('Demonstration data');
});

test('a council whose papers name no hub says so', async () => {
  expect((await read('/kent/hubs')).words).toContain('The papers of this council name no hub yet.');
});

test('which hub is which is told in plain words, with ages and hubs of each kind', async () => {
  const { words } = await read('/york/hubs/which');
  expect(words).toContain('from pregnancy to 19, or to 25 with special educational needs or disabilities');
  expect(words).toContain('ages 4 to 18');
  expect(words).toContain('Works with children and young people, so it has links with the development of family hubs.');
  expect(words).toContain('The papers name none.');
});

test('the page of a pilot shows its stage, its ten wards and what does not fit', async () => {
  const { words } = await read(pathOf('barnet', 'east-central'));
  expect(words).toContain("Pilot since September 2017, as the council's paper says.");
  expect(words).toContain('East-Central, made of 10 wards: Brunswick Park, Coppetts, East Barnet');
  expect(words).toContain('8 organisations in 2 places.');
  expect(words).toContain('Note on the source (X-15): The wards Coppetts, Oakleigh and Totteridge ended');
});

test('the page of a hub shows its sites, what shares them and what a former grant forbids', async () => {
  const { words } = await read(pathOf('york', 'demo-hillside'));
  expect(words).toContain('Health visiting, Library');
  expect(words).toContain('Until 31 March 2033');
});

test('what is not stated says so', async () => {
  const { words } = await read(pathOf('kirklees', '4'));
  expect(words).toContain('The papers count this hub and do not name it.');
  expect(words.match(/Not stated/g)).toHaveLength(4);
});

test('a hub is shown under its own council, and what is no hub is not found', async () => {
  const west = seedId('hub', 'barnet', 'west');
  expect(await read(`/york/hubs/${west}`)).toMatchObject({ status: 302, location: `/barnet/hubs/${west}` });
  for (const path of ['/york/hubs/nonsense', `/york/hubs/${newId()}`, '/nowhere/hubs', '/nowhere/hubs/which']) expect((await read(path)).status).toBe(404);
});

test('many hubs are shown page by page, and an odd page number shows the first', async () => {
  const council = await givenCouncil(server.em);
  for (let position = 1; position <= 30; position += 1) await givenHub(server.em, council, { name: `Hub number ${position}`, position });
  const [first, second, beyond, odd] = await Promise.all(['', '?page=2', '?page=9', '?page=-1x'].map((query) => read(`/${council.slug}/hubs${query}`)));
  expect(first!.words).toContain('Hub number 25');
  expect(first!.words).not.toContain('Hub number 26');
  expect(first!.main).toContain(`href="/${council.slug}/hubs?page=2"`);
  expect(second!.words).toContain('Hub number 30');
  expect(beyond!.words).toContain('There are no hubs on this page.');
  expect(odd!.words).toBe(first!.words);
});

test('the name of a hub is shown as text, whatever it holds', async () => {
  const council = await givenCouncil(server.em);
  await givenHub(server.em, council, { name: '<script>alert(1)</script> & "Co"' });
  const { main } = await read(`/${council.slug}/hubs`);
  expect(main).not.toContain('<script');
  expect(main).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;Co&quot;');
});
