import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { givenReport, reporting } from '../support/given-reports.ts';
import { givenCouncil, givenPerson } from '../support/given.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { unzip } from '../support/unzip.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ template: 'throughline_seeded' });
});
afterAll(() => server.stop());

async function take(path: string, cookie?: string) {
  const response = await fetch(`${server.url}/exports/reports/${path}`, { ...(cookie && { headers: { cookie } }) });
  const bytes = Buffer.from(await response.arrayBuffer());
  return { status: response.status, bytes, name: response.headers.get('content-disposition') };
}
const demonstration = 'york/family-hubs-demonstration-update/v1/figures';

test('the figures of a report are a file for everybody, each with its unit, its day, its source, and the symbol where a count is hidden', async () => {
  const { status, bytes, name } = await take(`${demonstration}.csv`);
  expect([status, name]).toEqual([200, expect.stringContaining('figures-of-family-hubs-what-families-said')]);
  const rows = parse(bytes, { bom: true, relax_column_count: true }) as unknown as string[][];
  const head = rows.findIndex(([first]) => first === 'Key');
  const lines = rows.slice(head + 1).map((cells) => Object.fromEntries(rows[head]!.map((heading, at) => [heading, cells[at]])));
  const called = (what: string) => lines.find((line) => line['What']!.includes(what));
  expect(called('Families who answered')).toMatchObject({ 'As shown': '84', Number: '84', Unit: 'responses', 'Copied on': '2022-12-13', Demonstration: 'made up' });
  expect(called('It is online')).toMatchObject({ 'As shown': '[c]', Number: '[c]' });
  expect(called('Grant awarded')).toMatchObject({ Pounds: '997000.00', Source: expect.stringContaining('paragraph 24') as string, 'As printed': '£997k' });
});

test('the same figures are a sheet for LibreOffice and for Excel', async () => {
  const [ods, xlsx] = [unzip((await take(`${demonstration}.ods`)).bytes), unzip((await take(`${demonstration}.xlsx`)).bytes)];
  for (const sheet of [ods.get('content.xml')!, xlsx.get('xl/worksheets/sheet1.xml')!]) {
    expect(sheet).toContain('Families who answered');
    expect(sheet).toContain('[c]');
    expect(sheet).toContain('997000.00');
  }
});

test('no file tells of versions that there are not, of drafts, or of exempt papers', async () => {
  for (const path of ['york/family-hubs-demonstration-update/v2/figures.csv', 'york/family-hubs-next-update/v1/figures.csv', 'york/family-hubs-demonstration-update/latest/figures.csv', 'kent/family-hubs-demonstration-update/v1/figures.ods']) {
    expect([path, (await take(path)).status]).toEqual([path, 404]);
  }
  const council = await givenCouncil(server.em);
  const [clerk, scrutiny] = [await givenPerson(server.em, council, 'clerk'), await givenPerson(server.em, council, 'scrutiny')];
  const report = await givenReport(server.em, council, { status: 'CLEARED', classification: 'EXEMPT' });
  await reporting(server).publish(report.id, clerk.cookie);
  const path = `${council.slug}/${report.slug}/v1/figures.csv`;
  expect([(await take(path)).status, (await take(path, scrutiny.cookie)).status]).toEqual([404, 200]);
});
