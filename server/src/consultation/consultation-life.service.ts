import type { SqlEntityManager } from '@mikro-orm/postgresql';
import {
  closingOf,
  extendConsultationForm,
  nameFinalDecisionForm,
  publishConsultationForm,
  reopenConsultationForm,
  resumeConsultationForm,
  suspendConsultationForm,
  withdrawConsultationForm,
} from '@throughline/shared/forms/consultation';
import { DecisionRow } from '../decisions/decision.entity.ts';
import { canSeeDecision } from '../decisions/decision.policy.ts';
import type { Context } from '../platform/context.ts';
import { Refused } from '../platform/errors.ts';
import { ConsultationDecisionRow } from './assurance.entity.ts';
import { changeConsultationRow } from './consultation-change.service.ts';
import { statusAt, type ConsultationRow, type StatusName } from './consultation.entity.ts';
import { giveNotice } from './notice.service.ts';
import { publishFirstForm } from './publish-form.service.ts';
import { checklistOf } from './start-check.entity.ts';
import { startFactsOf } from './start-check.queries.ts';

/**
 * Makes a consultation public, once all that must be in place is. What it asks and offers is frozen from then on. It opens
 * by itself at its time, or at once when that has come.
 *
 * Who: canKeepConsultation.
 * Refuses: BAD_INPUT, NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, CONSULTATION_IS_PUBLIC, CONSULTATION_NOT_READY (with the
 * items as fields), what publishing the form refuses.
 * Writes: consultation, consultation_form, consultation_notice, audit_entry.
 */
export function publishConsultation(context: Context, input: object): Promise<string> {
  return changeConsultationRow(context, { action: 'publishConsultation' }, publishConsultationForm, input, async (em, consultation) => {
    if (consultation.isPublished) throw new Refused('CONSULTATION_IS_PUBLIC');
    if (consultation.closesAt <= context.clock.now()) throw new Refused('CONSULTATION_NOT_READY', { LENGTH: 'The time in which it runs is over. Change its days.' });
    await holdReady(em, consultation);
    await publishFirstForm(context, em, consultation.id);
    consultation.isPublished = true;
    giveNotice(context, em, consultation, { kind: 'PUBLISHED', words: null });
  });
}

/**
 * Lets a consultation close later than it was to. The public is told, with the reason.
 *
 * Who: canKeepConsultation.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, CONSULTATION_NOT_THERE_YET.
 * Writes: consultation, consultation_notice, audit_entry.
 */
export function extendConsultation(context: Context, input: object): Promise<string> {
  return changeConsultationRow(context, { action: 'extendConsultation' }, extendConsultationForm, input, async (em, consultation, { reason, ...close }) => {
    holdStatus(context, consultation, 'SCHEDULED', 'OPEN', 'SUSPENDED');
    closeLater(context, em, consultation, 'EXTENDED', close, reason);
  });
}

/**
 * Opens a consultation again that has closed, as long as its results are not published. The public is told, with the reason.
 *
 * Who: canKeepConsultation.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, CONSULTATION_NOT_THERE_YET, RESULTS_ALREADY_PUBLISHED.
 * Writes: consultation, consultation_notice, audit_entry.
 */
export function reopenConsultation(context: Context, input: object): Promise<string> {
  return changeConsultationRow(context, { action: 'reopenConsultation' }, reopenConsultationForm, input, async (em, consultation, { reason, ...close }) => {
    if (consultation.resultsPublishedAt) throw new Refused('RESULTS_ALREADY_PUBLISHED');
    holdStatus(context, consultation, 'CLOSED');
    closeLater(context, em, consultation, 'REOPENED', close, reason);
  });
}

/**
 * Stops answers for the time being: nobody can begin, save or send until it is taken up again.
 *
 * Who: canKeepConsultation.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, CONSULTATION_NOT_THERE_YET.
 * Writes: consultation, consultation_notice, audit_entry.
 */
