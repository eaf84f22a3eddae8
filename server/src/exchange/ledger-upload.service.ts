import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Busboy } from '@fastify/busboy';
import { parse } from 'csv-parse/sync';
import { plainHeading } from '@throughline/shared/ledger-columns';
import type { FileProblem } from '@throughline/shared/ledger-reasons';
import { cleanText } from '@throughline/shared/text';
import { GrantRow } from '../funding/grant.entity.ts';
import { canSeeGrant } from '../funding/grant.policy.ts';
import { allow, see } from '../platform/access.ts';
import { command, type Context } from '../platform/context.ts';
import { newId } from '../platform/ids.ts';
import { queueJob } from '../platform/jobs.ts';
import { keepPiece } from './ledger-file.queries.ts';
import { LedgerImportRow, LedgerLayoutRow } from './ledger-import.entity.ts';
import { canImportLedger } from './ledger-import.policy.ts';
import { csvRules } from './ledger-reading.service.ts';

const MOST_BYTES = 32 * 1024 * 1024;
const PIECE = 256 * 1024;
/** The headings must stand within the first of the file. */
const HEAD = 64 * 1024;

/** Something is wrong with the file; the officer is told on the page. */
export class WrongUpload extends Error {
  constructor(readonly problem: FileProblem) {
    super(problem);
  }
}

/** A file that has arrived and lies on the disk of this server, for a moment. */
interface Arrived {
  path: string;
  name: string;
  byteCount: number;
  hash: string;
  encoding: 'utf-8' | 'windows-1252';
  head: Buffer;
}

/** The council's slug of a grant into whose ledger the viewer may import. */
export async function grantToImportInto(context: Context, grantId: string): Promise<{ slug: string }> {
  const grant = await context.em.fork().findOne(GrantRow, { id: grantId }, { populate: ['council'] });
  const councilId = grant?.council.id ?? '';
  see(grant, canSeeGrant(context.viewer, { councilId, isPublished: grant?.isPublished ?? false }));
  allow(canImportLedger(context.viewer, { councilId }));
  return { slug: grant.council.slug };
}

/**
 * Takes a file of a finance system for the ledger of a grant. Nothing enters the ledger: where its columns are known from
 * earlier files it is read in a job, otherwise the officer says first what is in them.
 *
 * Who: canImportLedger.
 * Refuses: NOT_FOUND, FORBIDDEN; WrongUpload for a file that is none or too large.
 * Writes: ledger_import, ledger_import_piece, perhaps a job, audit_entry.
 */
