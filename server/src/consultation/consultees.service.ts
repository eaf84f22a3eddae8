import type { SqlEntityManager } from '@mikro-orm/postgresql';
import {
  addConsulteeGroupForm,
  changeConsulteeGroupForm,
  changeOutreachForm,
  inviteConsulteeGroupForm,
  logOutreachForm,
  removeConsulteeGroupForm,
  setGroupTargetForm,
} from '@throughline/shared/forms/consultees';
import type { Context } from '../platform/context.ts';
import { Refused } from '../platform/errors.ts';
import { newId } from '../platform/ids.ts';
import { holdNotInFuture } from '../platform/past-day.ts';
import { changePart, changeWithConsultation, holdDraft } from './consultation-change.service.ts';
import { nextPosition } from './consultation.queries.ts';
import { ConsulteeGroupRow, OutreachRow } from './consultee-group.entity.ts';
import { answerThatCounts } from './consultee-group.queries.ts';

const ofGroup = { subjectType: 'consulteeGroup', entity: ConsulteeGroupRow };

/**
 * Names a group that is to be asked.
 *
 * Who: canKeepConsultation.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN.
 * Writes: consultee_group, audit_entry.
 */
export function addConsulteeGroup(context: Context, input: object): Promise<string> {
  return changeWithConsultation(context, { action: 'addConsulteeGroup', subjectType: 'consulteeGroup' }, addConsulteeGroupForm, input, async (em, consultation, { consultationId: _id, ...group }) => {
    const id = newId(context.clock.now().getTime());
    const position = await nextPosition(em, 'consultee_group', consultation.id);
    em.create(ConsulteeGroupRow, { id, council: consultation.council, consultation, ...group, position, isDemonstration: consultation.isDemonstration, version: 1 });
    return id;
  });
}

/**
 * Puts right what is said of a group.
 *
 * Who: canKeepConsultation.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT.
 * Writes: consultee_group, audit_entry.
 */
export function changeConsulteeGroup(context: Context, input: object): Promise<string> {
  return changePart(context, { action: 'changeConsulteeGroup', ...ofGroup }, changeConsulteeGroupForm, input, ({ groupId }) => groupId, (em, row, { groupId: _id, version: _version, ...group }) => {
    em.assign(row, group);
  });
}

/**
 * Takes out a group that was named by mistake, while the consultation is being prepared.
 *
 * Who: canKeepConsultation.
 * Refuses: BAD_INPUT, NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, CONSULTATION_IS_PUBLIC, PART_IS_IN_USE.
 * Writes: consultee_group, audit_entry.
 */
export function removeConsulteeGroup(context: Context, input: object): Promise<string> {
  return changePart(context, { action: 'removeConsulteeGroup', ...ofGroup }, removeConsulteeGroupForm, input, ({ groupId }) => groupId, (em, row, _data, consultation) => {
    holdDraft(consultation);
    em.remove(row);
  });
}

/**
 * Says that a group was invited: when, how, and how many were reached.
 *
 * Who: canKeepConsultation.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT.
 * Writes: consultee_group, audit_entry.
 */
export function inviteConsulteeGroup(context: Context, input: object): Promise<string> {
  return changePart(context, { action: 'inviteConsulteeGroup', ...ofGroup }, inviteConsulteeGroupForm, input, ({ groupId }) => groupId, (em, row, { groupId: _id, version: _version, ...invitation }) => {
    holdNotInFuture(context, 'invitedOn', invitation.invitedOn);
    em.assign(row, { ...invitation, ...keptReach(input, row) });
  });
}

/**
 * Sets how many of a group are to be heard, with the source of the figure, and which answer counts as belonging to it.
 *
 * Who: canKeepConsultation.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT.
 * Writes: consultee_group, audit_entry.
 */
export function setGroupTarget(context: Context, input: object): Promise<string> {
  return changePart(context, { action: 'setGroupTarget', ...ofGroup }, setGroupTargetForm, input, ({ groupId }) => groupId, async (em, row, data, consultation) => {
    const { targetCount, targetSource, targetSetOn, populationPercent, populationSource, populationOn, answerOptionId } = data;
    holdNotInFuture(context, 'targetSetOn', targetSetOn);
    holdNotInFuture(context, 'populationOn', populationOn);
    const counted = answerOptionId === null ? null : await answerThatCounts(em, consultation.id, answerOptionId);
    if (answerOptionId !== null && counted === null) throw new Refused('BAD_INPUT', { answerOptionId: 'Choose an answer from the list' });
    em.assign(row, {
      targetCount, targetSource, targetSetOn, populationHundredths: populationPercent, populationSource, populationOn,
      questionKey: counted?.questionKey ?? null, optionKey: counted?.optionKey ?? null,
    });
  });
}

/**
 * Writes down what was done to reach people. A day, a place and a group, never a name.
 *
 * Who: canKeepConsultation.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN.
 * Writes: outreach, audit_entry.
 */
export function logOutreach(context: Context, input: object): Promise<string> {
  return changeWithConsultation(context, { action: 'logOutreach', subjectType: 'outreach' }, logOutreachForm, input, async (em, consultation, { consultationId: _id, groupId, ...done }) => {
    holdNotInFuture(context, 'heldOn', done.heldOn);
    const id = newId(context.clock.now().getTime());
    const group = await groupOf(em, consultation.id, groupId);
    em.create(OutreachRow, { id, council: consultation.council, consultation, group, ...done, isDemonstration: consultation.isDemonstration, version: 1 });
    return id;
  });
}

/**
 * Puts right what was written down of an outreach.
 *
 * Who: canKeepConsultation.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT.
 * Writes: outreach, audit_entry.
 */
export function changeOutreach(context: Context, input: object): Promise<string> {
  const part = { action: 'changeOutreach', subjectType: 'outreach', entity: OutreachRow };
  return changePart(context, part, changeOutreachForm, input, ({ outreachId }) => outreachId, async (em, row, { outreachId: _id, version: _version, groupId, ...done }, consultation) => {
    holdNotInFuture(context, 'heldOn', done.heldOn);
    em.assign(row, { ...done, ...keptReach(input, row), group: await groupOf(em, consultation.id, groupId) });
  });
}

/** A reach that is not sent stays as it is: one that is hidden cannot be sent back by a page that never saw it. */
const keptReach = (input: { reach?: unknown }, { reach }: { reach?: number | null }) => (input.reach === undefined ? { reach: reach ?? null } : {});

async function groupOf(em: SqlEntityManager, consultation: string, groupId: string | null): Promise<ConsulteeGroupRow | null> {
  if (groupId === null) return null;
  const group = await em.findOne(ConsulteeGroupRow, { id: groupId, consultation });
  if (!group) throw new Refused('BAD_INPUT', { groupId: 'Choose a group from the list' });
  return group;
}
