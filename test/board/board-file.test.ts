import { afterAll, beforeAll, expect, test } from 'vitest';
import { seedId } from '../../server/src/platform/ids.ts';
import { givenPerson } from '../support/given.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { unzip } from '../support/unzip.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ template: 'throughline_seeded' });
});
afterAll(() => server.stop());

const york = seedId('programme', 'york', 'family-hubs');
const boardOf = async (slug: string) => (await givenPerson(server.em, { id: seedId('council', slug) }, 'board')).cookie;
const take = (query: string, cookie?: string, programme = york) =>
  fetch(`${server.url}/exports/board-pack/${programme}.docx${query}`, { headers: cookie ? { cookie } : {} });

test('a board takes its pack as a Word file of the day, with headings, tables whose first row is repeated, sources and marks', async () => {
  const response = await take('?asAt=2022-12-20', await boardOf('york'));
  expect(response.status).toBe(200);
  expect(response.headers.get('content-disposition')).toBe('attachment; filename="board-pack-york-2022-12-20.docx"');
  expect(response.headers.get('cache-control')).toBe('no-store');
  const files = unzip(Buffer.from(await response.arrayBuffer()));
  const xml = files.get('word/document.xml')!;
  const words = xml.replace(/<\/w:p>/g, '\n').replace(/<[^>]+>/g, '').replaceAll('&apos;', "'").replaceAll('&amp;', '&');
  for (const line of [
    'Board pack: Family Hubs Transformation Programme',
    'City of York Council. As at 20 December 2022.',
    'Where the money is',
    '£997,000',
    'The ledger (demonstration data)',
    'December 2022',
    'What changed since the last board',
    'After 6 December 2022.',
    'Forecast is £963,500, was £982,000',
  ]) {
    expect(words).toContain(line);
  }
  expect(words).toMatch(/Family Hubs update, 20 December 2022, paragraph/);
  expect(xml).toContain('<w:pStyle w:val="Heading1"/>');
  expect(xml.match(/<w:tbl>/g)!.length).toBe(xml.match(/<w:tblHeader\/>/g)!.length);
  expect(files.get('word/styles.xml')).toContain('w:val="en-GB"');
  expect(files.get('docProps/core.xml')).toContain('Board pack: Family Hubs Transformation Programme');
  expect(files.get('word/footer1.xml')).toContain('City of York Council, board pack as at 20 December 2022');
});

test('the file of Kent keeps the ceiling, the award of year one and what was received apart, as the page does', async () => {
  const response = await take('', await boardOf('kent'), seedId('programme', 'kent', 'family-hubs'));
  const xml = unzip(Buffer.from(await response.arrayBuffer())).get('word/document.xml')!;
  const words = xml.replace(/<\/w:p>/g, '\n').replace(/<[^>]+>/g, '');
  for (const line of [
    '£2,600,000 (Year one, 2022/23)',
    '£1,300,000 (no paper says on which day)',
    'Up to £10,000,000. This is no income, and part of no total.',
    'It does not cover delivery, and spending on it.',
    'Source: Family Hubs update, 17 January 2023',
  ]) {
    expect(words).toContain(line);
  }
});

test('the file is for those who may open the pack, and says why not to others in plain words', async () => {
  expect((await take('')).status).toBe(401);
  const hub = (await givenPerson(server.em, { id: seedId('council', 'york') }, 'hub')).cookie;
  expect((await take('', hub)).status).toBe(403);
  expect((await take('', await boardOf('kent'))).status).toBe(403);
  const board = await boardOf('york');
  for (const [query, status] of [['?asAt=2022-02-31', 400], ['?asAt=2026-11-03', 400], ['?since=2026-11-02', 400], ['?since=2026-11-01', 200]] as const) {
    expect([query, (await take(query, board)).status]).toEqual([query, status]);
  }
  expect((await take('', board, 'not-an-id')).status).toBe(404);
  expect((await take('', board, seedId('nothing'))).status).toBe(404);
});
