import { readdirSync, readlinkSync } from 'node:fs';
import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { givenCouncil, givenPerson } from '../support/given.ts';
import { givenAuthority, givenGrant } from '../support/given-funding.ts';
import { CONFIRM, columns, confirmed, csvOf, headings, matched, previewed, sendFile, settled, shownImport } from '../support/given-import.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let council: { id: string; slug: string };
let sender: { server: TestServer; cookie: string };
let authority: { id: string };
beforeAll(async () => {
  server = await startServer();
  council = await givenCouncil(server.em);
  sender = { server, cookie: (await givenPerson(server.em, council, 'finance')).cookie };
  authority = await givenAuthority(server.em, council);
});
afterAll(() => server.stop());

type Grant = Awaited<ReturnType<typeof givenGrant>>;
const revenue = (grant: Grant) => ({ fundType: 'REVENUE' as const, allowedUseId: grant.uses.either, decisionId: authority.id });
const line = (number: string, amount: string, rest: { on?: string; what?: string; code?: string; invoice?: string } = {}) =>
  [rest.on ?? '01/06/2023', number, rest.code ?? 'A', rest.what ?? 'Rooms', rest.invoice ?? '', amount];
const spentOf = async (grant: Grant) =>
  (await server.ask<{ grant: { spentPence: number; spend: { total: number } } }>('query ($id: ID!) { grant(id: $id) { spentPence spend { total } } }', { id: grant.id }, sender.cookie)).data!.grant;

/** Where an open file of this process lies; empty when it was closed meanwhile. */
function linkOf(fd: string): string {
  try {
    return readlinkSync(`/proc/self/fd/${fd}`);
  } catch {
    return '';
  }
}

/** A text in the encoding of older Windows programs, for the characters that are used here. */
const windows1252 = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from([...text].map((character) => (character === '€' ? 0x80 : character === '’' ? 0x92 : character.codePointAt(0)!)));

test('files are read in the encodings and with the separators of finance systems, also with line breaks inside quotation marks', async () => {
  const what = 'Crèche’s rent, £10';
  const lines = [line('T1', '10.00', { what }), line('T2', '1.00', { what: 'Two\nlines "quoted"' })];
  const files: [string, string | Uint8Array<ArrayBuffer>][] = [
    ['UTF-8', csvOf(lines)], ['UTF-8 with its mark', `\ufeff${csvOf(lines)}`], ['Windows-1252', windows1252(csvOf(lines))],
    ['semicolons', csvOf(lines, { separator: ';' })], ['tabs', csvOf(lines, { separator: '\t' })], ['line feeds alone', csvOf(lines).replaceAll('\r\n', '\n')],
  ];
  for (const [how, file] of files) {
    const grant = await givenGrant(server.em, council);
    const shown = await matched(sender, (await previewed(sender, grant.id, file)).id, revenue(grant));
    expect([how, shown.headings]).toEqual([how, headings]);
    expect([how, shown.lines.items.map(({ lineNumber, description, verdict }) => [lineNumber, description, verdict])]).toEqual([
      how, [[2, what, 'ADD'], [3, 'Two lines "quoted"', 'ADD']],
    ]);
  }
});

test('what is no table is refused before it is kept', async () => {
  const grant = await givenGrant(server.em, council);
  const files: [string, string | Uint8Array<ArrayBuffer>][] = [
    ['NOT_CSV', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0, 1])], ['NOT_CSV', 'a letter without columns'], ['EMPTY', ''], ['TOO_LARGE', 'x,y,z\n'.repeat(6_000_000)],
  ];
  for (const [problem, file] of files) {
    expect([problem, (await sendFile(sender, grant.id, file)).to]).toEqual([problem, `/${council.slug}/grants/${grant.id}/import?problem=${problem}`]);
  }
  const { data } = await server.ask<{ grant: { imports: object[] } }>('query ($id: ID!) { grant(id: $id) { imports { id } } }', { id: grant.id }, sender.cookie);
  expect(data!.grant.imports).toEqual([]);
}, 60_000);

