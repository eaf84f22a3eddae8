import type { TestServer } from './server.ts';

/** A line of a finance system's file, cell by cell. */
export type Cells = readonly string[];
export const headings: Cells = ['Transaction Date', 'Transaction No', 'Account', 'Description', 'Invoice No', 'Amount'];
export const columns = { kind: 'ACTUAL', date: 0, number: 1, code: 2, description: 3, evidence: 4, amount: 5 };

/** A CSV file as finance systems write it. */
export const csvOf = (lines: readonly Cells[], { head = headings, separator = ',' } = {}): string =>
  [head, ...lines].map((cells) => cells.map((cell) => (/["\n;,\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(separator)).join('\r\n') + '\r\n';

interface Sender {
  server: TestServer;
  cookie?: string;
}

/** Posts a file as the page's form does; gives where the browser is sent. */
export async function sendFile({ server, cookie }: Sender, grantId: string, file: string | Uint8Array<ArrayBuffer>, name = 'ledger.csv') {
  const body = new FormData();
  body.append('file', new Blob([file], { type: 'text/csv' }), name);
  const response = await fetch(`${server.url}/imports/ledger/${grantId}`, { method: 'POST', body, redirect: 'manual', ...(cookie && { headers: { cookie } }) });
  return { status: response.status, to: response.headers.get('location') ?? '', text: await response.text() };
}

const SHOWN = `id status problem problemLine version linesRead addCount addPence alreadyCount wrongCount wrongPence codesToMatch headings guess { date amount }
  codes { id code lineCount pence match { id } } lines(pageSize: 100) { total items { lineNumber verdict reason misread spentOn amountPence description } }`;

export interface ShownImport {
  id: string;
  status: string;
  problem: string | null;
  problemLine: number | null;
  version: number;
  linesRead: number;
  addCount: number;
  addPence: number;
  alreadyCount: number;
  wrongCount: number;
  wrongPence: number;
  codesToMatch: number;
  headings: string[];
  codes: { id: string; code: string; lineCount: number; pence: number; match: { id: string } | null }[];
  lines: { total: number; items: { lineNumber: number; verdict: string; reason: string | null; misread: string | null; spentOn: string | null; amountPence: number | null; description: string | null }[] };
}

export async function shownImport({ server, cookie }: Sender, id: string): Promise<ShownImport | null> {
  const { data } = await server.ask<{ ledgerImport: ShownImport | null }>(`query ($id: ID!) { ledgerImport(id: $id) { ${SHOWN} } }`, { id }, cookie);
  return data!.ledgerImport;
}

/** The import once no job works at it. */
export async function settled(sender: Sender, id: string): Promise<ShownImport> {
  for (let tries = 0; tries < 800; tries++) {
    const shown = await shownImport(sender, id);
    if (shown && !['READING', 'WRITING'].includes(shown.status)) return shown;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('The import did not come to an end');
}

export const doneWith = (name: string, type: string) => `mutation ($input: ${type}!) { done: ${name}(input: $input) { id version status } }`;
export const CHOOSE = doneWith('chooseImportColumns', 'ChooseImportColumnsInput');
export const MATCH = doneWith('matchImportCode', 'MatchImportCodeInput');
export const CONFIRM = doneWith('confirmLedgerImport', 'LedgerImportInput');

/** Sends a file, says what its columns are where that is asked, and waits for the preview. */
export async function previewed(sender: Sender, grantId: string, file: string | Uint8Array<ArrayBuffer>, chosen: object = columns): Promise<ShownImport> {
  const { to } = await sendFile(sender, grantId, file);
  const id = to.split('/').at(-1)!;
  const shown = await settled(sender, id);
  if (shown.status !== 'COLUMNS_NEEDED') return shown;
  await sender.server.ask(CHOOSE, { input: { importId: id, version: shown.version, ...chosen } }, sender.cookie);
  return settled(sender, id);
}

interface Match {
  fundType: 'CAPITAL' | 'REVENUE';
  allowedUseId: string;
  decisionId: string;
  siteId?: string;
  budgetTitle?: string;
}

/** Says what all codes stand for that are not matched yet, or one of them. */
export async function matched(sender: Sender, importId: string, match: Match, codeId?: string): Promise<ShownImport> {
  const { errors } = await sender.server.ask(MATCH, { input: { importId, ...(codeId && { codeId }), ...match } }, sender.cookie);
  if (errors) throw new Error(errors[0]!.extensions.code);
  return settled(sender, importId);
}

export async function confirmed(sender: Sender, { id, version }: { id: string; version: number }): Promise<ShownImport> {
  const { errors } = await sender.server.ask(CONFIRM, { input: { importId: id, version } }, sender.cookie);
  if (errors) throw new Error(`${errors[0]!.extensions.code} ${JSON.stringify(errors[0]!.extensions.fields)}`);
  return settled(sender, id);
}
