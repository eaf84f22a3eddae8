import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Busboy } from '@fastify/busboy';
import { parse } from 'csv-parse/sync';
import type { FileProblem } from '@throughline/shared/ledger-reasons';
import { cleanText } from '@throughline/shared/text';
import { csvRules } from './csv-records.service.ts';

const MOST_BYTES = 32 * 1024 * 1024;
/** The headings must stand within the first of the file. */
const HEAD = 256 * 1024;
/** What a file is kept in. */
export const PIECE = 256 * 1024;

/** Something is wrong with the file; the officer is told on the page. */
export class WrongUpload extends Error {
  constructor(readonly problem: FileProblem) {
    super(problem);
  }
}

/** A file that has arrived and lies on the disk of this server, for a moment. */
export interface Arrived {
  path: string;
  name: string;
  byteCount: number;
  hash: string;
  encoding: 'utf-8' | 'windows-1252';
  head: Buffer;
  /** The other fields of the form that stood before it. */
  fields: Readonly<Record<string, string>>;
}

/** What a posted form may bring. */
interface Allowed {
  fileSize: number;
  fieldSize: number;
  /** Whether the form may come without a file: then it has no bytes and no name. */
  mayLackFile: boolean;
}

/** Writes the first file of a posted form to the disk, as it comes. */
export async function arrive(request: IncomingMessage, path: string, allowed: Allowed = { fileSize: MOST_BYTES, fieldSize: 1000, mayLackFile: false }): Promise<Arrived> {
  const busboy = makeBusboy(request, allowed);
  let arriving: Promise<Omit<Arrived, 'fields'>> | undefined;
  let isCut = false;
  const stopping = new AbortController();
  const fields: Record<string, string> = {};
  busboy.on('field', (name: string, value: string) => void (fields[name] = value));
  // An empty box for a file comes as a file without a name.
  busboy.on('file', (_field: string, stream: Readable, name: string | undefined) => {
    if (arriving) return void stream.resume();
    stream.on('limit', () => (isCut = true));
    arriving = spool(stream, path, name ?? '', stopping.signal);
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
  if (allowed.mayLackFile && (!arrived || arrived.byteCount === 0) && !arrived?.name) return { ...emptyFile(path, fields['text'] ?? ''), fields };
  if (!arrived || (arrived.byteCount === 0 && arrived.name === '')) throw new WrongUpload('NO_FILE');
  if (isCut) throw new WrongUpload('TOO_LARGE');
  if (arrived.byteCount === 0) throw new WrongUpload('EMPTY');
  return { ...arrived, fields };
}

function emptyFile(path: string, text: string): Omit<Arrived, 'fields'> {
  return { path, name: '', byteCount: 0, hash: createHash('sha256').update(text).digest('hex'), encoding: 'utf-8', head: Buffer.alloc(0) };
}

function makeBusboy({ headers }: IncomingMessage, { fileSize, fieldSize }: Allowed) {
  try {
    return new Busboy({
      headers: headers as { 'content-type': string },
      limits: { fileSize, files: 1, fields: 5, fieldSize, parts: 6, headerPairs: 20 },
    });
  } catch {
    throw new WrongUpload('NO_FILE');
  }
}

async function spool(stream: Readable, path: string, name: string, signal: AbortSignal): Promise<Omit<Arrived, 'fields'>> {
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
export function headingsOf({ head, encoding }: Pick<Arrived, 'head' | 'encoding'>): { separator: string; headings: string[] } {
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
