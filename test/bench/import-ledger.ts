import { setTimeout as wait } from 'node:timers/promises';
import type { Client } from 'pg';
import { load, quantile } from './load.ts';
import { loadNow } from './machine.ts';
import { boardPack } from './operation/board-pack.ts';
import { startProduct, type MeasuredServer } from './servers.ts';
import { asOwner, signIn } from './stage.ts';
import { MEASURED, key } from './world.ts';

/** What an import of a ledger came to, while a board went on reading its pack. */
export interface ImportFigures {
  lines: number;
  /** From sending the file to the last line in the ledger; the two parts of it are reading and writing. */
  seconds: number;
  readSeconds: number;
  writeSeconds: number;
  /** The most memory that the server held, above what it held after it had been asked for a while. */
  megabytesAboveIdle: number;
  /** Of the board pack, in milliseconds, while the import went on; and how often it was asked for. */
  boardPackP95: number;
  boardPacks: number;
  measuredOn: string;
  /** Of the machine, average of one minute. */
  loadBefore: number;
}

/** What is aimed at. */
export const importAims = { seconds: 60, megabytesAboveIdle: 300, boardPackP95: 500 } as const;

/** The figures beside what is aimed at, as a table in Markdown. */
export function importTable({ lines, seconds, readSeconds, writeSeconds, megabytesAboveIdle, boardPackP95, boardPacks, measuredOn, loadBefore }: ImportFigures): string {
  const row = (what: string, measured: number, unit: string, aim: number) => `| ${what} | ${measured.toFixed(measured < 100 ? 1 : 0)} ${unit} | < ${aim} ${unit} | ${measured < aim ? 'yes' : 'not yet'} |`;
  return [
    '| What | Measured | Aim | Reached |', '| --- | --- | --- | --- |',
    row(`${lines.toLocaleString('en-GB')} lines, from sending the file to the ledger (${readSeconds.toFixed(1)} s to read and judge twice, ${writeSeconds.toFixed(1)} s to write)`, seconds, 's', importAims.seconds),
    row('Memory above idle', megabytesAboveIdle, 'MB', importAims.megabytesAboveIdle),
    row(`Board pack meanwhile, p95 of ${boardPacks.toLocaleString('en-GB')}`, boardPackP95, 'ms', importAims.boardPackP95),
    '', `Measured on ${measuredOn}, with a load of ${loadBefore} on the machine before it.`,
  ].join('\n');
}

const GRANT = key('imported grant', 1);

/** A grant with an empty ledger, in the council whose board pack is measured, and leave for its board member to keep money. */
async function makeGrant(owner: Client): Promise<void> {
  const council = key('council', MEASURED);
  await owner.query(
    `insert into membership (id, council_id, person_id, role) values ($1, $2, $3, 'finance') on conflict do nothing`,
    [key('finance membership', 1), council, key('person', 1)],
  );
  await owner.query(
    `insert into funding_grant (id, council_id, scheme_id, title, purpose, awarded_pence, starts_on, ends_on, is_published, is_demonstration)
     select $1, council_id, scheme_id, 'The grant of the import', purpose, 100000000000, starts_on, ends_on, true, true from funding_grant where council_id = $2 limit 1
     on conflict do nothing`,
    [GRANT, council],
  );
  await owner.query(`insert into allowed_use (id, council_id, grant_id, position, name) values ($1, $2, $3, 0, 'Everything') on conflict do nothing`, [key('imported use', 1), council, GRANT]);
  await owner.query(
    `insert into decision_allowance (id, council_id, decision_id, activity, text) values ($1, $2, $3, 'DELIVERY', 'To spend the grant') on conflict do nothing`,
    [key('imported allowance', 1), council, key('decision', MEASURED)],
  );
}

/** A file as a finance system gives it: so many lines of 40 codes, one in fifty a credit, one in a thousand wrong. */
function ledgerFile(lines: number, { from, days }: { from: Date; days: number }): Blob {
  const text = ['Transaction Date,Transaction No,Account,Description,Invoice No,Amount'];
  for (let line = 1; line <= lines; line++) {
    const isCredit = line % 50 === 0;
    const day = new Date(from.getTime() + Math.floor((line / lines) * days) * 86_400_000).toISOString().slice(0, 10).split('-').reverse().join('/');
    const amount = line % 1000 === 7 ? '£1.300' : isCredit ? '-1.00' : `${(line % 900) + 10}.${String(line % 100).padStart(2, '0')}`;
    text.push(`${day},T${line},${4000 + (line % 40)},"Line ${line}: rooms, and work with families",INV${isCredit ? line - 1 : line},${amount}`);
  }
  return new Blob([text.join('\r\n')], { type: 'text/csv' });
}

