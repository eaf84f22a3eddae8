import { createHash, randomBytes } from 'node:crypto';
import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { DataOf } from '@throughline/shared/forms';
import type { AnswerValue } from '@throughline/shared/questions';
import type { Capacity } from '@throughline/shared/forms/answer-as';
import { correctEntryForm, recordPaperResponseForm, settleDuplicateForm } from '@throughline/shared/forms/entered-response';
import { see } from '../platform/access.ts';
import { checkedInput } from '../platform/checked-input.ts';
import { command, type Context } from '../platform/context.ts';
import { Refused } from '../platform/errors.ts';
import { codeFrom, hashOfCode, newCode, newId } from '../platform/ids.ts';
import type { ConsultationRow } from './consultation.entity.ts';
import { NOTHING_ANSWERED, enteredAnswers, type AnswerToEnter, type EnteredAnswers } from './entered-answers.entity.ts';
import {
  enteredResponse, entriesIn, flagDuplicates, holdReference, insertEntered, moveTallies, replaceEntered, takeOutEntered, workAtBatch, type EnteredResponse,
} from './entered-response.queries.ts';
import { judgeArrival, ResponseEntryRow, type EntryBatchRow, type Judgement } from './entry-batch.entity.ts';
import { batchAtWork, batchFor, consultationToEnter } from './entry-batch.service.ts';
import { canEnterResponses } from './entry.policy.ts';
import { forms } from './form.loaders.ts';
import type { FormDefinition } from './form.queries.ts';
import { answersSent, packed, type GivenAnswer } from './response.entity.ts';
import type { Tally } from './response.queries.ts';
import { keysCounted } from './tally-keys.entity.ts';

/** A response that staff entered, with the code to hand back to the person. */
export interface RecordedResponse {
  id: string;
  receiptCode: string;
  status: 'COUNTED' | 'LATE' | 'WITHDRAWN';
  lateBecause: 'RECEIVED_AFTER_CLOSING' | 'RESULTS_PUBLISHED' | null;
  /** Ids of the questions that were answered beside the way, and are not kept. */
  leftOut: string[];
  /** Ids of the questions that must be answered online and were left blank. */
  blank: string[];
}

/**
 * Enters a response that came on paper, by telephone or at an event. It counts when it was received while the consultation
 * was open, whenever it is entered; otherwise it is kept as late. Entered twice with the same key, it is entered once, and
 * the same code comes back.
 *
 * Who: canEnterResponses.
 * Refuses: BAD_INPUT and ANSWER_NOT_VALID (with fields), NOT_FOUND, FORBIDDEN, CONSULTATION_NOT_OPEN, ENTRY_BATCH_NOT_THERE.
 * Writes: entry_batch, consultation_response, response_entry, consultation_tally, audit_entry.
 */
export async function recordPaperResponse(context: Context, input: object): Promise<RecordedResponse> {
  const data = checkedInput(recordPaperResponseForm, input);
  return command(context, async (em) => {
    const consultation = await consultationToEnter(context, em, data.consultationId);
    const batch = await batchFor(context, em, consultation, data);
    await workAtBatch(em, batch.id);
    const entryKey = createHash('sha256').update(JSON.stringify([context.viewer.personId, data.idempotencyKey])).digest('base64url');
    const before = await em.findOne(ResponseEntryRow, { consultation: consultation.id, entryKey });
    if (before) return { result: await recordedBefore(em, before, data.idempotencyKey), audit: null };

    const id = newId(context.clock.now().getTime());
    const form = await forms(context.pool).byId(batch.form.id);
    const { values, judgement, entered } = judgedEntry(form, consultation, data, context.clock.now());
    const receiptSalt = randomBytes(16);
    const receiptCode = codeFrom(data.idempotencyKey, receiptSalt);
    const reference = data.reference ?? `${batch.number}-${(await entriesIn(em, batch.id)) + 1}`;
    await holdReference(em, consultation.id, reference);
    const response = { id, channel: data.channel, ...values, ...judgement, sent: packed(form, entered.answers) };
    await insertEntered(em, belongsTo(batch, form), [{ ...response, resumeHash: hashOfCode(newCode()), receiptSalt, receiptHash: hashOfCode(receiptCode) }]);
    await moveTallies(em, talliesOf(form, judgement.state, values.capacity, entered.answers, 1));
    await em.insert(ResponseEntryRow, {
      id, council: batch.council.id, consultation: consultation.id, batch: batch.id, ...notedOf(data), reference, lateBecause: judgement.lateBecause,
      blanks: entered.blank.length, duplicateOf: null, duplicateKind: null, duplicateSettled: null, enteredBy: context.viewer.personId!, enteredAt: context.clock.now(),
      entryKey, isDemonstration: batch.isDemonstration, version: 1,
    });
    await flagDuplicates(em, { consultationId: batch.consultation.id, batchId: batch.id }, [id]);
    return {
      result: { id, receiptCode, status: judgement.state, lateBecause: judgement.lateBecause, leftOut: idsOf(entered.leftOut), blank: idsOf(entered.blank) },
      audit: { councilId: batch.council.id, action: 'recordPaperResponse', subjectType: 'responseEntry', subjectId: id },
    };
  });
}

