import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { londonDay } from '@throughline/shared/dates';
import { recordDecisionForm, reviseProposalForm } from '@throughline/shared/forms/decision';
import { validateForm, type DataOf } from '@throughline/shared/forms';
import { CouncilRow } from '../councils/council.entity.ts';
import { allow, see } from '../platform/access.ts';
import { command, type Context } from '../platform/context.ts';
import { Refused } from '../platform/errors.ts';
import { newId } from '../platform/ids.ts';
import { holdNotInFuture } from '../platform/past-day.ts';
import { DecisionAllowanceRow, DelegationRow } from './authority.entity.ts';
import { BodyRow } from './body.entity.ts';
import { setEffect } from './decision-effect.service.ts';
import { holdMaker, holdNotice, holdWithinDelegation, type Taking } from './decision-guards.service.ts';
import { changeDecision, lifeOf, writeStep } from './decision-rows.service.ts';
import { DecisionPartRow, DecisionRow } from './decision.entity.ts';
import { canManageDecisions } from './decision.policy.ts';
import { MeetingRow } from './meeting.entity.ts';

type Recorded = DataOf<typeof recordDecisionForm>;
type Proposal = DataOf<typeof reviseProposalForm>;

const activityWords: Record<Proposal['activities'][number], string> = {
  PROPOSAL_DEVELOPMENT: 'Developing proposals',
  PARTNERSHIP: 'Partnership arrangements',
  PREPARATORY_SPEND: 'Spending on preparation',
  DELIVERY: 'Delivery',
};

/**
 * Records a decision: one that is proposed, or one already taken. One already taken is held to the rules for notice,
 * call-in and delegation; what was known before it was taken is for `recordDecisionDuty`.
 *
 * A proposal is seen by those who prepare it until its notice or report is published; a decision once its record is.
 *
 * Who: canManageDecisions.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, DUPLICATE_REFERENCE, KEY_DECISION_NEEDS_NOTICE,
 * KEY_DECISION_NEEDS_CALL_IN, DECISION_OUTSIDE_DELEGATION.
 * Writes: decision, decision_part, decision_allowance, decision_step, audit_entry.
 */
export async function recordDecision(context: Context, input: object): Promise<string> {
  const form = validateForm(recordDecisionForm, input);
  if (!form.ok) throw new Refused('BAD_INPUT', form.fields);
  const entered = form.data;
  const today = londonDay(context.clock.now());
  const days = ['proposedOn', 'noticePublishedOn', 'madeOn', 'publishedOn', 'consultedOn'] as const;
  for (const field of days) holdNotInFuture(context, field, entered[field]);
  return command(context, async (em) => {
    const council = await em.findOne(CouncilRow, { slug: entered.councilSlug });
    see(council, council !== null);
    allow(canManageDecisions(context.viewer, council.id));
    const id = newId(context.clock.now().getTime());
    const isUrgent = entered.noticeException === 'SPECIAL_URGENCY';
    const decision = em.create(DecisionRow, {
      id, council: council.id, reference: entered.reference, ...(await proposalValues(em, council.id, entered)),
      isUrgent: isUrgent ? 'YES' : 'NO', callIn: 'NOT_STATED', meeting: null, madeOn: null, effectiveOn: null,
      route: council.governanceModel === 'COMMITTEE' ? 'COMMITTEE' : 'EXECUTIVE',
      noticePublishedOn: entered.noticePublishedOn, noticeException: entered.noticeException, urgencyReason: entered.urgencyReason,
      urgencyAgreedByRole: entered.urgencyAgreedByRole, urgencyAgreedOn: isUrgent ? entered.madeOn : null,
      isPublished: entered.noticePublishedOn !== null, isDemonstration: context.demo, version: 1,
    });
    await em.flush();
    await writeContents(em, decision, entered);
    const steps: [kind: 'PROPOSED' | 'NOTICE_PUBLISHED' | 'MADE', on: string | null][] = [
      ['PROPOSED', entered.proposedOn ?? entered.noticePublishedOn ?? entered.madeOn ?? today],
      ['NOTICE_PUBLISHED', entered.noticePublishedOn],
      ['MADE', entered.madeOn],
    ];
    const known = steps.filter((step): step is [(typeof step)[0], string] => step[1] !== null);
    for (const [index, [kind, on]] of known.entries()) {
      if (index > 0 && on < known[index - 1]![1]) throw new Refused('BAD_INPUT', { proposedOn: 'The days must follow one another: proposed, notice, taken' });
      await writeStep(context, em, decision, index + 1, { kind, on, byRole: kind === 'MADE' ? entered.takenByRole : null });
    }
    if (entered.madeOn !== null) await take(em, decision, { ...entered, madeOn: entered.madeOn, isSubjectToCallIn: entered.isSubjectToCallIn! }, entered);
    return { result: id, audit: { councilId: council.id, action: 'recordDecision', subjectType: 'decision', subjectId: id } };
  });
}

