import { LockMode } from '@mikro-orm/core';
import type { EntityName, FilterQuery, SqlEntityManager } from '@mikro-orm/postgresql';
import type { DataOf, Form } from '@throughline/shared/forms';
import { allow, see } from '../platform/access.ts';
import { checkedInput } from '../platform/checked-input.ts';
import { command, type Context } from '../platform/context.ts';
import { Refused } from '../platform/errors.ts';
import { ConsultationRow } from './consultation.entity.ts';
import { canKeepConsultation, canSeeConsultation } from './consultation.policy.ts';

/** What a command writes to the audit chain: its own name, and what it is about; the consultation when it is not said. */
interface Named {
  action: string;
  subjectType?: string;
}
/** What a change was made to, when that is not the consultation. */
type Changed = string | void;

/**
 * What every change of a consultation and of its parts has in common: the form, the two halves of access, and a lock on
 * the consultation, so that what is changed and where it stands cannot move under the change.
 *
 * @param change makes the change; gives the id of what was changed, when that is not the consultation
 * @returns the id of the consultation
 */
export function changeWithConsultation<F extends Form<{ consultationId: string }>>(
  context: Context,
  named: Named,
  form: F,
  input: object,
  change: (em: SqlEntityManager, consultation: ConsultationRow, data: DataOf<F>) => Promise<Changed>,
): Promise<string> {
  const data = checkedInput(form, input);
  return command(context, async (em) => {
    const consultation = await consultationToKeep(context, em, (data as { consultationId: string }).consultationId);
    return { result: consultation.id, audit: auditOf(named, consultation, await change(em, consultation, data)) };
  });
}

/**
 * The same for the consultation's own row, which has a version.
 *
 * @throws Refused VERSION_CONFLICT
 */
export function changeConsultationRow<F extends Form<{ consultationId: string; version: number }>>(
  context: Context,
  named: Named,
  form: F,
  input: object,
  change: (em: SqlEntityManager, consultation: ConsultationRow, data: DataOf<F>) => Promise<Changed>,
): Promise<string> {
  return changeWithConsultation(context, named, form, input, async (em, consultation, data) => {
    if (consultation.version !== (data as { version: number }).version) throw new Refused('VERSION_CONFLICT');
    const changed = await change(em, consultation, data);
    consultation.version += 1;
    return changed;
  });
}

/** A part of a consultation that people edit. */
export interface PartRow {
  id: string;
  version: number;
  consultation: { id: string };
}

/**
 * The same for a part of a consultation, which has a version of its own.
 *
 * @param idOf the id of the part, from the data of the form
 * @throws Refused VERSION_CONFLICT
 */
export function changePart<Part extends PartRow, F extends Form<{ version: number }>>(
  context: Context,
  { entity, ...named }: Named & { entity: EntityName<Part> },
  form: F,
  input: object,
  idOf: (data: DataOf<F>) => string,
  change: (em: SqlEntityManager, part: Part, data: DataOf<F>, consultation: ConsultationRow) => Promise<void> | void,
): Promise<string> {
  const data = checkedInput(form, input);
  return command(context, async (em) => {
    const where = { id: idOf(data) } as FilterQuery<Part>;
    const known = (await em.findOne(entity, where)) as Part | null;
    const consultation = await consultationToKeep(context, em, known?.consultation.id ?? '');
    // The lock makes a second editor wait, so that the version they are compared with is the newest.
    const part = (await em.findOne(entity, where, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true })) as Part | null;
    see(part, true);
    if (part.version !== (data as { version: number }).version) throw new Refused('VERSION_CONFLICT');
    await change(em, part, data, consultation);
    part.version += 1;
    return { result: consultation.id, audit: auditOf(named, consultation, part.id) };
  });
}

/**
 * A consultation for those who keep it, held until the end of the transaction.
 *
 * @throws Refused NOT_FOUND, FORBIDDEN
 */
export async function consultationToKeep(context: Context, em: SqlEntityManager, id: string): Promise<ConsultationRow> {
  const consultation = id === '' ? null : await em.findOne(ConsultationRow, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const facts = consultation && { ...factsOf(consultation), resultsPublishedAt: consultation.resultsPublishedAt ?? null };
  see(consultation, facts !== null && canSeeConsultation(context.viewer, facts));
  allow(canKeepConsultation(context.viewer, factsOf(consultation)));
  return consultation;
}

/** @throws Refused CONSULTATION_IS_PUBLIC when people can see it already */
export function holdDraft({ isPublished }: ConsultationRow): void {
  if (isPublished) throw new Refused('CONSULTATION_IS_PUBLIC');
}

const factsOf = ({ council, isPublished }: ConsultationRow) => ({ councilId: council.id, isPublished });

const auditOf = ({ action, subjectType = 'consultation' }: Named, { council, id }: ConsultationRow, changed: Changed) => ({
  councilId: council.id, action, subjectType, subjectId: changed ?? id,
});
