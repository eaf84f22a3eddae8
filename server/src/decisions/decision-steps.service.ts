import {
  agreeUrgencyForm,
  makeDecisionForm,
  publishDecisionReportForm,
  publishNoticeForm,
  recordOutcomeForm,
  remakeDecisionForm,
  withdrawDecisionForm,
} from '@throughline/shared/forms/decision-steps';
import type { Context } from '../platform/context.ts';
import { endSuperseded } from './decision-effect.service.ts';
import { holdDueRegard } from './decision-guards.service.ts';
import { addStep, changeDecision } from './decision-rows.service.ts';
import { take } from './decision.service.ts';

/**
 * Publishes the notice that a decision is to be taken. From now on everyone may see it.
 *
 * Who: canManageDecisions.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, DECISION_STEP_NOT_ALLOWED.
 * Writes: decision, decision_step, audit_entry.
 */
export function publishDecisionNotice(context: Context, input: object): Promise<string> {
  return changeDecision(context, 'publishDecisionNotice', publishNoticeForm, input, async (em, decision, { publishedOn }) => {
    await addStep(context, em, decision, { kind: 'NOTICE_PUBLISHED', on: publishedOn, field: 'publishedOn' });
    decision.noticePublishedOn = publishedOn;
    decision.isPublished = true;
  });
}

/**
 * Publishes the report on which a decision will be taken.
 *
 * Who: canManageDecisions.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, DECISION_STEP_NOT_ALLOWED.
 * Writes: decision, decision_step, audit_entry.
 */
export function publishDecisionReport(context: Context, input: object): Promise<string> {
  return changeDecision(context, 'publishDecisionReport', publishDecisionReportForm, input, async (em, decision, { publishedOn }) => {
    await addStep(context, em, decision, { kind: 'REPORT_PUBLISHED', on: publishedOn, field: 'publishedOn' });
    decision.reportPublishedOn = publishedOn;
    decision.isPublished = true;
  });
}

/**
 * Records that a decision cannot wait for the usual notice. Special urgency, which the chair of scrutiny agreed, may keep it
 * from call-in too.
 *
 * Who: canManageDecisions.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, DECISION_STEP_NOT_ALLOWED.
 * Writes: decision, decision_step, audit_entry.
 */
export function agreeDecisionUrgency(context: Context, input: object): Promise<string> {
  return changeDecision(context, 'agreeDecisionUrgency', agreeUrgencyForm, input, async (em, decision, { exception, reason, agreedByRole, agreedOn }) => {
    await addStep(context, em, decision, { kind: 'URGENCY_AGREED', on: agreedOn, byRole: agreedByRole, note: reason, field: 'agreedOn' });
    em.assign(decision, { noticeException: exception, urgencyReason: reason, urgencyAgreedByRole: agreedByRole, urgencyAgreedOn: agreedOn });
    if (exception === 'SPECIAL_URGENCY') decision.isUrgent = 'YES';
  });
}

/**
 * Records that a decision was taken, and from when it has effect: the day after the call-in period, where scrutiny may call
 * it in.
 *
 * Who: canManageDecisions.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, DECISION_STEP_NOT_ALLOWED,
 * KEY_DECISION_NEEDS_NOTICE, KEY_DECISION_NEEDS_CALL_IN, DECISION_OUTSIDE_DELEGATION, DECISION_NEEDS_EQUALITY_RECORD.
 * Writes: decision (and those it supersedes), decision_step, audit_entry.
 */
export function makeDecision(context: Context, input: object): Promise<string> {
  return changeDecision(context, 'makeDecision', makeDecisionForm, input, async (em, decision, taking) => {
    await addStep(context, em, decision, { kind: 'MADE', on: taking.madeOn, byRole: taking.takenByRole, field: 'madeOn' });
    await holdDueRegard(em, decision, taking.madeOn);
    await take(em, decision, taking, taking);
  });
}

/**
 * Takes a decision again that scrutiny sent back, or that the full council looked at. It has effect from that day.
 *
 * Who: canManageDecisions.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, DECISION_STEP_NOT_ALLOWED.
 * Writes: decision (and those it supersedes), decision_step, audit_entry.
 */
export function remakeDecision(context: Context, input: object): Promise<string> {
  return changeDecision(context, 'remakeDecision', remakeDecisionForm, input, async (em, decision, { madeOn, byRole, note }) => {
    await addStep(context, em, decision, { kind: 'REMADE', on: madeOn, byRole, note, field: 'madeOn' });
    decision.effectiveOn = madeOn;
    await endSuperseded(em, decision);
  });
}

/**
 * Records that what was decided was carried out, or that it was reviewed.
 *
 * Who: canManageDecisions.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, DECISION_STEP_NOT_ALLOWED.
 * Writes: decision (version), decision_step, audit_entry.
 */
export function recordDecisionOutcome(context: Context, input: object): Promise<string> {
  return changeDecision(context, 'recordDecisionOutcome', recordOutcomeForm, input, async (em, decision, { outcome, happenedOn, note }) => {
    await addStep(context, em, decision, { kind: outcome, on: happenedOn, note, field: 'happenedOn' });
  });
}

/**
 * Takes a decision back: before it has effect it is withdrawn, afterwards it ends. What was done under it stays.
 *
 * Who: canManageDecisions.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, DECISION_STEP_NOT_ALLOWED.
 * Writes: decision (and those it would have superseded), decision_step, audit_entry.
 */
export function withdrawDecision(context: Context, input: object): Promise<string> {
  return changeDecision(context, 'withdrawDecision', withdrawDecisionForm, input, async (em, decision, { withdrawnOn, byRole, reason }) => {
    const hadEffect = typeof decision.effectiveOn === 'string' ? decision.effectiveOn <= withdrawnOn : decision.callIn !== 'YES' && Boolean(decision.madeOn);
    await addStep(context, em, decision, { kind: hadEffect ? 'ENDED' : 'WITHDRAWN', on: withdrawnOn, byRole, note: reason, field: 'withdrawnOn' });
    if (decision.madeOn) decision.endedOn = withdrawnOn;
    await endSuperseded(em, decision);
  });
}