/**
 * Puts an entry right that was typed wrong, while its batch is worked at. It is judged anew, and what it counts for moves
 * by the difference.
 *
 * Who: canEnterResponses.
 * Refuses: BAD_INPUT and ANSWER_NOT_VALID (with fields), NOT_FOUND, VERSION_CONFLICT, CONSULTATION_NOT_OPEN,
 * ENTRY_BATCH_NOT_THERE, ENTRY_TAKEN_OVER, RESULTS_ALREADY_PUBLISHED.
 * Writes: consultation_response, response_entry, consultation_tally, audit_entry.
 */
export async function correctEntry(context: Context, input: object): Promise<string> {
  const data = checkedInput(correctEntryForm, input);
  return command(context, async (em) => {
    const { entry, batch, consultation, response } = await entryAtWork(context, em, data.entryId);
    if (entry.version !== data.version) throw new Refused('VERSION_CONFLICT');
    if (batch.state === 'DONE') throw new Refused('ENTRY_BATCH_NOT_THERE');
    holdChangeable(consultation, response);
    const form = await forms(context.pool).byId(response.formId);
    const { values, judgement, entered } = judgedEntry(form, consultation, data, context.clock.now());
    const reference = data.reference ?? entry.reference;
    await holdReference(em, consultation.id, reference);
    await replaceEntered(em, { id: entry.id, channel: batch.channel, ...values, ...judgement, sent: packed(form, entered.answers) });
    await moveTallies(em, [
      ...talliesOf(form, response.state, response.capacity, answersSent(form, response.sent!), -1),
      ...talliesOf(form, judgement.state, values.capacity, entered.answers, 1),
    ]);
    em.assign(entry, { ...notedOf(data), reference, lateBecause: judgement.lateBecause, blanks: entered.blank.length, version: entry.version + 1 });
    await em.flush();
    await flagDuplicates(em, { consultationId: batch.consultation.id, batchId: batch.id }, [entry.id]);
    return { result: entry.id, audit: { councilId: batch.council.id, action: 'correctEntry', subjectType: 'responseEntry', subjectId: entry.id } };
  });
}

/**
 * Says of an entry that looks as if it was made twice what it is: the same paper, whose second entry is taken out and no
 * longer counted; or two people, who both count.
 *
 * Who: canEnterResponses.
 * Refuses: BAD_INPUT, NOT_FOUND, VERSION_CONFLICT, CONSULTATION_NOT_OPEN, ENTRY_TAKEN_OVER, RESULTS_ALREADY_PUBLISHED.
 * Writes: response_entry, consultation_response, consultation_tally, audit_entry.
 */
export async function settleDuplicate(context: Context, input: object): Promise<string> {
  const { entryId, version, finding } = checkedInput(settleDuplicateForm, input);
  return command(context, async (em) => {
    const { entry, batch, consultation, response } = await entryAtWork(context, em, entryId);
    if (entry.version !== version || !entry.duplicateOf || entry.duplicateSettled) throw new Refused('VERSION_CONFLICT');
    if (finding === 'SAME') {
      holdChangeable(consultation, response);
      const form = await forms(context.pool).byId(response.formId);
      await moveTallies(em, talliesOf(form, response.state, response.capacity, answersSent(form, response.sent!), -1));
      await takeOutEntered(em, entry.id, context.clock.now());
    }
    em.assign(entry, { duplicateSettled: finding, version: entry.version + 1 });
    return { result: entry.id, audit: { councilId: batch.council.id, action: 'settleDuplicate', subjectType: 'responseEntry', subjectId: entry.id } };
  });
}

