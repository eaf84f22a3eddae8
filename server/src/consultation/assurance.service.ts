import { londonDay } from '@throughline/shared/dates';
import { recordAssuranceForm, recordElectionForm, restoreStartItemForm, waiveStartItemForm } from '@throughline/shared/forms/consultation-assurance';
import { neverWaived } from '@throughline/shared/start-checklist';
import { CouncilRow } from '../councils/council.entity.ts';
import { allow, see } from '../platform/access.ts';
import { checkedInput } from '../platform/checked-input.ts';
import { command, type Context } from '../platform/context.ts';
import { Refused } from '../platform/errors.ts';
import { newId } from '../platform/ids.ts';
import { holdNotInFuture } from '../platform/past-day.ts';
import { ConsultationAssuranceRow, ConsultationWaiverRow } from './assurance.entity.ts';
import { changeWithConsultation, holdDraft } from './consultation-change.service.ts';
import { canKeepConsultation } from './consultation.policy.ts';
import { ElectionRow } from './election.entity.ts';

/**
 * Writes down what was done before a consultation opens, or before a decision on it. It is not changed afterwards; what
 * comes later is written down beside it.
 *
 * Who: canKeepConsultation.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN.
 * Writes: consultation_assurance, audit_entry.
 */
export function recordAssurance(context: Context, input: object): Promise<string> {
  return changeWithConsultation(context, { action: 'recordAssurance', subjectType: 'consultationAssurance' }, recordAssuranceForm, input, async (em, consultation, { consultationId: _id, ...done }) => {
    holdNotInFuture(context, 'doneOn', done.doneOn);
    const recordedAt = context.clock.now();
    const id = newId(recordedAt.getTime());
    em.create(ConsultationAssuranceRow, { id, council: consultation.council, consultation, ...done, isDemonstration: consultation.isDemonstration, recordedAt });
    return id;
  });
}

/**
 * Leaves an item of the start checklist out, with a reason that everybody who prepares the consultation sees.
 *
 * Who: canKeepConsultation.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, CONSULTATION_IS_PUBLIC.
 * Writes: consultation_waiver, audit_entry.
 */
export function waiveStartItem(context: Context, input: object): Promise<string> {
  return changeWithConsultation(context, { action: 'waiveStartItem' }, waiveStartItemForm, input, async (em, consultation, { item, reason, byRole }) => {
    holdDraft(consultation);
    if (neverWaived.includes(item)) throw new Refused('BAD_INPUT', { item: 'This cannot be left out' });
    const now = context.clock.now();
    await em.nativeDelete(ConsultationWaiverRow, { consultation: consultation.id, item });
    em.create(ConsultationWaiverRow, {
      id: newId(now.getTime()), council: consultation.council, consultation, item, reason, waivedByRole: byRole, waivedOn: londonDay(now), isDemonstration: consultation.isDemonstration,
    });
  });
}

/**
 * Asks for an item of the start checklist again that was left out.
 *
 * Who: canKeepConsultation.
 * Refuses: BAD_INPUT, NOT_FOUND, FORBIDDEN, CONSULTATION_IS_PUBLIC.
 * Writes: consultation_waiver, audit_entry.
 */
export function restoreStartItem(context: Context, input: object): Promise<string> {
  return changeWithConsultation(context, { action: 'restoreStartItem' }, restoreStartItemForm, input, async (em, consultation, { item }) => {
    holdDraft(consultation);
    await em.nativeDelete(ConsultationWaiverRow, { consultation: consultation.id, item });
  });
}

/**
 * Writes down a day on which people in a council vote.
 *
 * Who: canKeepConsultation.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, DUPLICATE_REFERENCE.
 * Writes: election, audit_entry.
 *
 * @returns the id of the council
 */
export async function recordElection(context: Context, input: object): Promise<string> {
  const { councilSlug, ...election } = checkedInput(recordElectionForm, input);
  return command(context, async (em) => {
    const council = await em.findOne(CouncilRow, { slug: councilSlug });
    see(council, true);
    allow(canKeepConsultation(context.viewer, { councilId: council.id }));
    const id = newId(context.clock.now().getTime());
    em.create(ElectionRow, { id, council, ...election, isDemonstration: context.demo });
    return { result: council.id, audit: { councilId: council.id, action: 'recordElection', subjectType: 'election', subjectId: id } };
  });
}
