import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { DataOf, Form } from '@throughline/shared/forms';
import {
  acceptPlanForm,
  agreePlanForm,
  beginPlanForm,
  beginPlanVersionForm,
  describePlanVersionForm,
  submitPlanForm,
  writePlanSectionForm,
} from '@throughline/shared/forms/delivery-plan';
import { HubRow } from '../hubs/hub.entity.ts';
import { allow, see } from '../platform/access.ts';
import { checkedInput } from '../platform/checked-input.ts';
import { command, type Context } from '../platform/context.ts';
import { Refused } from '../platform/errors.ts';
import { newId } from '../platform/ids.ts';
import { holdNotInFuture } from '../platform/past-day.ts';
import { DeliveryPlanRow, DeliveryPlanTextRow, DeliveryPlanVersionRow, PlanSectionRow } from './delivery-plan.entity.ts';
import { frozenPlan, missingSections } from './delivery-plan.queries.ts';
import { canKeepRegister } from './raid.policy.ts';
import { addToProgramme } from './record-change.service.ts';
import { refuseBefore } from './raid.service.ts';
import { canSeeRecord } from './record.policy.ts';

/**
 * Begins a delivery plan of a programme or of one of its council's hubs, with a first version to be written.
 *
 * Who: canKeepRegister.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN.
 * Writes: delivery_plan, delivery_plan_version, audit_entry.
 */
export function beginPlan(context: Context, input: object): Promise<string> {
  const named = { action: 'beginPlan', subjectType: 'deliveryPlan' };
  return addToProgramme(context, named, beginPlanForm, input, async (em, programme, { hubId, title, contributors }) => {
    const hub = hubId === null ? null : await em.findOne(HubRow, { id: hubId, council: programme.council.id });
    if (hubId !== null && !hub) throw new Refused('BAD_INPUT', { hubId: 'Choose a hub from the list' });
    if ((await em.count(DeliveryPlanRow, { programme, title })) > 0)
      throw new Refused('BAD_INPUT', { title: 'There is a plan of that title. Begin a new version of it' });
    const { council, isDemonstration } = programme;
    const plan = em.create(DeliveryPlanRow, {
      ...{ id: newId(context.clock.now().getTime()), council, programme, hub, title, isPublished: false, isDemonstration },
    });
    em.create(DeliveryPlanVersionRow, {
      ...{ id: newId(), council, plan, number: 1, state: 'DRAFT', contributors, isTextKnown: true, version: 1, isDemonstration },
    });
    return plan.id;
  });
}

/**
 * Begins a new version of a plan from any version of it, with what that one says.
 *
 * Who: canKeepRegister.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, PLAN_VERSION_CLOSED while another version is being written.
 * Writes: delivery_plan_version, delivery_plan_text, audit_entry.
 */
export async function beginPlanVersion(context: Context, input: object): Promise<string> {
  const { basedOnId, note } = checkedInput(beginPlanVersionForm, input);
  return command(context, async (em) => {
    const basedOn = await planVersion(context, em, basedOnId);
    allow(canKeepRegister(context.viewer, basedOn.council.id));
    const { plan, council, contributors, isDemonstration } = basedOn;
    // Whoever begins a version at the same moment waits here.
    await em.lock(plan, LockMode.PESSIMISTIC_WRITE);
    const all = await em.find(DeliveryPlanVersionRow, { plan: plan.id });
    if (all.some(({ state, isTextKnown }) => state === 'DRAFT' && isTextKnown)) throw new Refused('PLAN_VERSION_CLOSED');
    const begun = em.create(DeliveryPlanVersionRow, {
      ...{ id: newId(context.clock.now().getTime()), council, plan, basedOn, state: 'DRAFT', contributors, note },
      number: Math.max(...all.map(({ number }) => number)) + 1,
      ...{ isTextKnown: true, version: 1, isDemonstration },
    });
    for (const { section, content } of await em.find(DeliveryPlanTextRow, { planVersion: basedOnId })) {
      em.create(DeliveryPlanTextRow, { id: newId(), council, planVersion: begun, section, content });
    }
    return {
      result: plan.id,
      audit: { councilId: council.id, action: 'beginPlanVersion', subjectType: 'deliveryPlan', subjectId: plan.id },
    };
  });
}

/**
 * Writes one section of the version that is being written.
 *
 * Who: canKeepRegister.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, PLAN_VERSION_CLOSED.
 * Writes: delivery_plan_text, delivery_plan_version (its version), audit_entry.
 */
export function writePlanSection(context: Context, input: object): Promise<string> {
  return changePlan(context, 'writePlanSection', writePlanSectionForm, input, 'DRAFT', async (em, row, data) => {
    const { sectionId, content } = data;
    const subject = row.plan.hub ? 'HUB' : 'PROGRAMME';
    const section = await em.findOne(PlanSectionRow, { id: sectionId, council: row.council.id, subject });
    if (!section) throw new Refused('BAD_INPUT', { sectionId: 'Choose a section' });
    const said = await em.findOne(DeliveryPlanTextRow, { planVersion: row.id, section: sectionId });
    if (said) said.content = content;
    else em.create(DeliveryPlanTextRow, { id: newId(), council: row.council, planVersion: row, section, content });
  });
}

