import { randomBytes } from 'node:crypto';
import type { PoolClient } from 'pg';
import { answerAsForm, type Capacity } from '@throughline/shared/forms/answer-as';
import type { ErrorCode } from '@throughline/shared/errors';
import { see } from '../platform/access.ts';
import { checkedInput } from '../platform/checked-input.ts';
import type { Context } from '../platform/context.ts';
import { Refused } from '../platform/errors.ts';
import { hashOfCode, isId, newCode, newId } from '../platform/ids.ts';
import { checkedAnswer, type AnswerAsGiven, type KeptAnswer } from './checked-answer.service.ts';
import { withCodes } from './code-transaction.service.ts';
import { statusAt } from './consultation.entity.ts';
import { canSeeConsultation } from './consultation.policy.ts';
import { saveAnswerer, saveCorrectedAnswer } from './correction.queries.ts';
import { forms } from './form.loaders.ts';
import { consultationToAnswer, insertResponse, responsesByCode, type FoundResponse, type SavedDraft } from './response.queries.ts';
import { savingOf } from './saving.service.ts';
import { checkGuesses, refuseWrongCode } from './wrong-code.service.ts';

/** A draft with the code that leads to it. */
export interface OpenDraft extends SavedDraft {
  resumeCode: string;
  /** It is to take the place of answers that were sent. */
  isCorrection: boolean;
}
export interface AnswerToGive extends AnswerAsGiven {
  baseVersion: number;
}

/**
 * Begins a response. Nothing is known of the person; the resume code is the only way back to it.
 *
 * Who: anyone, while the consultation is open.
 * Refuses: NOT_FOUND, CONSULTATION_NOT_OPEN, TOO_MANY_REQUESTS.
 * Writes: consultation_response.
 */
export async function startResponse(context: Context, consultationId: string): Promise<OpenDraft> {
  await context.throttle.spend('answers', context.caller);
  const consultation = isId(consultationId) ? await consultationToAnswer(context.pool, consultationId) : null;
  see(consultation, consultation !== null && canSeeConsultation(context.viewer, { ...consultation, resultsPublishedAt: null }));
  const { formId } = consultation;
  const startedAt = context.clock.now();
  if (formId === null || statusAt(consultation, startedAt) !== 'OPEN') throw new Refused('CONSULTATION_NOT_OPEN');
  const resumeCode = newCode();
  await insertResponse(context.pool, {
    id: newId(startedAt.getTime()), consultation, formId, resumeHash: hashOfCode(resumeCode), receiptSalt: randomBytes(16), startedAt,
  });
  return { resumeCode, consultationId, formId, version: 0, draft: {}, capacity: 'INDIVIDUAL', organisationName: null, isCorrection: false };
}

/**
 * Keeps one answer of a draft at once. Answers given to other questions at the same time, here or on another device, all
 * stay. An answer to the same question that this caller has not seen yet is never overwritten.
 *
 * Who: whoever holds the resume code, while the consultation is open.
 * Refuses: BAD_INPUT, RESPONSE_NOT_FOUND, TOO_MANY_REQUESTS, ALREADY_SUBMITTED, CONSULTATION_NOT_OPEN, ANSWER_NOT_VALID
 * (both with fields), VERSION_CONFLICT.
 * Writes: consultation_response.
 */
export async function saveAnswer(context: Context, resumeCode: string, input: AnswerToGive): Promise<OpenDraft> {
  if (input.baseVersion < 0) throw new Refused('BAD_INPUT', { baseVersion: 'Give the version that you last saw' });
  await checkGuesses(context);
  const resumeHash = hashOfCode(resumeCode);
  await context.throttle.spend('saves', context.caller);
  await context.throttle.spend('savesOfDraft', resumeHash.toString('base64url'));
  const checked = await answerToSave(context, input);
  const at = context.clock.now();
  const toSave = checked.ok && { ...checked.answer, resumeHash, baseVersion: input.baseVersion, at };
  const saved = toSave && (await savingOf(context.pool)(toSave));
  if (saved) return { resumeCode, ...saved, isCorrection: false };
  const outcome = await withCodes(context.pool, [resumeHash], async (client) => {
    const corrected = toSave && (await saveCorrectedAnswer(client, toSave));
    if (corrected) return { ...corrected, isCorrection: true };
    const found = await draftByCode(client, resumeHash);
    return found ? new Refused(...reasonNotSaved(found, checked, at)) : null;
  });
  if (outcome === null) return refuseWrongCode(context);
  if (outcome instanceof Refused) throw outcome;
  return { resumeCode, ...outcome };
}

