import { inflateRawSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { yorkGrantId } from '../../server/src/funding/york-grant.seed.ts';
import { seedId } from '../../server/src/platform/ids.ts';
import { givenCouncil, givenPerson, givenSession } from '../support/given.ts';
import { givenAuthority, givenGrant, givenLedger } from '../support/given-funding.ts';
import { confirmed, csvOf, matched, previewed } from '../support/given-import.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let board: string;
beforeAll(async () => {
  server = await startServer({ template: 'throughline_seeded' });
  board = await givenSession(server.em, seedId('person', 'york', 'board'));
});
afterAll(() => server.stop());

async function take(path: string, cookie?: string) {
  const response = await fetch(`${server.url}/exports/${path}`, { ...(cookie && { headers: { cookie } }) });
  const bytes = Buffer.from(await response.arrayBuffer());
  return { status: response.status, bytes, text: bytes.toString(), headers: response.headers };
}
const rowsOf = (text: string): string[][] => parse(text, { bom: true });

/** The files in a ZIP, by its list at the end. */
function unzipped(bytes: Buffer): Map<string, { text: string; isStored: boolean }> {
  const files = new Map<string, { text: string; isStored: boolean }>();
  let at = bytes.indexOf(Buffer.from('PK\u0001\u0002', 'latin1'));
  while (bytes.readUInt32LE(at) === 0x02014b50) {
    const [method, packed, nameLength, extra, comment, local] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20), bytes.readUInt16LE(at + 28), bytes.readUInt16LE(at + 30), bytes.readUInt16LE(at + 32), bytes.readUInt32LE(at + 42)];
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const data = bytes.subarray(start, start + packed);
    files.set(name, { text: (method === 0 ? data : inflateRawSync(data)).toString(), isStored: method === 0 });
    at += 46 + nameLength + extra + comment;
  }
  return files;
}

test('the ledger of a grant can be taken as a file whose amounts add up to what the grant has spent and committed', async () => {
  const { status, text, headers } = await take(`grants/${yorkGrantId}/ledger.csv`, board);
  expect([status, headers.get('content-type'), headers.get('cache-control')]).toEqual([200, 'text/csv; charset=utf-8', 'no-store']);
  expect(headers.get('content-disposition')).toMatch(/^attachment; filename="ledger-of-[a-z0-9-]+\.csv"$/);
  const [head, ...rows] = rowsOf(text);
  const amount = head!.indexOf('Amount');
  const { data } = await server.ask<{ grant: { spentPence: number; committedPence: number; spend: { total: number } } }>(
    'query ($id: ID!) { grant(id: $id) { spentPence committedPence spend { total } } }', { id: yorkGrantId }, board);
  expect(rows).toHaveLength(data!.grant.spend.total);
  expect(Math.round(rows.reduce((sum, row) => sum + Number(row[amount]) * 100, 0))).toBe(data!.grant.spentPence + data!.grant.committedPence);
  expect(rows.some((row) => row[amount]!.startsWith('-'))).toBe(true);
});

test('a file of a ledger names a decision that is not published only to those who prepare decisions', async () => {
  const council = await givenCouncil(server.em);
  const grant = await givenGrant(server.em, council);
  const authority = await givenAuthority(server.em, council);
  await givenLedger(server.em, grant, authority, 1);
  await server.em.execute(`update decision set reference = 'HIDDEN/1', is_published = false where id = ?`, [authority.id]);
  const decisionsFor = async (role: 'finance' | 'programme') => {
    const [head, ...rows] = rowsOf((await take(`grants/${grant.id}/ledger.csv`, (await givenPerson(server.em, council, role)).cookie)).text);
    return rows.map((row) => row[head!.indexOf('Decision')]);
  };
  expect(await decisionsFor('finance')).toEqual(['']);
  expect(await decisionsFor('programme')).toEqual(['HIDDEN/1']);
});

test('in a file nothing that looks like a formula is run, and an amount below nought stays a number', async () => {
  const council = await givenCouncil(server.em);
  const cookie = (await givenPerson(server.em, council, 'finance')).cookie;
  const authority = await givenAuthority(server.em, council);
  const grant = await givenGrant(server.em, council);
  const sender = { server, cookie };
  const formulas = ['=HYPERLINK("http://example.org")', '+1+1', '-2+3', '@SUM(A1)'];
  const sent = await previewed(sender, grant.id, csvOf([
    ...formulas.map((formula, at) => ['01/06/2023', `T${at}`, 'A', formula, `I${at}`, '5.00']),
    ['02/06/2023', 'T9', 'A', 'Back', 'I0', '-5.00'], ['03/06/2023', '=1+1', 'A', '=2+2', '', '=3+3'],
  ]));
  const shown = await matched(sender, sent.id, { fundType: 'REVENUE', allowedUseId: grant.uses.either, decisionId: authority.id });
  expect(shown).toMatchObject({ addCount: 5, wrongCount: 1 });
  expect(shown.lines.items.slice(0, 4).map(({ description }) => description)).toEqual(formulas);
  await confirmed(sender, shown);
  const [head, ...rows] = rowsOf((await take(`grants/${grant.id}/ledger.csv`, cookie)).text);
  expect(rows.map((row) => row[head!.indexOf('What for')]).toSorted()).toEqual([...formulas.map((formula) => `'${formula}`), 'Back'].toSorted());
  expect(rows.map((row) => row[head!.indexOf('Amount')])).toEqual(['5.00', '5.00', '5.00', '5.00', '-5.00']);
  const sheet = unzipped((await take(`grants/${grant.id}/ledger.xlsx`, cookie)).bytes).get('xl/worksheets/sheet1.xml')!.text;
  expect(sheet).not.toContain('<f>');
  expect(sheet).toContain('=HYPERLINK(&#34;http://example.org&#34;)');
  expect(sheet).toContain('<v>-5.00</v>');
  const wrong = rowsOf((await take(`import/${sent.id}/wrong-lines.csv`, cookie)).text);
  expect(wrong).toHaveLength(2);
  expect(wrong[1]!.slice(0, 2)).toEqual(['7', '‘=3+3’ is not an amount we can read. This looks like a formula, not an amount.']);
  expect(wrong[1]!.slice(3)).toEqual(["'=1+1", 'A', "'=2+2", '', "'=3+3"]);
});