/**
 * Says who makes the version that is being written, and what it is about.
 *
 * Who: canKeepRegister.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, PLAN_VERSION_CLOSED.
 * Writes: delivery_plan_version, audit_entry.
 */
export function describePlanVersion(context: Context, input: object): Promise<string> {
  return changePlan(context, 'describePlanVersion', describePlanVersionForm, input, 'DRAFT', (em, row, data) => {
    const { contributors, note } = data;
    em.assign(row, { contributors, note });
  });
}

/**
 * Says that those who made the version agree to it. Every section that it must have is written by then.
 *
 * Who: canKeepRegister.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, PLAN_VERSION_CLOSED, PLAN_INCOMPLETE.
 * Writes: delivery_plan_version, audit_entry.
 */
export function agreePlan(context: Context, input: object): Promise<string> {
  return changePlan(context, 'agreePlan', agreePlanForm, input, 'DRAFT', async (em, row, { agreedOn, agreedByRole }) => {
    holdNotInFuture(context, 'agreedOn', agreedOn);
    if ((await missingSections(em, row.id)) > 0) throw new Refused('PLAN_INCOMPLETE');
    em.assign(row, { state: 'AGREED', agreedOn, agreedByRole });
  });
}

/**
 * Submits an agreed version: it is frozen with its hash and never changes again.
 *
 * Who: canKeepRegister.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, PLAN_VERSION_CLOSED.
 * Writes: delivery_plan_version, audit_entry.
 */
export function submitPlan(context: Context, input: object): Promise<string> {
  return changePlan(context, 'submitPlan', submitPlanForm, input, 'AGREED', async (em, row, data) => {
    const { submittedTo, submittedOn } = data;
    holdNotInFuture(context, 'submittedOn', submittedOn);
    refuseBefore('submittedOn', submittedOn, row.agreedOn ?? undefined);
    const frozen = await frozenPlan(em, row.id, { submittedTo, submittedOn });
    em.assign(row, { state: 'SUBMITTED', submittedTo, submittedOn, ...frozen });
  });
}

/**
 * Says that those to whom it was submitted have accepted it.
 *
 * Who: canKeepRegister.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, PLAN_VERSION_CLOSED.
 * Writes: delivery_plan_version, audit_entry.
 */
export function acceptPlan(context: Context, input: object): Promise<string> {
  return changePlan(context, 'acceptPlan', acceptPlanForm, input, 'SUBMITTED', (em, row, { acceptedOn }) => {
    holdNotInFuture(context, 'acceptedOn', acceptedOn);
    refuseBefore('acceptedOn', acceptedOn, row.submittedOn ?? undefined);
    em.assign(row, { state: 'ACCEPTED', acceptedOn });
  });
}

type PlanVersion = DeliveryPlanVersionRow & {
  plan: { id: string; isPublished: boolean; hub: unknown; programme: { isPublished: boolean } };
};

/** What every change of a version has in common: the form, the lock, access, its version, and the state it must be in. */
function changePlan<F extends Form<{ planVersionId: string; version: number }>>(
  context: Context,
  action: string,
  form: F,
  input: object,
  from: 'DRAFT' | 'AGREED' | 'SUBMITTED',
  change: (em: SqlEntityManager, row: PlanVersion, data: DataOf<F>) => Promise<void> | void,
): Promise<string> {
  const data = checkedInput(form, input);
  const { planVersionId, version } = data as { planVersionId: string; version: number };
  return command(context, async (em) => {
    const row = await planVersion(context, em, planVersionId);
    allow(canKeepRegister(context.viewer, row.council.id));
    if (row.version !== version) throw new Refused('VERSION_CONFLICT');
    if (row.state !== from || !row.isTextKnown) throw new Refused('PLAN_VERSION_CLOSED');
    await change(em, row, data);
    row.version += 1;
    const audit = { councilId: row.council.id, action, subjectType: 'deliveryPlanVersion', subjectId: planVersionId };
    return { result: row.plan.id, audit };
  });
}

/** The version, locked; refused as if it were not there to those who may not see it. */
async function planVersion(context: Context, em: SqlEntityManager, id: string): Promise<PlanVersion> {
  const row = await em.findOne(DeliveryPlanVersionRow, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (row) await em.populate(row, ['plan.programme']);
  const version = row as PlanVersion | null;
  const isPublished = version !== null && version.plan.isPublished && ['SUBMITTED', 'ACCEPTED'].includes(version.state);
  see(
    version,
    version !== null &&
      canSeeRecord(context.viewer, { council: version.council, isPublished, programme: version.plan.programme }),
  );
  return version;
}
