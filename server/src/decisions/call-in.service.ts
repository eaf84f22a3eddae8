import { callInForm, concludeCallInForm } from '@throughline/shared/forms/decision-steps';
import { answerReferralForm } from '@throughline/shared/forms/referral-answer';
import { referToScrutinyForm } from '@throughline/shared/forms/decision-parts';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Context } from '../platform/context.ts';
import { Refused } from '../platform/errors.ts';
import { fuzzyDateValues } from '../platform/fuzzy-date.ts';
import { newId } from '../platform/ids.ts';
import { holdNotInFuture } from '../platform/past-day.ts';
import { endSuperseded } from './decision-effect.service.ts';
import { addStep, changeDecision, lifeOf } from './decision-rows.service.ts';
import type { DecisionRow } from './decision.entity.ts';
import { MeetingRow } from './meeting.entity.ts';
import { ScrutinyReferralRow } from './scrutiny-referral.entity.ts';

/**
 * Records that scrutiny called a decision in. It has no effect until the call-in has ended: whoever was about to rely on it
 * waits for this, or this for them.
 *
 * Who: canManageDecisions.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, CALL_IN_CLOSED.
 * Writes: decision (and those it supersedes), decision_step, scrutiny_referral, audit_entry.
 */
export function callInDecision(context: Context, input: object): Promise<string> {
  return changeDecision(context, 'callInDecision', callInForm, input, async (em, decision, { calledInOn, requestedByRole, grounds }) => {
    await addStep(context, em, decision, { kind: 'CALLED_IN', on: calledInOn, byRole: requestedByRole, note: grounds, field: 'calledInOn' }).catch(asClosed);
    decision.effectiveOn = null;
    await endSuperseded(em, decision);
    await em.insert(ScrutinyReferralRow, {
      ...referralOf(context, decision), kind: 'CALL_IN', requestedByRole, ...fuzzyDateValues('requested', day(calledInOn)),
      meeting: null, heardOn: null, outcome: 'AWAITED', grounds, responseDueOn: null, response: null,
    });
  });
}

function asClosed(error: unknown): never {
  throw error instanceof Refused && error.code === 'DECISION_STEP_NOT_ALLOWED' ? new Refused('CALL_IN_CLOSED') : error;
}

/**
 * Records how a call-in ended: the decision is upheld and has effect from that day, or goes back to whoever took it, or to
 * the full council.
 *
 * Who: canManageDecisions.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, DECISION_STEP_NOT_ALLOWED.
 * Writes: decision (and those it supersedes), decision_step, scrutiny_referral, audit_entry.
 */
export function concludeCallIn(context: Context, input: object): Promise<string> {
  return changeDecision(context, 'concludeCallIn', concludeCallInForm, input, async (em, decision, { outcome, heardOn, meetingId, note }) => {
    await holdMeeting(em, decision, meetingId, heardOn);
    const state = await addStep(context, em, decision, { kind: outcome, on: heardOn, note, field: 'heardOn' });
    if (outcome === 'UPHELD') {
      decision.effectiveOn = heardOn;
      await endSuperseded(em, decision);
    }
    if (state !== 'CALLED_IN') return;
    const said = { UPHELD: 'ENDORSED', RETURNED: 'REFERRED_BACK', REFERRED_TO_COUNCIL: 'RECOMMENDATIONS' }[outcome];
    const open = { decision: decision.id, kind: 'CALL_IN', outcome: 'AWAITED' };
    await em.nativeUpdate(ScrutinyReferralRow, open, { outcome: said, heardOn, meeting: meetingId, response: note });
  });
}

/**
 * Records that a decision came before scrutiny without being called in: beforehand, as a member's item, or for an update.
 * None of these stops it.
 *
 * Who: canManageDecisions.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, DECISION_STEP_NOT_ALLOWED.
 * Writes: decision (version), decision_step, scrutiny_referral, audit_entry.
 */
export function referToScrutiny(context: Context, input: object): Promise<string> {
  return changeDecision(context, 'referToScrutiny', referToScrutinyForm, input, async (em, decision, { kind, requestedByRole, requestedOn, meetingId, responseDueOn }) => {
    holdNotInFuture(context, 'requestedOn', requestedOn);
    await holdMeeting(em, decision, meetingId, null);
    if (kind === 'PRE_DECISION') await addStep(context, em, decision, { kind: 'PRE_SCRUTINY', on: requestedOn, byRole: requestedByRole, field: 'requestedOn' });
    else if ((await lifeOf(em, decision)).madeOn === null) throw new Refused('DECISION_STEP_NOT_ALLOWED');
    await em.insert(ScrutinyReferralRow, {
      ...referralOf(context, decision), kind, requestedByRole, ...fuzzyDateValues('requested', day(requestedOn)),
      meeting: meetingId, heardOn: null, outcome: 'AWAITED', grounds: null, responseDueOn, response: null,
    });
  });
}

/**
 * Records that scrutiny had its answer about a decision that came before it, and when.
 *
 * Who: canManageDecisions.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, DECISION_STEP_NOT_ALLOWED.
 * Writes: decision (version), scrutiny_referral, audit_entry.
 */
export function answerScrutinyReferral(context: Context, input: object): Promise<string> {
  return changeDecision(context, 'answerScrutinyReferral', answerReferralForm, input, async (em, decision, { referralId, response, receivedOn }) => {
    const referral = await em.findOne(ScrutinyReferralRow, { id: referralId, decision: decision.id });
    if (!referral) throw new Refused('BAD_INPUT', { referralId: 'Choose what was answered' });
    // A call-in that goes on is answered by its end.
    if (referral.response || (referral.kind === 'CALL_IN' && referral.outcome === 'AWAITED')) throw new Refused('DECISION_STEP_NOT_ALLOWED');
    holdNotInFuture(context, 'receivedOn', receivedOn);
    const asked = referral.heardOn ?? referral.requestedStart;
    if (asked && receivedOn < asked) throw new Refused('BAD_INPUT', { receivedOn: 'The answer came after it was asked for' });
    em.assign(referral, { response, responseReceivedOn: receivedOn, outcome: referral.outcome === 'AWAITED' ? 'NOT_STATED' : referral.outcome });
  });
}

async function holdMeeting(em: SqlEntityManager, decision: DecisionRow, meetingId: string | null, heardOn: string | null): Promise<void> {
  if (meetingId === null) return;
  const meeting = await em.findOne(MeetingRow, { id: meetingId, council: decision.council.id });
  if (!meeting) throw new Refused('BAD_INPUT', { meetingId: 'Choose a meeting from the list' });
  if (heardOn !== null && meeting.day !== heardOn) throw new Refused('BAD_INPUT', { meetingId: 'That meeting was on another day' });
}

const referralOf = (context: Context, decision: DecisionRow) => ({
  id: newId(context.clock.now().getTime()), council: decision.council.id, decision: decision.id, isDemonstration: context.demo,
});

const day = (on: string) => ({ start: on, end: on, precision: 'DAY', approximate: false, raw: null });