/**
 * Puts a proposal in other words, before it is taken.
 *
 * Who: canManageDecisions.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, DECISION_STEP_NOT_ALLOWED.
 * Writes: decision, decision_part, decision_allowance, audit_entry.
 */
export function reviseProposal(context: Context, input: object): Promise<string> {
  return changeDecision(context, 'reviseProposal', reviseProposalForm, input, async (em, decision, entered) => {
    const { steps } = await lifeOf(em, decision);
    if (decision.madeOn || steps.at(-1)?.kind === 'WITHDRAWN') throw new Refused('DECISION_STEP_NOT_ALLOWED');
    em.assign(decision, await proposalValues(em, decision.council.id, entered));
    await em.flush();
    await em.nativeDelete(DecisionPartRow, { decision: decision.id });
    await em.nativeDelete(DecisionAllowanceRow, { decision: decision.id });
    await writeContents(em, decision, entered);
  });
}

/**
 * The decision is taken: asks all that must be so, then sets by whom and from when it has effect.
 *
 * @throws Refused what `holdMaker`, `holdNotice`, `holdWithinDelegation` and `setEffect` refuse
 */
export async function take(
  em: SqlEntityManager,
  decision: DecisionRow,
  taking: Taking,
  published: { publishedOn: string | null; effectiveOn?: string | null },
): Promise<void> {
  await holdMaker(em, decision, taking);
  holdNotice(decision, taking);
  await holdWithinDelegation(em, decision, taking);
  const { madeOn, takenByRole, meetingId } = taking;
  em.assign(decision, {
    madeOn, takenByRole: meetingId === null ? takenByRole : null, meeting: meetingId,
    callIn: decision.route === 'COMMITTEE' ? 'NOT_APPLICABLE' : taking.isSubjectToCallIn,
    consultedRole: taking.consultedRole, consultedOn: taking.consultedOn,
  });
  await setEffect(em, decision, { madeOn, publishedOn: published.publishedOn, effectiveOn: published.effectiveOn ?? null });
  if (published.publishedOn !== null) decision.isPublished = true;
}

async function proposalValues(em: SqlEntityManager, councilId: string, entered: Omit<Proposal, 'decisionId' | 'version'>) {
  const { title, kind, isKey, keyReason, amountPence, wardCount, takenByRole, bodyId, delegationId, dueMeetingId, dueOn } = entered;
  const known = [
    ['bodyId', bodyId, BodyRow, 'Choose a body from the list'],
    ['delegationId', delegationId, DelegationRow, 'Choose a delegation from the list'],
    ['dueMeetingId', dueMeetingId, MeetingRow, 'Choose a meeting from the list'],
  ] as const;
  for (const [field, id, entity, words] of known) {
    if (id !== null && (await em.count(entity as typeof BodyRow, { id, council: councilId })) === 0) throw new Refused('BAD_INPUT', { [field]: words });
  }
  return { title, kind, isKey, keyReason, amountPence, wardCount, takenByRole, body: bodyId, delegationId, dueMeeting: dueMeetingId, dueOn };
}

async function writeContents(em: SqlEntityManager, { id, council }: DecisionRow, { parts, activities }: Pick<Recorded, 'parts' | 'activities'>): Promise<void> {
  const of = { council: council.id, decision: id };
  for (const [position, text] of parts.entries()) {
    await em.insert(DecisionPartRow, { id: newId(), ...of, label: String.fromCodePoint(97 + (position % 26)).repeat(1 + Math.floor(position / 26)), position, text });
  }
  for (const activity of activities) await em.insert(DecisionAllowanceRow, { id: newId(), ...of, activity, text: activityWords[activity] });
}