test('a spreadsheet has its title in A1, one table, its notes on a sheet of their own, and nothing merged', async () => {
  const xlsx = unzipped((await take(`grants/${yorkGrantId}/ledger.xlsx`, board)).bytes);
  expect([...xlsx.keys()]).toContain('xl/worksheets/sheet2.xml');
  const sheet = xlsx.get('xl/worksheets/sheet1.xml')!.text;
  expect(sheet).toMatch(/<c r="A1" s="3" t="inlineStr"><is><t xml:space="preserve">Ledger of /);
  expect(sheet).toMatch(/<row r="3"><c r="A3" [^>]*><is><t xml:space="preserve">Day<\/t>/);
  expect(sheet).not.toContain('merge');
  expect(xlsx.get('xl/worksheets/sheet2.xml')!.text).toContain('for demonstration');
  const ods = unzipped((await take(`grants/${yorkGrantId}/ledger.ods`, board)).bytes);
  expect([...ods.keys()][0]).toBe('mimetype');
  expect(ods.get('mimetype')).toEqual({ text: 'application/vnd.oasis.opendocument.spreadsheet', isStored: true });
  const content = ods.get('content.xml')!.text;
  expect(content).toContain('office:date-value="2022-09-30"');
  expect(content).toContain('office:value="41200.00"');
  expect(content).not.toContain('spanned');
  for (const { text } of [...xlsx.values(), { text: content }]) expect([...text].filter((character) => character < '\t')).toEqual([]);
});

test('every table can be taken in every format by whoever may see it', async () => {
  const { data } = await server.ask<{ council: { programmes: { id: string }[] } }>('{ council(slug: "york") { programmes { id } } }', {}, board);
  const programme = data!.council.programmes[0]!.id;
  for (const path of [`grants/${yorkGrantId}/ledger`, `programmes/${programme}/milestones`, `programmes/${programme}/raid`, `returns/${seedId('funder-return', 'york', '2022-h1')}`]) {
    for (const format of ['csv', 'xlsx', 'ods']) expect([path, format, (await take(`${path}.${format}`, board)).status]).toEqual([path, format, 200]);
  }
  expect((await take('york/budget-monitor.csv?year=2022-23', board)).status).toBe(200);
  const milestones = rowsOf((await take(`programmes/${programme}/milestones.csv`, board)).text);
  expect(milestones.length).toBeGreaterThan(5);
  expect(milestones[0]).toContain('Expected, last day');
});

test('nobody takes a file of what they may not see', async () => {
  const kent = await givenSession(server.em, seedId('person', 'kent', 'finance'));
  for (const [cookie, status] of [[undefined, 401], [kent, 404], [await givenSession(server.em, seedId('person', 'york', 'panel')), 404]] as const) {
    expect([cookie, (await take(`grants/${yorkGrantId}/ledger.csv`, cookie)).status]).toEqual([cookie, status]);
  }
  expect((await take('york/budget-monitor.csv?year=2022-23', kent)).status).not.toBe(200);
  for (const path of [`grants/not-a-key/ledger.csv`, `grants/${yorkGrantId}/ledger.exe`, 'york/budget-monitor.csv?year=x', "york/budget-monitor.csv?year=2022/23&asAt=yesterday"]) {
    expect([path, (await take(path, board)).status]).toEqual([path, 404]);
  }
});

test('a ledger of many thousand lines is taken whole', async () => {
  const council = await givenCouncil(server.em);
  const grant = await givenGrant(server.em, council, { awardedPence: 10_000_000 });
  await givenLedger(server.em, grant, await givenAuthority(server.em, council), 4_500);
  const { cookie } = await givenPerson(server.em, council, 'finance');
  const rows = rowsOf((await take(`grants/${grant.id}/ledger.csv`, cookie)).text);
  expect(new Set(rows.map((row) => row.at(-1))).size).toBe(4_501);
});
