import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { closeEntryBatchForm, openEntryBatchForm } from '@throughline/shared/forms/entered-response';
import { allow, see } from '../platform/access.ts';
import { checkedInput } from '../platform/checked-input.ts';
import { command, type Context } from '../platform/context.ts';
import { Refused } from '../platform/errors.ts';
import { newId } from '../platform/ids.ts';
import { ConsultationRow, statusAt } from './consultation.entity.ts';
import { canSeeConsultation } from './consultation.policy.ts';
import { holdBatches } from './entered-response.queries.ts';
import { drawSample, finishChecking } from './entry-check.queries.ts';
import { EntryBatchRow } from './entry-batch.entity.ts';
import { canEnterResponses } from './entry.policy.ts';
import { ConsultationFormRow } from './question.entity.ts';

/** The share of a batch that is entered a second time when nobody says otherwise, in per cent. */
export const USUAL_SAMPLE = 10;

/**
 * Opens a batch: responses that came together, on one version of the printed form or in one other way.
 *
 * Who: canEnterResponses.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, CONSULTATION_NOT_OPEN.
 * Writes: entry_batch, audit_entry.
 */
export async function openEntryBatch(context: Context, input: object): Promise<string> {
  const { consultationId, ...batch } = checkedInput(openEntryBatchForm, input);
  return command(context, async (em) => {
    const consultation = await consultationToEnter(context, em, consultationId);
    const id = await insertBatch(context, em, consultation, batch);
    return { result: id, audit: { councilId: consultation.council.id, action: 'openEntryBatch', subjectType: 'entryBatch', subjectId: id } };
  });
}

/**
 * Closes a batch: nothing is added any more. A random sample of it is drawn, to be entered a second time by somebody else.
 *
 * Who: canEnterResponses.
 * Refuses: BAD_INPUT, NOT_FOUND, VERSION_CONFLICT, ENTRY_BATCH_NOT_THERE.
 * Writes: entry_batch, response_entry, audit_entry.
 */
export async function closeEntryBatch(context: Context, input: object): Promise<string> {
  const { batchId, version } = checkedInput(closeEntryBatchForm, input);
  return command(context, async (em) => {
    const batch = await batchAtWork(context, em, batchId);
    if (batch.version !== version) throw new Refused('VERSION_CONFLICT');
    if (batch.state !== 'OPEN') throw new Refused('ENTRY_BATCH_NOT_THERE');
    Object.assign(batch, { state: 'CHECKING', closedAt: context.clock.now(), version: batch.version + 1 });
    await em.flush();
    await drawSample(em, batch.id, batch.samplePercent);
    await finishChecking(em, batch.id);
    return { result: batch.id, audit: { councilId: batch.council.id, action: 'closeEntryBatch', subjectType: 'entryBatch', subjectId: batch.id } };
  });
}

/** A consultation into which responses may be entered: open, or closed. Whoever changes its dates or publishes its results waits. */
export async function consultationToEnter(context: Context, em: SqlEntityManager, id: string): Promise<ConsultationRow> {
  const found = await em.findOne(ConsultationRow, { id }, { lockMode: LockMode.PESSIMISTIC_READ });
  const councilId = found?.council.id ?? '';
  see(found, found !== null && canSeeConsultation(context.viewer, { councilId, isPublished: found.isPublished, resultsPublishedAt: null }));
  allow(canEnterResponses(context.viewer, { councilId }));
  if (!['OPEN', 'CLOSED'].includes(statusAt(timingOf(found), context.clock.now()))) throw new Refused('CONSULTATION_NOT_OPEN');
  return found;
}

const timingOf = ({ isPublished, withdrawnAt, suspendedAt, opensAt, closesAt }: ConsultationRow) => ({
  isPublished, opensAt, closesAt, withdrawnAt: withdrawnAt ?? null, suspendedAt: suspendedAt ?? null,
});

/** A batch, held for this transaction alone. Whoever may not enter responses knows of none. */
export async function batchAtWork(context: Context, em: SqlEntityManager, id: string): Promise<EntryBatchRow> {
  const batch = await em.findOne(EntryBatchRow, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  see(batch, batch !== null && canEnterResponses(context.viewer, { councilId: batch.council.id }));
  return batch;
}

interface NewBatch {
  channel: string;
  /** The version of the form; the present one when it is null. */
  formNumber: number | null;
  title: string | null;
  samplePercent: number;
}

/** The batch that is named; otherwise the newest open one of this person for this channel and form, or a new one. */
export async function batchFor(
  context: Context, em: SqlEntityManager, consultation: ConsultationRow,
  { batchId, channel, formNumber }: { batchId: string | null; channel: string; formNumber: number | null },
): Promise<EntryBatchRow> {
  const form = await formOfNumber(em, consultation.id, formNumber);
  // The same person twice at once finds one batch, not two.
  if (batchId === null) await holdBatches(em, consultation.id);
  const own = { consultation: consultation.id, channel, form: form.id, state: 'OPEN', openedBy: context.viewer.personId! };
  const wanted = batchId ?? (await em.findOne(EntryBatchRow, own, { orderBy: { number: 'desc' } }))?.id
    ?? (await insertBatch(context, em, consultation, { channel, formNumber, title: null, samplePercent: USUAL_SAMPLE }));
  const batch = await em.findOne(EntryBatchRow, { id: wanted, consultation: consultation.id }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
  if (!batch) throw new Refused('BAD_INPUT', { batchId: 'Choose a batch from the list' });
  if (batch.state !== 'OPEN') throw new Refused('ENTRY_BATCH_NOT_THERE');
  if (formNumber !== null && batch.form.id !== form.id) throw new Refused('BAD_INPUT', { formNumber: 'This batch is for another version of the form' });
  return batch;
}

async function insertBatch(context: Context, em: SqlEntityManager, consultation: ConsultationRow, { channel, formNumber, title, samplePercent }: NewBatch): Promise<string> {
  const form = await formOfNumber(em, consultation.id, formNumber);
  await holdBatches(em, consultation.id);
  const openedAt = context.clock.now();
  const id = newId(openedAt.getTime());
  const number = (await em.count(EntryBatchRow, { consultation: consultation.id })) + 1;
  await em.insert(EntryBatchRow, {
    id, council: consultation.council.id, consultation: consultation.id, form: form.id, number, title, channel, state: 'OPEN', samplePercent,
    openedBy: context.viewer.personId!, openedAt, closedAt: null, isDemonstration: consultation.isDemonstration, version: 1,
  });
  return id;
}

async function formOfNumber(em: SqlEntityManager, consultationId: string, number: number | null): Promise<ConsultationFormRow> {
  const form = await em.findOne(ConsultationFormRow, { consultation: consultationId, publishedAt: { $ne: null }, ...(number === null ? { isCurrent: true } : { number }) });
  if (!form) throw new Refused('BAD_INPUT', { formNumber: 'There is no such version of the form' });
  return form;
}
