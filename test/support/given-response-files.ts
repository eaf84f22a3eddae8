import { lineOf } from '../../server/src/exchange/csv-file.service.ts';
import type { TestServer } from './server.ts';

interface Sender {
  server: TestServer;
  cookie?: string;
}
export interface ShownFile {
  id: string;
  status: string;
  problem: string | null;
  problemColumn: string | null;
  version: number;
  linesRead: number;
  goodCount: number;
  lateCount: number;
  alreadyCount: number;
  wrongCount: number;
  batch: { id: string; entered: number; duplicatesToSettle: number } | null;
  lines: { items: { lineNumber: number; verdict: string; reference: string | null; problems: { column: string; message: string }[] }[] };
}
const SHOWN = `id status problem problemColumn version linesRead goodCount lateCount alreadyCount wrongCount batch { id entered duplicatesToSettle }
  lines(pageSize: 100) { items { lineNumber verdict reference problems { column message } } }`;

/** Posts a file as the page's form does; gives where the browser is sent. */
export async function sendResponses({ server, cookie }: Sender, consultationId: string, rows: readonly (readonly string[])[], fields: Record<string, string> = {}) {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  body.append('file', new Blob([rows.map(lineOf).join('')], { type: 'text/csv' }), 'responses.csv');
  const response = await fetch(`${server.url}/imports/responses/${consultationId}`, { method: 'POST', body, redirect: 'manual', ...(cookie && { headers: { cookie } }) });
  return { status: response.status, to: response.headers.get('location') ?? '', text: await response.text() };
}

/** The file once no job works at it. */
export async function settledFile({ server, cookie }: Sender, id: string): Promise<ShownFile> {
  for (let tries = 0; tries < 1200; tries++) {
    const { data } = await server.ask<{ responseFile: ShownFile }>(`query ($id: ID!) { responseFile(id: $id) { ${SHOWN} } }`, { id }, cookie);
    if (data?.responseFile && !['READING', 'WRITING'].includes(data.responseFile.status)) return data.responseFile;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('The file did not come to an end');
}

/** Sends a file and waits for its preview. */
export async function previewedFile(sender: Sender, consultationId: string, rows: readonly (readonly string[])[], fields: Record<string, string> = {}): Promise<ShownFile> {
  const { to, text } = await sendResponses(sender, consultationId, rows, fields);
  if (!to) throw new Error(text);
  return settledFile(sender, to.split('/').at(-1)!);
}

export async function confirmedFile(sender: Sender, { id, version }: { id: string; version: number }): Promise<ShownFile> {
  const { errors } = await sender.server.ask('mutation ($input: ResponseFileInput!) { confirmResponseFile(input: $input) { id } }', { input: { fileId: id, version } }, sender.cookie);
  if (errors) throw new Error(errors[0]!.extensions.code);
  return settledFile(sender, id);
}
