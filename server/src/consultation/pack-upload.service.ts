import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Busboy } from '@fastify/busboy';
import { MOST_PACK_BYTES, packFileType, type PackFileProblem } from '@throughline/shared/pack-file';
import { cleanText } from '@throughline/shared/text';

/** Something is wrong with the file; the officer is told on the page. */
export class WrongPackFile extends Error {
  /** @param fields what was typed beside the file, for the form to show again */
  constructor(readonly problem: PackFileProblem, readonly fields: PackUpload['fields'] = {}) {
    super(problem);
  }
}

/** A posted form with one file. */
export interface PackUpload {
  fields: Record<string, string>;
  file: { fileName: string; mediaType: string; bytes: Buffer };
}

/** Reads a posted form with one file, which is held in memory: it is small. */
export async function readPackUpload(request: IncomingMessage): Promise<PackUpload> {
  const busboy = makeBusboy(request);
  const fields: Record<string, string> = {};
  const pieces: Buffer[] = [];
  let fileName: string | undefined;
  let isCut = false;
  busboy.on('field', (name: string, value: string) => void (fields[name] = value));
  busboy.on('file', (_field: string, stream: Readable, name: string) => {
    if (fileName !== undefined) return void stream.resume();
    fileName = plainName(name);
    stream.on('limit', () => (isCut = true));
    stream.on('data', (piece: Buffer) => pieces.push(piece));
  });
  try {
    await pipeline(request, busboy);
  } catch {
    throw new WrongPackFile('CUT_OFF', fields);
  }
  const bytes = Buffer.concat(pieces);
  if (isCut) throw new WrongPackFile('TOO_LARGE', fields);
  if (fileName === undefined || bytes.length === 0) throw new WrongPackFile('NO_FILE', fields);
  const mediaType = packFileType(fileName, bytes.subarray(0, 8).toString('latin1'));
  if (mediaType === undefined) throw new WrongPackFile('WRONG_KIND', fields);
  return { fields, file: { fileName, mediaType, bytes } };
}

function makeBusboy({ headers }: IncomingMessage) {
  try {
    return new Busboy({
      headers: headers as { 'content-type': string },
      limits: { fileSize: MOST_PACK_BYTES, files: 1, fields: 5, fieldSize: 4000, parts: 6, headerPairs: 20 },
    });
  } catch {
    throw new WrongPackFile('NO_FILE');
  }
}

/** The last part of a path, without what cannot be seen. */
function plainName(name: string): string {
  const plain = cleanText((name.split(/[\\/]/).at(-1) ?? '').replace(/[\p{Cc}\p{Cf}]/gu, ''), { max: 400 });
  return plain.ok ? [...plain.text].slice(-100).join('') : '';
}
