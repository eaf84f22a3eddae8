import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Busboy } from '@fastify/busboy';
import { encloseFileForm, removeEnclosedFileForm } from '@throughline/shared/forms/report-parts';
import { cleanText } from '@throughline/shared/text';
import type { Context } from '../platform/context.ts';
import { Refused } from '../platform/errors.ts';
import { newId } from '../platform/ids.ts';
import { changeDraft, partToChange } from './draft-change.service.ts';
import { mediaTypeOfFile } from './file-kind.service.ts';
import { ReportEnclosureRow } from './report-parts.entity.ts';
import { ReportFileRow } from './report-writing.entity.ts';

/** The most bytes of an enclosed file: ten megabytes. */
export const MOST_FILE_BYTES = 10 * 1024 * 1024;

/** A form as it was posted: its fields, and its one file. Null where there is none or it is too large. */
export interface PostedFile {
  values: Record<string, string>;
  name: string;
  bytes: Buffer | null;
}

/**
 * Keeps a file with an enclosure, which is at hand from then on. What it is, its content says. The same bytes are kept
 * once for a paper; a file that another replaces stays for the versions that enclosed it.
 *
 * Who: canWriteReport.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, REPORT_NOT_IN_DRAFT, VERSION_CONFLICT.
 * Writes: report_file, report_enclosure, report (written), audit_entry.
 */
export function encloseFile(context: Context, { values, name, bytes }: PostedFile): Promise<string> {
  return changeDraft(context, { action: 'encloseFile', subjectType: 'reportEnclosure' }, encloseFileForm, values, async (em, report, said) => {
    const plain = plainName(name);
    const mediaType = bytes && mediaTypeOfFile(bytes, plain);
    if (!bytes || !mediaType) throw new Refused('BAD_INPUT', { file: 'Choose a PDF, Word, Excel, OpenDocument, CSV, text or picture file of at most 10 megabytes' });
    const isPicture = mediaType.startsWith('image/');
    if (isPicture && said.altText === null) throw new Refused('BAD_INPUT', { altText: 'Say what the picture shows' });
    const row = await partToChange(em, ReportEnclosureRow, report, said);
    const hash = createHash('sha256').update(bytes).digest('hex');
    const kept = await em.findOne(ReportFileRow, { report: report.id, hash });
    const id = kept?.id ?? newId();
    if (!kept) {
      await em.insert(ReportFileRow, { id, council: report.council.id, report: report.id, name: plain, mediaType, byteCount: bytes.length, hash, bytes, keptAt: context.clock.now() });
    }
    em.assign(row, { file: id, altText: isPicture ? said.altText : null, isAtHand: true, waivedReason: null });
    return row.id;
  });
}

/**
 * Takes the file away from an enclosure, which is no longer at hand then.
 *
 * Who: canWriteReport.
 * Refuses: BAD_INPUT, NOT_FOUND, FORBIDDEN, REPORT_NOT_IN_DRAFT, VERSION_CONFLICT.
 * Writes: report_enclosure, report (written), audit_entry.
 */
export function removeEnclosedFile(context: Context, input: object): Promise<string> {
  return changeDraft(context, { action: 'removeEnclosedFile', subjectType: 'reportEnclosure' }, removeEnclosedFileForm, input, async (em, report, said) => {
    const row = await partToChange(em, ReportEnclosureRow, report, said);
    em.assign(row, { file: null, altText: null, isAtHand: false });
    return row.id;
  });
}

/** The last part of a path, in characters that every system can keep. */
function plainName(name: string): string {
  const plain = cleanText((name.split(/[\\/]/).at(-1) ?? '').replace(/[\p{Cc}\p{Cf}"]/gu, ''), { max: 400 });
  const kept = plain.ok ? [...plain.text].slice(-100).join('') : '';
  return kept === '' ? 'file' : kept;
}

/** Reads the posted form. @throws Refused BAD_INPUT when it is cut off or no such form */
export async function readPostedFile(request: IncomingMessage): Promise<PostedFile> {
  const posted: PostedFile = { values: {}, name: '', bytes: null };
  let isTooLarge = false;
  let reading: Promise<void> = Promise.resolve();
  try {
    const limits = { files: 1, fileSize: MOST_FILE_BYTES, fields: 10, fieldSize: 10_000 };
    const busboy = new Busboy({ headers: request.headers as { 'content-type': string }, limits });
    busboy.on('field', (name: string, value: string) => void (posted.values[name] = value));
    busboy.on('file', (_field: string, stream: Readable, name: string) => {
      posted.name = name;
      stream.on('limit', () => (isTooLarge = true));
      reading = collect(stream).then((read) => void (posted.bytes = read.length > 0 ? read : null));
    });
    await pipeline(request, busboy);
    await reading;
  } catch {
    throw new Refused('BAD_INPUT', { file: 'Send the file again' });
  }
  return isTooLarge ? { ...posted, bytes: null } : posted;
}

async function collect(stream: Readable): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of stream) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}