export async function sendLedgerFile(context: Context, grantId: string, request: IncomingMessage): Promise<string> {
  await grantToImportInto(context, grantId);
  const folder = await mkdtemp(join(tmpdir(), 'throughline-'));
  try {
    const file = await arrive(request, join(folder, 'file'));
    const { separator, headings } = headingsOf(file);
    return await keepFile(context, grantId, file, separator, headings);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** By which a file's columns are known again: its headings, however they are spaced or marked. */
export const hashOfHeadings = (headings: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(headings.map(plainHeading))).digest('hex');

async function keepFile(context: Context, grantId: string, file: Arrived, separator: string, headings: string[]): Promise<string> {
  const headingsHash = hashOfHeadings(headings);
  const now = context.clock.now();
  return command(context, async (em) => {
    const grant = await em.findOneOrFail(GrantRow, grantId);
    const layout = await em.findOne(LedgerLayoutRow, { council: grant.council.id, headingsHash });
    const id = newId(now.getTime());
    await em.insert(LedgerImportRow, {
      id, council: grant.council.id, grant: grantId, status: layout ? 'READING' : 'COLUMNS_NEEDED', fileName: file.name, fileHash: file.hash,
      byteCount: file.byteCount, encoding: file.encoding, separator, headings: JSON.stringify(headings), headingsHash, layout: layout?.id ?? null,
      kind: layout?.kind ?? null, linesRead: 0, addCount: 0, addPence: 0, alreadyCount: 0, wrongCount: 0, wrongPence: 0, codesToMatch: 0,
      uploadedBy: context.viewer.personId!, uploadedAt: now, movedAt: now, isDemonstration: context.demo, version: 1,
    });
    let position = 0;
    for await (const piece of createReadStream(file.path, { highWaterMark: PIECE })) await keepPiece(em, id, position++, piece as Buffer);
    if (layout) await queueJob(em, 'readLedgerFile', { importId: id }, `ledger-import:${id}`);
    return { result: id, audit: { councilId: grant.council.id, action: 'sendLedgerFile', subjectType: 'ledgerImport', subjectId: id } };
  });
}

/** Writes the first file of a posted form to the disk, as it comes. */
async function arrive(request: IncomingMessage, path: string): Promise<Arrived> {
  const busboy = makeBusboy(request);
  let arriving: Promise<Arrived> | undefined;
  let isCut = false;
  const stopping = new AbortController();
  busboy.on('file', (_field: string, stream: Readable, name: string) => {
    if (arriving) return void stream.resume();
    stream.on('limit', () => (isCut = true));
    arriving = spool(stream, path, name, stopping.signal);
    // Looked at below; until then it must not count as unhandled.
    arriving.catch(() => undefined);
  });
  try {
    await pipeline(request, busboy);
  } catch {
    // The half of the file would wait for its end for ever, and hold it open.
    stopping.abort();
    await arriving?.catch(() => undefined);
    throw new WrongUpload('CUT_OFF');
  }
  const arrived = await arriving;
  if (!arrived || (arrived.byteCount === 0 && arrived.name === '')) throw new WrongUpload('NO_FILE');
  if (isCut) throw new WrongUpload('TOO_LARGE');
  if (arrived.byteCount === 0) throw new WrongUpload('EMPTY');
  return arrived;
}

function makeBusboy({ headers }: IncomingMessage) {
  try {
    return new Busboy({
      headers: headers as { 'content-type': string },
      limits: { fileSize: MOST_BYTES, files: 1, fields: 5, fieldSize: 1000, parts: 6, headerPairs: 20 },
    });
  } catch {
    throw new WrongUpload('NO_FILE');
  }
}

async function spool(stream: Readable, path: string, name: string, signal: AbortSignal): Promise<Arrived> {
  const hash = createHash('sha256');
  const asUtf8 = new TextDecoder('utf-8', { fatal: true });
  let byteCount = 0;
  let isUtf8 = true;
  let head = Buffer.alloc(0);
  const look = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      byteCount += chunk.length;
      if (head.length < HEAD) head = Buffer.concat([head, chunk]).subarray(0, HEAD);
      if (isUtf8) isUtf8 = decodes(asUtf8, chunk);
      done(null, chunk);
    },
  });
  await pipeline(stream, look, createWriteStream(path), { signal });
  if (isUtf8) isUtf8 = decodes(asUtf8);
  const plain = cleanText((name.split(/[\\/]/).at(-1) ?? '').replace(/[\p{Cc}\p{Cf}]/gu, ''), { max: 400 });
  return { path, name: plain.ok ? [...plain.text].slice(0, 100).join('') : '', byteCount, hash: hash.digest('hex'), encoding: isUtf8 ? 'utf-8' : 'windows-1252', head };
}

function decodes(decoder: InstanceType<typeof TextDecoder>, chunk?: Buffer): boolean {
  try {
    decoder.decode(chunk, { stream: chunk !== undefined });
    return true;
  } catch {
    return false;
  }
}

/** The headings of a file and what separates its cells. A spreadsheet, a picture or text without separators is no CSV. */
function headingsOf({ head, encoding }: Arrived): { separator: string; headings: string[] } {
  if (head.includes(0)) throw new WrongUpload('NOT_CSV');
  const text = new TextDecoder(encoding).decode(head).replace(/^\ufeff/, '');
  const counted = [',', ';', '\t'].map((separator) => ({ separator, headings: firstRecord(text, separator) }));
  const { separator, headings } = counted.reduce((best, other) => (other.headings.length > best.headings.length ? other : best));
  if (headings.length < 3) throw new WrongUpload('NOT_CSV');
  return { separator, headings };
}

function firstRecord(text: string, separator: string): string[] {
  try {
    const [record] = parse(text, { ...csvRules, delimiter: separator, to: 1 });
    return (record ?? []).map((heading) => [...heading.replace(/\s+/g, ' ').replace(/[\p{Cc}\p{Cf}]/gu, '').trim()].slice(0, 80).join(''));
  } catch {
    return [];
  }
}
