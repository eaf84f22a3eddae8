import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { enteredChannels } from '@throughline/shared/forms/entered-response';
import { responseFileForm } from '@throughline/shared/forms/response-file';
import { canSeeConsultation } from '../consultation/consultation.policy.ts';
import { ConsultationRow } from '../consultation/consultation.entity.ts';
import { canEnterResponses } from '../consultation/entry.policy.ts';
import { ConsultationFormRow } from '../consultation/question.entity.ts';
import { allow, see } from '../platform/access.ts';
import { checkedInput } from '../platform/checked-input.ts';
import { command, type Context } from '../platform/context.ts';
import { Refused } from '../platform/errors.ts';
import { isId, newId } from '../platform/ids.ts';
import { queueJob } from '../platform/jobs.ts';
import { ResponseFileRow } from './response-file.entity.ts';
import { forgetBytes, keepResponsePiece, workAtFile } from './response-file.queries.ts';
import { arrive, headingsOf, PIECE, type Arrived } from './uploaded-file.service.ts';

/** A consultation into which the viewer may bring responses. */
export async function consultationToFill(context: Context, id: string): Promise<{ id: string; slug: string; councilSlug: string; councilId: string }> {
  const found = isId(id) ? await context.em.fork().findOne(ConsultationRow, { id }, { populate: ['council'] }) : null;
  const councilId = found?.council.id ?? '';
  see(found, found !== null && canSeeConsultation(context.viewer, { councilId, isPublished: found.isPublished, resultsPublishedAt: null }));
  allow(canEnterResponses(context.viewer, { councilId }));
  return { id: found.id, slug: found.slug, councilSlug: found.council.slug, councilId };
}

/**
 * Takes a file of responses to a consultation. Nothing is entered: a job reads it, and what each line will do is shown first.
 *
 * Who: canEnterResponses.
 * Refuses: NOT_FOUND, FORBIDDEN, BAD_INPUT (no such version of the form); WrongUpload for a file that is none or too large.
 * Writes: response_file, response_file_piece, a job, audit_entry.
 */
export async function sendResponseFile(context: Context, consultationId: string, request: IncomingMessage): Promise<string> {
  await consultationToFill(context, consultationId);
  const folder = await mkdtemp(join(tmpdir(), 'throughline-'));
  try {
    const file = await arrive(request, join(folder, 'file'));
    return await keepFile(context, consultationId, file, headingsOf(file));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function keepFile(context: Context, consultationId: string, file: Arrived, { separator, headings }: ReturnType<typeof headingsOf>): Promise<string> {
  const now = context.clock.now();
  const number = Number(file.fields['formNumber'] ?? '');
  const channel = enteredChannels.find((each) => each === file.fields['channel']) ?? 'PAPER';
  return command(context, async (em) => {
    const consultation = await em.findOneOrFail(ConsultationRow, consultationId);
    const form = await em.findOne(ConsultationFormRow, { consultation: consultationId, publishedAt: { $ne: null }, ...(number > 0 ? { number } : { isCurrent: true }) });
    if (!form) throw new Refused('BAD_INPUT', { formNumber: 'There is no such version of the form' });
    const id = newId(now.getTime());
    await em.insert(ResponseFileRow, {
      id, council: consultation.council.id, consultation: consultationId, form: form.id, channel, status: 'READING', fileName: file.name, fileHash: file.hash, byteCount: file.byteCount,
      encoding: file.encoding, separator, headings: JSON.stringify(headings), linesRead: 0, goodCount: 0, lateCount: 0, alreadyCount: 0, wrongCount: 0, uploadedBy: context.viewer.personId!, uploadedAt: now,
      isDemonstration: consultation.isDemonstration, version: 1,
    });
    await workAtFile(em, id);
    let position = 0;
    for await (const piece of createReadStream(file.path, { highWaterMark: PIECE })) await keepResponsePiece(em, id, position++, piece as Buffer);
    await queueJob(em, 'readResponseFile', { fileId: id }, `response-file:${id}`);
    return { result: id, audit: { councilId: consultation.council.id, action: 'sendResponseFile', subjectType: 'responseFile', subjectId: id } };
  });
}

async function changeFile(context: Context, action: string, input: object, isStill: readonly string[], change: (em: SqlEntityManager, file: ResponseFileRow) => Promise<void>): Promise<string> {
  const { fileId, version } = checkedInput(responseFileForm, input);
  return command(context, async (em) => {
    const file = await em.findOne(ResponseFileRow, { id: fileId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    const councilId = file?.council.id ?? '';
    see(file, canEnterResponses(context.viewer, { councilId }));
    if (version !== file.version || !isStill.includes(file.status)) throw new Refused('VERSION_CONFLICT');
    await change(em, file);
    file.version += 1;
    return { result: file.id, audit: { councilId, action, subjectType: 'responseFile', subjectId: file.id } };
  });
}

/**
 * Confirms what the preview of a file said: its good lines are entered in a job, all of them or none.
 *
 * Who: canEnterResponses.
 * Refuses: BAD_INPUT, NOT_FOUND, VERSION_CONFLICT.
 * Writes: response_file, a job, audit_entry; the job writes entry_batch, consultation_response, response_entry,
 * consultation_tally, audit_entry.
 */
export function confirmResponseFile(context: Context, input: object): Promise<string> {
  return changeFile(context, 'confirmResponseFile', input, ['READY'], async (em, file) => {
    if (file.goodCount === 0) throw new Refused('BAD_INPUT', { fileId: 'No line of this file can be entered' });
    file.status = 'WRITING';
    file.confirmedBy = context.viewer.personId;
    await em.flush();
    await queueJob(em, 'writeResponseFile', { fileId: file.id }, `response-file:${file.id}`);
  });
}

/**
 * Puts a file aside and forgets what stood in it; nothing of it has been entered or will be.
 *
 * Who: canEnterResponses.
 * Refuses: BAD_INPUT, NOT_FOUND, VERSION_CONFLICT.
 * Writes: response_file, audit_entry.
 */
export function discardResponseFile(context: Context, input: object): Promise<string> {
  return changeFile(context, 'discardResponseFile', input, ['READY', 'STOPPED'], async (em, file) => {
    file.status = 'DISCARDED';
    await workAtFile(em, file.id);
    await forgetBytes(em, file.id, { wrongLinesToo: true });
  });
}

/**
 * Reads a file anew that stopped where nobody expected it.
 *
 * Who: canEnterResponses.
 * Refuses: BAD_INPUT, NOT_FOUND, VERSION_CONFLICT.
 * Writes: response_file, a job, audit_entry.
 */
export function takeUpResponseFile(context: Context, input: object): Promise<string> {
  return changeFile(context, 'takeUpResponseFile', input, ['STOPPED'], async (em, file) => {
    Object.assign(file, { status: 'READING', problem: null, problemColumn: null, problemLine: null });
    await em.flush();
    await queueJob(em, 'readResponseFile', { fileId: file.id }, `response-file:${file.id}`);
  });
}

