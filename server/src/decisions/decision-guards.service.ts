import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { NOTICE_CLEAR_DAYS } from '@throughline/shared/decision-life';
import { formatPence } from '@throughline/shared/money';
import { clearDaysBetween } from '@throughline/shared/working-days';
import { Refused } from '../platform/errors.ts';
import { DecisionAllowanceRow, DelegationRow } from './authority.entity.ts';
import { BodyRow } from './body.entity.ts';
import { coverOf, type Activity } from './decision-cover.queries.ts';
import { DecisionDutyRow } from './decision-life.entity.ts';
import type { DecisionRow } from './decision.entity.ts';
import { MeetingRow } from './meeting.entity.ts';

/** How a decision is taken. */
export interface Taking {
  madeOn: string;
  takenByRole: string | null;
  meetingId: string | null;
  isSubjectToCallIn: 'YES' | 'NO';
  consultedRole: string | null;
  consultedOn: string | null;
}

/** Bodies that look on or advise, and decide nothing. */
const ADVISERS = ['CABINET_COMMITTEE', 'SCRUTINY', 'LEADER_NETWORK', 'PARENT_CARER_PANEL'];

/**
 * Who takes a decision must be able to: a body that decides, at its meeting on that day; in a council run by committees
 * nobody else.
 *
 * @throws Refused BAD_INPUT (with fields)
 */
export async function holdMaker(em: SqlEntityManager, decision: DecisionRow, { madeOn, takenByRole, meetingId }: Taking): Promise<void> {
  if (meetingId === null) {
    if (decision.route === 'COMMITTEE') throw new Refused('BAD_INPUT', { meetingId: 'A council run by committees decides at a meeting. Choose the meeting' });
    if (takenByRole === null) throw new Refused('BAD_INPUT', { takenByRole: 'Enter the post that took it, or choose the meeting' });
    return;
  }
  const meeting = await em.findOne(MeetingRow, { id: meetingId, council: decision.council.id });
  if (!meeting) throw new Refused('BAD_INPUT', { meetingId: 'Choose a meeting from the list' });
  if (meeting.heldStart > madeOn || meeting.heldEnd < madeOn) throw new Refused('BAD_INPUT', { meetingId: 'That meeting was not on the day on which this was taken' });
  const body = await em.findOneOrFail(BodyRow, meeting.body.id);
  if (ADVISERS.includes(body.kind)) throw new Refused('BAD_INPUT', { meetingId: 'That body advises or looks on. It does not decide' });
}

/**
 * A key decision needs notice of 28 clear days, or a record of why it could not wait; only special urgency keeps it from
 * call-in. A council run by committees has neither.
 *
 * @throws Refused KEY_DECISION_NEEDS_NOTICE, KEY_DECISION_NEEDS_CALL_IN
 */
export function holdNotice(decision: DecisionRow, { madeOn, isSubjectToCallIn }: Taking): void {
  if (decision.isKey !== 'YES' || decision.route === 'COMMITTEE') return;
  const { noticePublishedOn, noticeException } = decision;
  const hasNotice = typeof noticePublishedOn === 'string' && clearDaysBetween(noticePublishedOn, madeOn) >= NOTICE_CLEAR_DAYS;
  if (!hasNotice && !noticeException) throw new Refused('KEY_DECISION_NEEDS_NOTICE');
  if (isSubjectToCallIn === 'NO' && decision.isUrgent !== 'YES') throw new Refused('KEY_DECISION_NEEDS_CALL_IN');
}

/**
 * A delegated decision stays within its delegation: the decision that delegates is in force, the post is the one named,
 * whoever must be consulted was, nothing is allowed that could not be handed on, and the amount is within the limit.
 *
 * @throws Refused DECISION_OUTSIDE_DELEGATION (with fields)
 */
export async function holdWithinDelegation(em: SqlEntityManager, decision: DecisionRow, taking: Taking): Promise<void> {
  if (decision.kind !== 'DELEGATED') return;
  const outside = (field: string, words: string) => new Refused('DECISION_OUTSIDE_DELEGATION', { [field]: words });
  const delegation = await em.findOne(DelegationRow, { id: decision.delegationId ?? '', council: decision.council.id });
  if (!delegation) throw outside('delegationId', 'Choose the delegation that it is taken under');
  const allowed = await activitiesOf(em, decision.id);
  const source = await coverOf(em, decision.council.id, delegation.decision.id, taking.madeOn, allowed);
  if (!source?.isInForce) throw outside('delegationId', 'The decision that delegates was not in force on that day');
  const handedOn = await activitiesOf(em, delegation.decision.id);
  if (allowed.some((activity) => !handedOn.includes(activity))) throw outside('activities', 'It would allow what the decision that delegates does not allow');
  if (!isSamePost(taking.takenByRole, delegation.toRole)) throw outside('takenByRole', `The delegation is to the ${delegation.toRole}`);
  const { inConsultationWithRole: mustConsult, limitPence: limit } = delegation;
  if (mustConsult) {
    if (!isSamePost(taking.consultedRole, mustConsult)) throw outside('consultedRole', `It needs consultation with the ${mustConsult}`);
    if (taking.consultedOn === null || taking.consultedOn > taking.madeOn) throw outside('consultedOn', 'Enter the day of the consultation, on or before the day it was taken');
  }
  if (typeof limit === 'number' && (typeof decision.amountPence !== 'number' || decision.amountPence > limit)) {
    const known = typeof decision.amountPence === 'number' ? `This decision commits ${formatPence(decision.amountPence)}` : 'Say in the proposal how much this decision commits';
    throw outside('amountPence', `The delegation is for no more than ${formatPence(limit)}. ${known}`);
  }
}

/**
 * Delivery is decided only once a full equality impact assessment is there, or an updated one, and due regard was had to it.
 *
 * @throws Refused DECISION_NEEDS_EQUALITY_RECORD
 */
export async function holdDueRegard(em: SqlEntityManager, decision: DecisionRow, madeOn: string): Promise<void> {
  if (decision.kind !== 'SUBSTANTIVE' || !(await activitiesOf(em, decision.id)).includes('DELIVERY')) return;
  const done = await em.find(DecisionDutyRow, { decision: decision.id, doneOn: { $lte: madeOn } });
  const isAssessed = done.some(({ assessmentStage: stage }) => stage === 'FULL' || stage === 'UPDATED');
  if (!isAssessed || !done.some(({ kind }) => kind === 'DUE_REGARD')) throw new Refused('DECISION_NEEDS_EQUALITY_RECORD');
}

async function activitiesOf(em: SqlEntityManager, decisionId: string): Promise<Activity[]> {
  const rows = await em.find(DecisionAllowanceRow, { decision: decisionId });
  return rows.map(({ activity }) => activity as Activity);
}

const isSamePost = (one: string | null, other: string): boolean => one?.trim().toLowerCase() === other.trim().toLowerCase();
