import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import {
  changeRecurringCostForm, confirmFundingPromiseForm, recordFundingPromiseForm, recordRecurringCostForm, recordSustainabilityCheckForm,
} from '@throughline/shared/forms/sustainability';
import { checkedInput } from '../platform/checked-input.ts';
import { command, type Context } from '../platform/context.ts';
import { Refused } from '../platform/errors.ts';
import { newId } from '../platform/ids.ts';
import { holdNotInFuture } from '../platform/past-day.ts';
import { holdDecisionOfCouncil } from './grant-change.service.ts';
import { canAmendGrant } from './grant.policy.ts';
import type { GrantRow } from './grant.entity.ts';
import { grantToChange } from './grant-rows.service.ts';
import { FundingPromiseRow, RecurringCostRow, SustainabilityCheckRow } from './sustainability.entity.ts';
import { uncheckedCosts } from './sustainability.queries.ts';

/**
 * Records a cost that goes on. One that outlasts its grant needs a check of how it goes on then.
 *
 * Who: canAmendGrant.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, SUSTAINABILITY_CHECK_NEEDED.
 * Writes: recurring_cost, sustainability_check, audit_entry.
 */
export async function recordRecurringCost(context: Context, input: object): Promise<string> {
  const { grantId, outcome, checkWords, checkedOn, checkedBy, ...cost } = checkedInput(recordRecurringCostForm, input);
  return command(context, async (em) => {
    const grant = await grantToChange(context, em, grantId, canAmendGrant);
    await holdTitleFree(em, grant, cost.title);
    const id = newId(context.clock.now().getTime());
    await em.insert(RecurringCostRow, { id, council: grant.council.id, grant: grant.id, ...cost, isDemonstration: context.demo, version: 1 });
    if (outcome !== 'NOT_CHECKED') {
      holdNotInFuture(context, 'checkedOn', checkedOn!);
      await addCheck(context, em, grant, {
        recurringCost: id, about: cost.title, outcome, words: checkWords!, checkedOn: checkedOn!, checkedBy: checkedBy!, decision: null, isPublished: cost.isPublished,
      });
    }
    await holdWhatGoesOnChecked(em, grant.id);
    return { result: id, audit: { councilId: grant.council.id, action: 'recordRecurringCost', subjectType: 'recurringCost', subjectId: id } };
  });
}

/**
 * Corrects a cost that goes on.
 *
 * Who: canAmendGrant.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, SUSTAINABILITY_CHECK_NEEDED.
 * Writes: recurring_cost, audit_entry.
 */
export async function changeRecurringCost(context: Context, input: object): Promise<string> {
  const { recurringCostId, version, ...values } = checkedInput(changeRecurringCostForm, input);
  return command(context, async (em) => {
    const { grant, cost } = await costToChange(context, em, recurringCostId);
    if (cost.version !== version) throw new Refused('VERSION_CONFLICT');
    if (cost.title !== values.title) await holdTitleFree(em, grant, values.title);
    em.assign(cost, { ...values, version: version + 1 });
    await em.flush();
    await holdWhatGoesOnChecked(em, grant.id);
    return { result: cost.id, audit: { councilId: grant.council.id, action: 'changeRecurringCost', subjectType: 'recurringCost', subjectId: cost.id } };
  });
}

/**
 * Somebody has promised to pay for a cost that goes on. Until it is confirmed the promise closes no gap.
 *
 * Who: canAmendGrant.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN.
 * Writes: funding_promise, audit_entry.
 */
export async function recordFundingPromise(context: Context, input: object): Promise<string> {
  const { recurringCostId, ...promise } = checkedInput(recordFundingPromiseForm, input);
  return command(context, async (em) => {
    const { grant, cost } = await costToChange(context, em, recurringCostId);
    const id = newId(context.clock.now().getTime());
    await em.insert(FundingPromiseRow, { id, council: grant.council.id, recurringCost: cost.id, ...promise, isDemonstration: context.demo, version: 1 });
    return { result: id, audit: { councilId: grant.council.id, action: 'recordFundingPromise', subjectType: 'fundingPromise', subjectId: id } };
  });
}

