import {
  addConsultationDutyForm,
  addConsultationOptionForm,
  changeConsultationDutyForm,
  changeConsultationOptionForm,
  moveConsultationOptionForm,
  removeConsultationDutyForm,
  removeConsultationOptionForm,
} from '@throughline/shared/forms/consultation-parts';
import type { Context } from '../platform/context.ts';
import { Refused } from '../platform/errors.ts';
import { newId } from '../platform/ids.ts';
import { holdNotInFuture } from '../platform/past-day.ts';
import { changePart, changeWithConsultation, holdDraft } from './consultation-change.service.ts';
import { nextPosition } from './consultation.queries.ts';
import { ConsultationDutyRow, ConsultationOptionRow } from './consultation.entity.ts';

const ofOption = { subjectType: 'consultationOption', entity: ConsultationOptionRow };
const ofDuty = { subjectType: 'consultationDuty', entity: ConsultationDutyRow };

/**
 * Adds an option to the proposal, while it is being prepared. That one is preferred decides nothing.
 *
 * Who: canKeepConsultation.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, CONSULTATION_IS_PUBLIC, ANOTHER_IS_PREFERRED.
 * Writes: consultation_option, audit_entry.
 */
export function addConsultationOption(context: Context, input: object): Promise<string> {
  return changeWithConsultation(context, { action: 'addConsultationOption', subjectType: 'consultationOption' }, addConsultationOptionForm, input, async (em, consultation, { consultationId: _id, ...option }) => {
    holdDraft(consultation);
    holdNotInFuture(context, 'preferredOn', option.preferredOn);
    const id = newId(context.clock.now().getTime());
    const position = await nextPosition(em, 'consultation_option', consultation.id);
    em.create(ConsultationOptionRow, { id, council: consultation.council, consultation, ...option, isPreferred: option.preferredOn !== null, position });
    return id;
  });
}

/**
 * Changes an option of the proposal, while it is being prepared.
 *
 * Who: canKeepConsultation.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, CONSULTATION_IS_PUBLIC, ANOTHER_IS_PREFERRED.
 * Writes: consultation_option, audit_entry.
 */
export function changeConsultationOption(context: Context, input: object): Promise<string> {
  return changePart(context, { action: 'changeConsultationOption', ...ofOption }, changeConsultationOptionForm, input, ({ optionId }) => optionId, (em, row, { optionId: _id, version: _version, ...option }, consultation) => {
    holdDraft(consultation);
    holdNotInFuture(context, 'preferredOn', option.preferredOn);
    em.assign(row, { ...option, isPreferred: option.preferredOn !== null });
  });
}

/**
 * Takes an option out of the proposal, while it is being prepared.
 *
 * Who: canKeepConsultation.
 * Refuses: BAD_INPUT, NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, CONSULTATION_IS_PUBLIC, PART_IS_IN_USE.
 * Writes: consultation_option, audit_entry.
 */
export function removeConsultationOption(context: Context, input: object): Promise<string> {
  return changePart(context, { action: 'removeConsultationOption', ...ofOption }, removeConsultationOptionForm, input, ({ optionId }) => optionId, (em, row, _data, consultation) => {
    holdDraft(consultation);
    em.remove(row);
  });
}

/**
 * Moves an option one place up or down.
 *
 * Who: canKeepConsultation.
 * Refuses: BAD_INPUT, NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, CONSULTATION_IS_PUBLIC.
 * Writes: consultation_option, audit_entry.
 */
export function moveConsultationOption(context: Context, input: object): Promise<string> {
  return changePart(context, { action: 'moveConsultationOption', ...ofOption }, moveConsultationOptionForm, input, ({ optionId }) => optionId, async (em, row, { direction }, consultation) => {
    holdDraft(consultation);
    const isUp = direction === 'UP';
    const [neighbour] = await em.find(ConsultationOptionRow, { consultation: consultation.id, position: isUp ? { $lt: row.position } : { $gt: row.position } }, {
      orderBy: { position: isUp ? 'desc' : 'asc' }, limit: 1,
    });
    if (!neighbour) throw new Refused('BAD_INPUT', { direction: isUp ? 'It is the first already' : 'It is the last already' });
    [row.position, neighbour.position] = [neighbour.position, row.position];
  });
}

/**
 * Names a law that the consultation answers to.
 *
 * Who: canKeepConsultation.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN.
 * Writes: consultation_duty, audit_entry.
 */
export function addConsultationDuty(context: Context, input: object): Promise<string> {
  return changeWithConsultation(context, { action: 'addConsultationDuty', subjectType: 'consultationDuty' }, addConsultationDutyForm, input, async (em, consultation, { consultationId: _id, ...duty }) => {
    const id = newId(context.clock.now().getTime());
    const position = await nextPosition(em, 'consultation_duty', consultation.id);
    em.create(ConsultationDutyRow, { id, council: consultation.council, consultation, ...duty, position });
    return id;
  });
}

/**
 * Changes what is said of a law, such as how it is met. It may be said at any time: the law does not wait for the form.
 *
 * Who: canKeepConsultation.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT.
 * Writes: consultation_duty, audit_entry.
 */
export function changeConsultationDuty(context: Context, input: object): Promise<string> {
  return changePart(context, { action: 'changeConsultationDuty', ...ofDuty }, changeConsultationDutyForm, input, ({ dutyId }) => dutyId, (em, row, { dutyId: _id, version: _version, ...duty }) => {
    em.assign(row, duty);
  });
}

/**
 * Takes out a law that was named by mistake, while it is being prepared.
 *
 * Who: canKeepConsultation.
 * Refuses: BAD_INPUT, NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, CONSULTATION_IS_PUBLIC.
 * Writes: consultation_duty, audit_entry.
 */
export function removeConsultationDuty(context: Context, input: object): Promise<string> {
  return changePart(context, { action: 'removeConsultationDuty', ...ofDuty }, removeConsultationDutyForm, input, ({ dutyId }) => dutyId, (em, row, _data, consultation) => {
    holdDraft(consultation);
    em.remove(row);
  });
}