/** An entry with its batch, held for this transaction alone, and the response behind it. */
export async function entryAtWork(
  context: Context, em: SqlEntityManager, entryId: string,
): Promise<{ entry: ResponseEntryRow; batch: EntryBatchRow; consultation: ConsultationRow; response: EnteredResponse }> {
  const found = await em.findOne(ResponseEntryRow, { id: entryId });
  see(found, found !== null && canEnterResponses(context.viewer, { councilId: found.council.id }));
  const consultation = await consultationToEnter(context, em, found.consultation.id);
  const batch = await batchAtWork(context, em, found.batch.id);
  const entry = await em.findOneOrFail(ResponseEntryRow, { id: entryId }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
  await workAtBatch(em, batch.id);
  return { entry, batch, consultation, response: (await enteredResponse(em, entryId))! };
}

/** Published figures do not change, and what a person has taken back into their own hands the office leaves alone. */
export function holdChangeable({ resultsPublishedAt }: ConsultationRow, { isTakenOver }: EnteredResponse): void {
  if (resultsPublishedAt) throw new Refused('RESULTS_ALREADY_PUBLISHED');
  if (isTakenOver) throw new Refused('ENTRY_TAKEN_OVER');
}

/** What a response counts for: nothing unless it is counted. */
export function talliesOf(form: FormDefinition, state: string, capacity: Capacity, answers: readonly GivenAnswer[], sign: 1 | -1): Tally[] {
  if (state !== 'COUNTED') return [];
  const { councilId, consultationId } = form;
  return keysCounted(form, answers, capacity).map(({ key, amount }) => ({ councilId, consultationId, key, counted: sign * amount }));
}

async function recordedBefore(em: SqlEntityManager, { id, lateBecause }: ResponseEntryRow, key: string): Promise<RecordedResponse> {
  const { receiptSalt, state } = (await enteredResponse(em, id))!;
  return { id, receiptCode: codeFrom(key, receiptSalt), status: state, lateBecause: (lateBecause ?? null) as RecordedResponse['lateBecause'], leftOut: [], blank: [] };
}

type Noted = Pick<DataOf<typeof correctEntryForm>, 'receivedOn' | 'receivedTime' | 'assistance' | 'capacity' | 'organisationName' | 'language' | 'format' | 'evidence' | 'reason' | 'answers'>;
interface JudgedEntry {
  values: { capacity: Capacity; organisationName: string | null };
  judgement: Judgement & { ok: true };
  entered: EnteredAnswers;
}

/** An entry as it will be kept; refuses it where something is wrong, or must be said first. */
function judgedEntry(form: FormDefinition, consultation: ConsultationRow, noted: Noted, now: Date): JudgedEntry {
  const { capacity, evidence, reason } = noted;
  const organisationName = capacity === 'ORGANISATION' ? noted.organisationName : null;
  if (capacity === 'ORGANISATION' && organisationName === null) throw new Refused('BAD_INPUT', { organisationName: 'Enter the name of the organisation' });
  const shown = `${noted.language ?? 'en'}/${noted.format}`;
  if (shown !== AS_PUBLISHED && !form.editions.includes(shown)) throw new Refused('BAD_INPUT', { language: 'The form is not there in this language and format' });
  const { opensAt, closesAt, resultsPublishedAt } = consultation;
  const judgement = judgeArrival({ opensAt, closesAt, resultsPublishedAt: resultsPublishedAt ?? null }, noted, now);
  if (!judgement.ok) throw new Refused('BAD_INPUT', judgement.fields);
  if ((evidence === null) !== (reason === null)) {
    throw new Refused('BAD_INPUT', evidence === null ? { evidence: 'Select how you know when it came' } : { reason: 'Enter why it is entered only now' });
  }
  const entered = enteredAnswers(form, noted.answers.map(asAnswerToEnter), shown === AS_PUBLISHED ? null : shown);
  if (!entered.ok) throw new Refused('ANSWER_NOT_VALID', entered.fields);
  if (entered.answers.length === 0) throw new Refused('ANSWER_NOT_VALID', { answers: NOTHING_ANSWERED });
  return { values: { capacity, organisationName }, judgement, entered };
}

const AS_PUBLISHED = 'en/STANDARD';

/** An answer of a form that was not looked into yet. */
export function asAnswerToEnter(given: unknown): AnswerToEnter {
  const { questionId, ...answer } = (given ?? {}) as Partial<AnswerValue & { questionId: string }>;
  return { questionId: String(questionId ?? '').toLowerCase(), ...answer };
}

const notedOf = ({ receivedOn, receivedTime, assistance, evidence, reason }: Noted) => ({ receivedOn, receivedTime, assistance, evidence, reason });
const idsOf = (questions: readonly { id: string }[]): string[] => questions.map(({ id }) => id);

const belongsTo = ({ council, consultation, id, isDemonstration }: EntryBatchRow, form: FormDefinition) => ({
  councilId: council.id, consultationId: consultation.id, formId: form.id, batchId: id, isDemonstration,
});