/**
 * A promise is confirmed by somebody who may give it, with what shows it.
 *
 * Who: canAmendGrant.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT.
 * Writes: funding_promise, audit_entry.
 */
export async function confirmFundingPromise(context: Context, input: object): Promise<string> {
  const { promiseId, version, ...confirmed } = checkedInput(confirmFundingPromiseForm, input);
  return command(context, async (em) => {
    const known = await em.findOne(FundingPromiseRow, { id: promiseId });
    const { grant } = await costToChange(context, em, known?.recurringCost.id ?? newId());
    const promise = (await em.findOne(FundingPromiseRow, { id: promiseId }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true }))!;
    if (promise.version !== version) throw new Refused('VERSION_CONFLICT');
    holdNotInFuture(context, 'confirmedOn', confirmed.confirmedOn);
    em.assign(promise, { ...confirmed, version: version + 1 });
    return { result: promise.id, audit: { councilId: grant.council.id, action: 'confirmFundingPromise', subjectType: 'fundingPromise', subjectId: promise.id } };
  });
}

/**
 * Records who looked at how a cost, a proposal or a stage goes on without the grant, and what they found.
 *
 * Who: canAmendGrant.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN.
 * Writes: sustainability_check, audit_entry.
 */
export async function recordSustainabilityCheck(context: Context, input: object): Promise<string> {
  const { grantId, recurringCostId, decisionId, ...check } = checkedInput(recordSustainabilityCheckForm, input);
  return command(context, async (em) => {
    const grant = await grantToChange(context, em, grantId, canAmendGrant);
    holdNotInFuture(context, 'checkedOn', check.checkedOn);
    await holdDecisionOfCouncil(em, grant.council.id, decisionId);
    const known = recurringCostId === null || (await em.count(RecurringCostRow, { id: recurringCostId, grant: grant.id })) > 0;
    if (!known) throw new Refused('BAD_INPUT', { recurringCostId: 'Choose a cost from the list' });
    const id = await addCheck(context, em, grant, { ...check, recurringCost: recurringCostId, decision: decisionId });
    return { result: id, audit: { councilId: grant.council.id, action: 'recordSustainabilityCheck', subjectType: 'sustainabilityCheck', subjectId: id } };
  });
}

/**
 * Each cost that goes on after the last day of its grant has been checked: what the grant sets up must be able to last.
 *
 * @throws Refused SUSTAINABILITY_CHECK_NEEDED
 */
export async function holdWhatGoesOnChecked(em: SqlEntityManager, grantId: string): Promise<void> {
  if ((await uncheckedCosts(em, grantId)) > 0) throw new Refused('SUSTAINABILITY_CHECK_NEEDED');
}

async function costToChange(context: Context, em: SqlEntityManager, id: string): Promise<{ grant: GrantRow; cost: RecurringCostRow }> {
  const known = await em.findOne(RecurringCostRow, { id });
  const grant = await grantToChange(context, em, known?.grant.id ?? newId(), canAmendGrant);
  const cost = (await em.findOne(RecurringCostRow, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true }))!;
  return { grant, cost };
}

async function holdTitleFree(em: SqlEntityManager, grant: GrantRow, title: string): Promise<void> {
  const known = await em.count(RecurringCostRow, { grant: grant.id, title });
  if (known > 0) throw new Refused('BAD_INPUT', { title: 'This grant has a cost of that name already' });
}

interface Found {
  recurringCost: string | null;
  about: string;
  outcome: string;
  words: string;
  checkedOn: string;
  checkedBy: string;
  decision: string | null;
  isPublished: boolean;
}

async function addCheck(context: Context, em: SqlEntityManager, grant: GrantRow, found: Found): Promise<string> {
  const recordedAt = context.clock.now();
  const id = newId(recordedAt.getTime());
  await em.insert(SustainabilityCheckRow, { id, council: grant.council.id, grant: grant.id, ...found, recordedAt, isDemonstration: context.demo });
  return id;
}