/**
 * A draft, to go on with it.
 *
 * Who: whoever holds the resume code.
 * Refuses: RESPONSE_NOT_FOUND, TOO_MANY_REQUESTS, ALREADY_SUBMITTED.
 */
export async function draftResponse(context: Context, resumeCode: string): Promise<OpenDraft> {
  await checkGuesses(context);
  const hash = hashOfCode(resumeCode);
  const found = await withCodes(context.pool, [hash], (client) => draftByCode(client, hash));
  if (!found) return refuseWrongCode(context);
  const draft = found.isCorrection ? found.correction : found.draft;
  if (draft === null) throw new Refused('ALREADY_SUBMITTED');
  const { consultationId, formId, version, capacity, organisationName, isCorrection } = found;
  return { resumeCode, consultationId, formId, version, draft, capacity, organisationName, isCorrection };
}

/**
 * Says who answers a draft: the person for themselves, for somebody else, or for an organisation, whose name is public and
 * whose answer is counted apart.
 *
 * Who: whoever holds the resume code, while the consultation is open and nothing is sent.
 * Refuses: BAD_INPUT (with fields), RESPONSE_NOT_FOUND, TOO_MANY_REQUESTS, ALREADY_SUBMITTED, CONSULTATION_NOT_OPEN.
 * Writes: consultation_response.
 */
export async function answerAs(context: Context, resumeCode: string, answerer: { capacity: Capacity; organisationName?: string | null }): Promise<OpenDraft> {
  const data = checkedInput(answerAsForm, answerer);
  await checkGuesses(context);
  const resumeHash = hashOfCode(resumeCode);
  const at = context.clock.now();
  const outcome = await withCodes(context.pool, [resumeHash], async (client) => {
    const saved = await saveAnswerer(client, { ...data, resumeHash, at });
    if (saved) return saved;
    const found = await draftByCode(client, resumeHash);
    return found && new Refused(found.state === 'DRAFT' ? 'CONSULTATION_NOT_OPEN' : 'ALREADY_SUBMITTED');
  });
  if (outcome === null) return refuseWrongCode(context);
  if (outcome instanceof Refused) throw outcome;
  return { resumeCode, isCorrection: false, ...outcome };
}

interface FoundByCode extends FoundResponse {
  isCorrection: boolean;
}

/** The response behind a code to go on with: as a draft, or as it is corrected. */
async function draftByCode(client: PoolClient, hash: Buffer): Promise<FoundByCode | null> {
  const [begun] = await responsesByCode(client, 'resume', [hash], { hold: false });
  if (begun) return { ...begun, isCorrection: false };
  const [sent] = await responsesByCode(client, 'correction', [hash], { hold: false });
  return sent ? { ...sent, isCorrection: true } : null;
}

type AnswerToSave =
  | { ok: true; answer: { formId: string; questionId: string; answer: KeptAnswer } }
  | { ok: false; fields: Record<string, string> };

async function answerToSave({ pool }: Context, input: AnswerToGive): Promise<AnswerToSave> {
  const questionId = input.questionId.toLowerCase();
  const form = isId(questionId) ? await forms(pool).withQuestion(questionId) : null;
  const question = form?.questions.find(({ id }) => id === questionId);
  if (!form || !question) return { ok: false, fields: { questionId: 'This question is not part of the consultation' } };
  const checked = checkedAnswer(form, question, input);
  return checked.ok ? { ok: true, answer: { formId: form.id, questionId, answer: checked.answer } } : checked;
}

function reasonNotSaved(found: FoundByCode, checked: AnswerToSave, at: Date): [ErrorCode, Record<string, string>?] {
  if ((found.isCorrection ? found.correction : found.draft) === null) return ['ALREADY_SUBMITTED'];
  if (statusAt(found, at) !== 'OPEN') return ['CONSULTATION_NOT_OPEN'];
  if (!checked.ok) return ['ANSWER_NOT_VALID', checked.fields];
  if (checked.answer.formId !== found.formId) return ['ANSWER_NOT_VALID', { questionId: 'This question is not part of the consultation' }];
  return ['VERSION_CONFLICT'];
}