test('a file whose sending breaks off leaves nothing behind on the disk', async () => {
  const grant = await givenGrant(server.em, council);
  const open = () => readdirSync('/proc/self/fd').filter((fd) => linkOf(fd).includes('throughline-')).length;
  const sending = connect(Number(new URL(server.url).port), '127.0.0.1');
  const part = '--x\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\ncontent-type: text/csv\r\n\r\na,b,c\r\n' + '1,2,3\r\n'.repeat(50_000);
  sending.write(`POST /imports/ledger/${grant.id} HTTP/1.1\r\nhost: 127.0.0.1\r\ncookie: ${sender.cookie}\r\ncontent-type: multipart/form-data; boundary=x\r\ncontent-length: 9000000\r\n\r\n${part}`);
  await expect.poll(open).toBe(1);
  sending.destroy();
  await expect.poll(open).toBe(0);
});

test('a file that cannot be told apart stops with the reason, and nothing of it is added', async () => {
  const grant = await givenGrant(server.em, council);
  expect(await previewed(sender, grant.id, `${headings.join(',')}\r\n01/06/2023,T1,A,"never closed,,1.00\r\n${'x'.repeat(70_000)}`)).toMatchObject({ status: 'STOPPED', problem: 'QUOTES' });
  expect(await previewed(sender, grant.id, `${headings.join(',')}\r\n`)).toMatchObject({ status: 'STOPPED', problem: 'EMPTY' });
  expect(await spentOf(grant)).toEqual({ spentPence: 0, spend: { total: 0 } });
});

test('each line that cannot be added says why, and the good ones beside it are added', async () => {
  const grant = await givenGrant(server.em, council, { capitalPence: 30_000 });
  const shown = await matched(sender, (await previewed(sender, grant.id, csvOf([
    line('T1', '£1.300'), line('T2', '1.00', { on: '13/13/2023' }), line('T3', '1.00', { on: '31/12/2022' }), line('T4', '0.00'), line('T5', '1.00', { what: '' }),
    line('T6', '1.00'), line('T6', '1.00'), line('T7', '700.01', { on: '02/06/2023' }), [...line('T8', '1.00'), 'one cell too many'], line('T9', '-1.00', { invoice: 'NONE' }),
    line('T10', '-1.00'), line('T11', '5.00', { on: '02/01/2099' }),
  ]))).id, revenue(grant));
  const said = Object.fromEntries(shown.lines.items.map(({ lineNumber, reason, misread }) => [lineNumber - 1, misread ?? reason]));
  expect(said).toMatchObject({
    1: '‘£1.300’ is not an amount we can read. The full stop could mark thousands or pence.', 2: '‘13/13/2023’ is not a date we can read.',
    3: 'SPEND_OUTSIDE_GRANT_DATES', 4: 'The amount is £0, so there is nothing to add.', 5: 'There is no description.', 6: null,
    8: 'REVENUE_ON_CAPITAL', 9: 'The line has 7 cells and the headings have 6.', 10: 'CREDIT_NOT_FOUND', 11: 'CREDIT_WITHOUT_REFERENCE', 12: 'IN_FUTURE',
  });
  expect(said[7]).toContain('Another line of this file has the same transaction number');
  expect(shown).toMatchObject({ addCount: 1, wrongCount: 11 });
  await confirmed(sender, shown);
  expect(await spentOf(grant)).toEqual({ spentPence: 100, spend: { total: 1 } });
});

test('without numbers a line is known by what it says and how often the file says it', async () => {
  const grant = await givenGrant(server.em, council);
  const head = [...headings.slice(0, 1), 'Batch', ...headings.slice(2)];
  const numberless = { ...columns, number: null };
  const twice = [line('B1', '5.00'), line('B1', '5.00')];
  const first = await previewed(sender, grant.id, csvOf(twice, { head }), numberless);
  await confirmed(sender, await matched(sender, first.id, revenue(grant)));
  expect(await spentOf(grant)).toMatchObject({ spentPence: 1_000 });
  expect(await previewed(sender, grant.id, csvOf([...twice, line('B2', '5.00')], { head }))).toMatchObject({ alreadyCount: 2, addCount: 1 });
});

