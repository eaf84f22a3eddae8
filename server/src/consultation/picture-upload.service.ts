import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Busboy } from '@fastify/busboy';
import { pictureForm, removePictureForm } from '@throughline/shared/forms/question-form';
import type { Context } from '../platform/context.ts';
import { Refused } from '../platform/errors.ts';
import { newId } from '../platform/ids.ts';
import { editionIn } from './edition.service.ts';
import { changeForm } from './form-change.service.ts';
import { ConsultationPictureRow, ConsultationWordingRow } from './wording.entity.ts';

/** The most bytes of a picture: two megabytes. */
export const MOST_PICTURE_BYTES = 2 * 1024 * 1024;

/** A form as it was posted: its fields, and the bytes of its one file. Null where there is no file or it is too large. */
export interface PostedPicture {
  values: Record<string, string>;
  bytes: Buffer | null;
}

/**
 * Gives a picture to words of an edition that are there. What it is, its content says, not its name.
 *
 * Who: canKeepConsultation.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, FORM_IS_PUBLISHED.
 * Writes: consultation_picture, consultation_wording, consultation_form, audit_entry.
 */
export function givePicture(context: Context, { values, bytes }: PostedPicture): Promise<string> {
  return changeForm(context, 'givePicture', pictureForm, values, async (em, form, { editionId, subjectId, pictureAlt }) => {
    const mediaType = bytes && mediaTypeOf(bytes);
    if (!bytes || !mediaType) throw new Refused('BAD_INPUT', { picture: 'Choose a picture: a PNG, JPEG or WebP file of at most 2 megabytes' });
    const { language, format } = await editionIn(em, form, editionId);
    const wording = await em.findOne(ConsultationWordingRow, { form: form.id, subjectId, language, format });
    if (!wording) throw new Refused('BAD_INPUT', { subjectId: 'Enter the words before the picture' });
    const picture = em.create(ConsultationPictureRow, { id: newId(), council: form.council, consultation: form.consultation, mediaType, bytes });
    em.assign(wording, { picture, pictureAlt });
  });
}

/**
 * Takes a picture away from words of an edition.
 *
 * Who: canKeepConsultation.
 * Refuses: BAD_INPUT, NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, FORM_IS_PUBLISHED.
 * Writes: consultation_wording, consultation_form, audit_entry.
 */
export function removePicture(context: Context, input: object): Promise<string> {
  return changeForm(context, 'removePicture', removePictureForm, input, async (em, form, { wordingId }) => {
    const wording = await em.findOne(ConsultationWordingRow, { id: wordingId, form: form.id });
    if (!wording) throw new Refused('NOT_FOUND');
    em.assign(wording, { picture: null, pictureAlt: null });
  });
}

/** What kind of picture these bytes are; null when they are none that is accepted. */
export function mediaTypeOf(bytes: Buffer): 'image/png' | 'image/jpeg' | 'image/webp' | null {
  const begins = (...signature: number[]): boolean => signature.every((byte, at) => bytes[at] === byte);
  if (begins(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png';
  if (begins(0xff, 0xd8, 0xff)) return 'image/jpeg';
  const isWebp = bytes.subarray(0, 4).toString('latin1') === 'RIFF' && bytes.subarray(8, 12).toString('latin1') === 'WEBP';
  return isWebp ? 'image/webp' : null;
}

/** Reads the posted form. @throws Refused BAD_INPUT when it is cut off or no such form */
export async function readPosted(request: IncomingMessage): Promise<PostedPicture> {
  const values: Record<string, string> = {};
  let bytes: Buffer | null = null;
  let isTooLarge = false;
  let reading: Promise<void> = Promise.resolve();
  try {
    const limits = { files: 1, fileSize: MOST_PICTURE_BYTES, fields: 20, fieldSize: 10_000 };
    const busboy = new Busboy({ headers: request.headers as { 'content-type': string }, limits });
    busboy.on('field', (name: string, value: string) => void (values[name] = value));
    busboy.on('file', (_name: string, stream: Readable) => {
      stream.on('limit', () => (isTooLarge = true));
      reading = collect(stream).then((read) => void (bytes = read.length > 0 ? read : null));
    });
    await pipeline(request, busboy);
    await reading;
  } catch {
    throw new Refused('BAD_INPUT', { picture: 'Send the picture again' });
  }
  return { values, bytes: isTooLarge ? null : bytes };
}

async function collect(stream: Readable): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of stream) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}
