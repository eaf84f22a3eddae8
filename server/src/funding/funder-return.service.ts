import { createHash } from 'node:crypto';
import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { validateForm, type DataOf } from '@throughline/shared/forms';
import { openReturnForm, returnStepForm } from '@throughline/shared/forms/funder-return';
import { allow, see } from '../platform/access.ts';
import { canonicalJson } from '../platform/canonical-json.ts';
import { command, type Context } from '../platform/context.ts';
import { Refused } from '../platform/errors.ts';
import { newId } from '../platform/ids.ts';
import { holdNotInFuture } from '../platform/past-day.ts';
import { FunderReturnLineRow, FunderReturnRow, FunderReturnStepRow, FunderReturnTemplateRow } from './funder-return.entity.ts';
import { returnFigures } from './funder-return.queries.ts';
import { canRecordSpend, canSeeLedger } from './grant.policy.ts';
import { grantToChange } from './grant-rows.service.ts';

type Step = DataOf<typeof returnStepForm>['step'];

/** From where a step leads where. What a funder asks again is sent again, and both stay. */
const ways: Readonly<Record<string, Partial<Record<Step, string>>>> = {
  NOT_STARTED: { BEGIN: 'IN_PROGRESS' },
  IN_PROGRESS: { COMPLETE: 'COMPLETE' },
  COMPLETE: { BACK: 'IN_PROGRESS', SIGN_OFF: 'SIGNED_OFF' },
  SIGNED_OFF: { BACK: 'IN_PROGRESS', SUBMIT: 'SUBMITTED' },
  SUBMITTED: { ACCEPTED: 'ACCEPTED', QUERIED: 'QUERIED' },
  QUERIED: { SUBMIT: 'RESUBMITTED' },
  RESUBMITTED: { ACCEPTED: 'ACCEPTED', QUERIED: 'QUERIED' },
  ACCEPTED: {},
};

/** What can be done next with a return that stands here. */
export const stepsFrom = (status: string): Step[] => Object.keys(ways[status] ?? {}) as Step[];

/**
 * Opens a return for a period of a grant. Its figures come from the ledger and are not entered.
 *
 * Who: canRecordSpend.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, RETURN_EXISTS.
 * Writes: funder_return, audit_entry.
 */
export async function openFunderReturn(context: Context, input: object): Promise<string> {
  const form = validateForm(openReturnForm, input);
  if (!form.ok) throw new Refused('BAD_INPUT', form.fields);
  const { grantId, templateId, ...data } = form.data;
  return command(context, async (em) => {
    const grant = await grantToChange(context, em, grantId, canRecordSpend);
    if (!(await em.findOne(FunderReturnTemplateRow, templateId))) throw new Refused('BAD_INPUT', { templateId: "Choose the funder's form" });
    const id = newId();
    await em.insert(FunderReturnRow, {
      id, council: grant.council.id, grant: grant.id, template: templateId, ...data, status: 'NOT_STARTED', isDemonstration: context.demo, version: 1,
    });
    return { result: id, audit: { councilId: grant.council.id, action: 'openFunderReturn', subjectType: 'funderReturn', subjectId: id } };
  });
}

/**
 * Takes a return one step on: begun, complete, signed off by somebody else, submitted, accepted or queried. What is
 * submitted is copied and hashed, so that what the ledger says later shows as a difference and changes nothing.
 *
 * Who: canRecordSpend.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, RETURN_NOT_THERE_YET.
 * Writes: funder_return, funder_return_step, funder_return_line, audit_entry.
 */
export async function stepFunderReturn(context: Context, input: object): Promise<string> {
  const form = validateForm(returnStepForm, input);
  if (!form.ok) throw new Refused('BAD_INPUT', form.fields);
  const { returnId, version, step, madeOn, note } = form.data;
  return command(context, async (em) => {
    const found = await em.findOne(FunderReturnRow, { id: returnId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    const councilId = found?.council.id ?? '';
    see(found, canSeeLedger(context.viewer, { councilId }));
    allow(canRecordSpend(context.viewer, { councilId }));
    if (found.version !== version) throw new Refused('VERSION_CONFLICT');
    const status = ways[found.status]?.[step];
    if (!status) throw new Refused('RETURN_NOT_THERE_YET');
    holdNotInFuture(context, 'madeOn', madeOn);
    const last = await em.findOne(FunderReturnStepRow, { funderReturn: found.id }, { orderBy: { seq: 'desc' } });
    if (last && madeOn < last.madeOn) throw new Refused('BAD_INPUT', { madeOn: 'The day must not be before that of the step before' });
    if (step === 'SIGN_OFF' && last?.madeBy === context.viewer.personId) {
      throw new Refused('BAD_INPUT', { step: 'Somebody other than the person who completed it must sign it off' });
    }
    if (step === 'SUBMIT' && madeOn < found.periodEnd) throw new Refused('BAD_INPUT', { madeOn: 'A return is submitted once its period has ended' });
    found.status = status;
    found.version += 1;
    const kept = { id: newId(), council: councilId, funderReturn: found.id, seq: (last?.seq ?? 0) + 1, status, madeOn, note, madeBy: context.viewer.personId, recordedAt: context.clock.now() };
    if (step === 'SUBMIT') await freeze(em, found, kept);
    else await em.insert(FunderReturnStepRow, { ...kept, valuesHash: null });
    return { result: found.id, audit: { councilId, action: 'stepFunderReturn', subjectType: 'funderReturn', subjectId: found.id } };
  });
}

async function freeze(em: SqlEntityManager, found: FunderReturnRow, step: { id: string; council: string; funderReturn: string; seq: number; status: string; madeOn: string; note: string | null; madeBy: string | null; recordedAt: Date }): Promise<void> {
  const { groupsBy } = await em.findOneOrFail(FunderReturnTemplateRow, found.template.id);
  const figures = await returnFigures(em, { grantId: found.grant.id, groupsBy, periodStart: found.periodStart, periodEnd: found.periodEnd });
  const valuesHash = createHash('sha256').update(canonicalJson(figures.map((figure) => ({ ...figure })))).digest('hex');
  await em.insert(FunderReturnStepRow, { ...step, valuesHash });
  if (figures.length > 0) await em.insertMany(FunderReturnLineRow, figures.map((figure, position) => ({ id: newId(), council: step.council, step: step.id, position, ...figure })));
}