test('a number that comes again with another amount is told, not added and not overwritten', async () => {
  const grant = await givenGrant(server.em, council);
  await confirmed(sender, await matched(sender, (await previewed(sender, grant.id, csvOf([line('T1', '5.00')]))).id, revenue(grant)));
  const again = await previewed(sender, grant.id, csvOf([line('T1', '6.00')]));
  expect(again).toMatchObject({ addCount: 0, wrongCount: 1, lines: { items: [{ reason: 'CHANGED' }] } });
});

test('two officers who confirm at once add each line once, of one file as of two that overlap', async () => {
  const grant = await givenGrant(server.em, council);
  const file = csvOf([line('T1', '5.00'), line('T2', '6.00')]);
  const one = await matched(sender, (await previewed(sender, grant.id, file)).id, revenue(grant));
  const two = await previewed(sender, grant.id, file);
  expect(two).toMatchObject({ addCount: 2 });
  const confirm = ({ id, version }: { id: string; version: number }) => server.ask(CONFIRM, { input: { importId: id, version } }, sender.cookie);
  const answers = await Promise.all([confirm(one), confirm(one), confirm(two), confirm(two)]);
  expect(answers.map(({ errors }) => errors?.[0]!.extensions.code ?? 'done').toSorted()).toEqual(['VERSION_CONFLICT', 'VERSION_CONFLICT', 'done', 'done']);
  const [first, second] = [await settled(sender, one.id), await settled(sender, two.id)];
  expect([first.addCount + second.addCount, first.alreadyCount + second.alreadyCount]).toEqual([2, 2]);
  expect(await spentOf(grant)).toEqual({ spentPence: 1_100, spend: { total: 2 } });
});

test('a spend that is recorded while an import waits takes the room that the import no longer has', async () => {
  const grant = await givenGrant(server.em, council, { capitalPence: 30_000 });
  const shown = await matched(sender, (await previewed(sender, grant.id, csvOf([line('T1', '400.00'), line('T2', '300.00')]))).id, revenue(grant));
  expect(shown.addCount).toBe(2);
  const input = { grantId: grant.id, kind: 'ACTUAL', fundType: 'REVENUE', amountPence: 10_000, spentOn: '2023-06-01', description: 'x', allowedUseId: grant.uses.either, decisionId: authority.id };
  await server.ask('mutation ($input: RecordSpendInput!) { recordSpend(input: $input) { id } }', { input }, sender.cookie);
  expect(await confirmed(sender, shown)).toMatchObject({ status: 'DONE', addCount: 1, wrongCount: 1 });
  expect(await spentOf(grant)).toMatchObject({ spentPence: 50_000 });
});

test('an import that was cut off is taken up by the next server and done once', async () => {
  const grant = await givenGrant(server.em, council);
  const { id } = await matched(sender, (await previewed(sender, grant.id, csvOf([line('T1', '5.00')]))).id, revenue(grant));
  // A server that was killed in the middle leaves the import as being read, and its job locked in its own name.
  await server.em.fork().execute(`update ledger_import set status = 'READING', version = version + 1 where id = ?`, [id]);
  await server.em.fork().execute(`select graphile_worker.add_job('readLedgerFile', json_build_object('importId', ?::text), run_at => now() + interval '1 hour', job_key => ?)`, [id, `ledger-import:${id}`]);
  await server.em.fork().execute(`update graphile_worker._private_jobs set locked_by = 'a dead worker', locked_at = now(), run_at = now() where key = ?`, [`ledger-import:${id}`]);
  const next = await startServer({ databaseUrl: server.databaseUrl });
  try {
    const shown = await settled({ server: next, cookie: sender.cookie }, id);
    expect(shown).toMatchObject({ status: 'READY', linesRead: 1, addCount: 1 });
  } finally {
    await next.stop();
  }
  expect(await shownImport(sender, id)).toMatchObject({ status: 'READY' });
});