interface Shown {
  status: string;
  version: number;
  addCount: number;
}

/**
 * Imports a ledger through the running product as an officer does, while a board asks for its pack without a pause.
 *
 * @throws Error when the import does not end well: a refusal is no measurement
 */
export async function importLedger(url: string, lines: number, today: string, begin: (starting: Promise<MeasuredServer>) => Promise<MeasuredServer>): Promise<ImportFigures> {
  const loadBefore = loadNow();
  await asOwner(url, makeGrant);
  const { rows } = await asOwner(url, (owner) =>
    owner.query<{ starts: Date; days: number }>(`select starts_on::timestamp at time zone 'UTC' as starts, least(ends_on, current_date) - starts_on as days from funding_grant where id = $1`, [GRANT]));
  const file = ledgerFile(lines, { from: rows[0]!.starts, days: rows[0]!.days });
  const product = await begin(startProduct(url));
  const cookie = await signIn(product.port);
  const address = `http://127.0.0.1:${product.port}`;
  const { product: pack } = boardPack(key('programme', MEASURED), today, cookie).asking;

  await load(product.port, 2, 3, pack!.next);
  const idle = await memory(address);
  let isDone = false;
  let most = idle;
  const watching = (async () => {
    while (!isDone) {
      most = Math.max(most, await memory(address));
      await wait(100);
    }
  })();
  const reading = load(product.port, 1, 600, () => (isDone ? undefined : pack!.next()));
  try {
    const times = await runImport(address, cookie, file, lines);
    isDone = true;
    const [{ latencies }] = await Promise.all([reading, watching]);
    return { lines, ...times, megabytesAboveIdle: (most - idle) / 2 ** 20, boardPackP95: quantile(latencies, 0.95), boardPacks: latencies.length, measuredOn: today, loadBefore };
  } finally {
    isDone = true;
    await product.stop();
  }
}

async function runImport(address: string, cookie: string, file: Blob, lines: number) {
  const ask = async <Data>(query: string, variables: object): Promise<Data> => {
    const response = await fetch(`${address}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', cookie }, body: JSON.stringify({ query, variables }) });
    const { data, errors } = (await response.json()) as { data: Data; errors?: unknown };
    if (errors) throw new Error(`The import was refused: ${JSON.stringify(errors)}`);
    return data;
  };
  const shown = async (id: string) => (await ask<{ ledgerImport: Shown }>('query ($id: ID!) { ledgerImport(id: $id) { status version addCount } }', { id })).ledgerImport;
  const until = async (id: string, status: string): Promise<Shown> => {
    for (;;) {
      const found = await shown(id);
      if (found.status === status) return found;
      if (found.status === 'STOPPED') throw new Error('The import stopped.');
      await wait(100);
    }
  };
  const body = new FormData();
  body.append('file', file, 'ledger.csv');
  const began = performance.now();
  const sent = await fetch(`${address}/imports/ledger/${GRANT}`, { method: 'POST', body, redirect: 'manual', headers: { cookie } });
  const importId = sent.headers.get('location')?.split('/').at(-1) ?? '';
  const columns = { kind: 'ACTUAL', date: 0, number: 1, code: 2, description: 3, evidence: 4, amount: 5 };
  await ask('mutation ($input: ChooseImportColumnsInput!) { chooseImportColumns(input: $input) { id } }', { input: { importId, ...columns, version: (await until(importId, 'COLUMNS_NEEDED')).version } });
  await until(importId, 'READY');
  const match = { fundType: 'REVENUE', allowedUseId: key('imported use', 1), decisionId: key('decision', MEASURED) };
  await ask('mutation ($input: MatchImportCodeInput!) { matchImportCode(input: $input) { id } }', { input: { importId, ...match } });
  const { version } = await until(importId, 'READY');
  const read = performance.now();
  await ask('mutation ($input: LedgerImportInput!) { confirmLedgerImport(input: $input) { id } }', { input: { importId, version } });
  const { addCount } = await until(importId, 'DONE');
  const done = performance.now();
  if (addCount < lines * 0.99) throw new Error(`Only ${addCount} lines were added.`);
  return { seconds: (done - began) / 1000, readSeconds: (read - began) / 1000, writeSeconds: (done - read) / 1000 };
}

/** The bytes that the server holds in memory, as it says itself. */
async function memory(address: string): Promise<number> {
  const text = await (await fetch(`${address}/metrics`)).text();
  return Number(/^process_resident_memory_bytes (\S+)/m.exec(text)?.[1]);
}