export function suspendConsultation(context: Context, input: object): Promise<string> {
  return changeConsultationRow(context, { action: 'suspendConsultation' }, suspendConsultationForm, input, async (em, consultation, { reason }) => {
    holdStatus(context, consultation, 'SCHEDULED', 'OPEN');
    consultation.suspendedAt = giveNotice(context, em, consultation, { kind: 'SUSPENDED', words: reason });
  });
}

/**
 * Takes a suspended consultation up again. The time that was lost can be given back by extending it.
 *
 * Who: canKeepConsultation.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, CONSULTATION_NOT_THERE_YET.
 * Writes: consultation, consultation_notice, audit_entry.
 */
export function resumeConsultation(context: Context, input: object): Promise<string> {
  return changeConsultationRow(context, { action: 'resumeConsultation' }, resumeConsultationForm, input, async (em, consultation, { reason }) => {
    holdStatus(context, consultation, 'SUSPENDED');
    consultation.suspendedAt = null;
    giveNotice(context, em, consultation, { kind: 'RESUMED', words: reason });
  });
}

/**
 * Withdraws a consultation. Nobody can answer any more, and it is not taken up again.
 *
 * Who: canKeepConsultation.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, CONSULTATION_NOT_THERE_YET.
 * Writes: consultation, consultation_notice, audit_entry.
 */
export function withdrawConsultation(context: Context, input: object): Promise<string> {
  return changeConsultationRow(context, { action: 'withdrawConsultation' }, withdrawConsultationForm, input, async (em, consultation, { reason }) => {
    holdStatus(context, consultation, 'SCHEDULED', 'OPEN', 'SUSPENDED');
    consultation.withdrawnAt = giveNotice(context, em, consultation, { kind: 'WITHDRAWN', words: reason });
  });
}

/**
 * Names the decision that follows on a consultation. From then on it cannot be taken before the results are published and
 * equality was weighed: see `missing_before_decision` in the database.
 *
 * Who: canKeepConsultation.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, DECISION_WAITS_FOR_CONSULTATION, DUPLICATE_REFERENCE.
 * Writes: consultation, consultation_decision, audit_entry.
 */
export function nameFinalDecision(context: Context, input: object): Promise<string> {
  return changeConsultationRow(context, { action: 'nameFinalDecision' }, nameFinalDecisionForm, input, async (em, consultation, { decisionId }) => {
    const decision = await em.findOne(DecisionRow, { id: decisionId, council: consultation.council.id });
    if (!decision || !canSeeDecision(context.viewer, decision)) throw new Refused('BAD_INPUT', { decisionId: 'Choose a decision from the list' });
    await em.upsert(ConsultationDecisionRow, {
      consultation: consultation.id, council: consultation.council.id, decision: decision.id, namedAt: context.clock.now(), isDemonstration: consultation.isDemonstration,
    });
  });
}

async function holdReady(em: SqlEntityManager, { id }: ConsultationRow): Promise<void> {
  const missing = checklistOf(await startFactsOf(em, id)).filter(({ state }) => state === 'MISSING');
  if (missing.length > 0) throw new Refused('CONSULTATION_NOT_READY', Object.fromEntries(missing.map(({ item, words }) => [item, words])));
}

/** By the clock of this moment: the consultation is held, so that it stands there until the change is done. */
function holdStatus(context: Context, consultation: ConsultationRow, ...expected: StatusName[]): void {
  if (!expected.includes(statusAt(consultation, context.clock.now()))) throw new Refused('CONSULTATION_NOT_THERE_YET');
}

function closeLater(
  context: Context,
  em: SqlEntityManager,
  consultation: ConsultationRow,
  kind: 'EXTENDED' | 'REOPENED',
  close: Parameters<typeof closingOf>[0],
  words: string,
): void {
  const oldClosesAt = consultation.closesAt;
  const closesAt = closingOf(close);
  if (closesAt <= oldClosesAt) throw new Refused('BAD_INPUT', { closesOn: 'It must close later than it does now' });
  if (closesAt <= context.clock.now()) throw new Refused('BAD_INPUT', { closesOn: 'It must close after today' });
  consultation.closesAt = closesAt;
  giveNotice(context, em, consultation, { kind, words, oldClosesAt });
}
