import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { changeCostEstimateForm, recordCostEstimateForm, recordSavingsTargetForm, settleSavingsForm } from '@throughline/shared/forms/costs';
import { CouncilRow } from '../councils/council.entity.ts';
import { allow, isMemberOf, see } from '../platform/access.ts';
import { checkedInput } from '../platform/checked-input.ts';
import { command, type Context } from '../platform/context.ts';
import { Refused } from '../platform/errors.ts';
import { newId } from '../platform/ids.ts';
import { holdNotInFuture } from '../platform/past-day.ts';
import { CostEstimateRow, SavingsTargetRow } from './cost.entity.ts';
import { isOfPaper, nextPosition } from './costs.queries.ts';
import { holdDecisionOfCouncil } from './grant-change.service.ts';
import { canKeepGrants, grantReaders } from './grant.policy.ts';

/**
 * Records a cost that is estimated, perhaps of posts.
 *
 * Who: canKeepGrants.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN.
 * Writes: cost_estimate, audit_entry.
 */
export async function recordCostEstimate(context: Context, input: object): Promise<string> {
  const { councilId, ...estimate } = checkedInput(recordCostEstimateForm, input);
  return command(context, async (em) => {
    const council = await councilToKeep(context, em, councilId);
    const id = newId(context.clock.now().getTime());
    await em.insert(CostEstimateRow, { id, council: council.id, position: await nextPosition(em, 'cost_estimate', council.id), ...estimate, isDemonstration: context.demo, version: 1 });
    return { result: id, audit: { councilId: council.id, action: 'recordCostEstimate', subjectType: 'costEstimate', subjectId: id } };
  });
}

/**
 * Makes an estimate anew. One that was read from a paper is the paper's and stays as it is.
 *
 * Who: canKeepGrants.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT.
 * Writes: cost_estimate, audit_entry.
 */
export async function changeCostEstimate(context: Context, input: object): Promise<string> {
  const { costEstimateId, version, ...values } = checkedInput(changeCostEstimateForm, input);
  return command(context, async (em) => {
    const estimate = await em.findOne(CostEstimateRow, { id: costEstimateId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    holdMayKeep(context, estimate);
    if (estimate.version !== version) throw new Refused('VERSION_CONFLICT');
    // What a paper says is not rewritten: somebody who knows better records another estimate beside it.
    if (await isOfPaper(em, 'costEstimate', estimate.id)) throw new Refused('BAD_INPUT', { form: 'This estimate stands in a published paper. Record another one beside it' });
    em.assign(estimate, { ...values, version: version + 1 });
    return { result: estimate.id, audit: { councilId: estimate.council.id, action: 'changeCostEstimate', subjectType: 'costEstimate', subjectId: estimate.id } };
  });
}

/**
 * Records savings that the council must find, and what one part of them is met from, as far as that is settled.
 *
 * Who: canKeepGrants.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN.
 * Writes: savings_target, audit_entry.
 */
export async function recordSavingsTarget(context: Context, input: object): Promise<string> {
  const { councilId, source, ...target } = checkedInput(recordSavingsTargetForm, input);
  return command(context, async (em) => {
    const council = await councilToKeep(context, em, councilId);
    const id = newId(context.clock.now().getTime());
    await em.insert(SavingsTargetRow, {
      id, council: council.id, position: await nextPosition(em, 'savings_target', council.id), ...target,
      source: source === 'NOT_SETTLED' ? null : source, isDemonstration: context.demo, version: 1,
    });
    return { result: id, audit: { councilId: council.id, action: 'recordSavingsTarget', subjectType: 'savingsTarget', subjectId: id } };
  });
}

/**
 * Settles savings: how much, and from what. Those that wait for a review need the decision that reviewed them and the
 * consultation that came before it.
 *
 * Who: canKeepGrants.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, SAVINGS_NEED_REVIEW.
 * Writes: savings_target, audit_entry.
 */
export async function settleSavings(context: Context, input: object): Promise<string> {
  const { savingsTargetId, version, reviewDecisionId, consultedOn, consultation, ...settled } = checkedInput(settleSavingsForm, input);
  return command(context, async (em) => {
    const target = await em.findOne(SavingsTargetRow, { id: savingsTargetId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    holdMayKeep(context, target);
    if (target.version !== version) throw new Refused('VERSION_CONFLICT');
    if (target.needsReview) {
      const missing = {
        ...(reviewDecisionId === null && { reviewDecisionId: 'Choose the decision that reviewed these savings' }),
        ...(consultedOn === null && { consultedOn: 'Enter when the consultation ended' }),
        ...(consultation === null && { consultation: 'Enter which consultation it was' }),
      };
      if (Object.keys(missing).length > 0) throw new Refused('SAVINGS_NEED_REVIEW', missing);
    }
    await holdDecisionOfCouncil(em, target.council.id, reviewDecisionId, 'reviewDecisionId');
    if (consultedOn !== null) holdNotInFuture(context, 'consultedOn', consultedOn);
    const isConsulted = consultedOn !== null && consultation !== null;
    if (!isConsulted && (consultedOn !== null || consultation !== null)) throw new Refused('BAD_INPUT', { consultation: 'Enter both the consultation and the day it ended, or neither' });
    em.assign(target, { ...settled, reviewDecision: reviewDecisionId, consultedOn, consultation, version: version + 1 });
    return { result: target.id, audit: { councilId: target.council.id, action: 'settleSavings', subjectType: 'savingsTarget', subjectId: target.id } };
  });
}

async function councilToKeep(context: Context, em: SqlEntityManager, id: string): Promise<CouncilRow> {
  // The lock keeps two new rows from taking the same place in the list.
  const council = await em.findOne(CouncilRow, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  see(council, council !== null);
  allow(canKeepGrants(context.viewer, council.id));
  return council;
}

type Kept = CostEstimateRow | SavingsTargetRow;

function holdMayKeep<Row extends Kept>(context: Context, row: Row | null): asserts row is Row {
  see(row, row !== null && (row.isPublished || isMemberOf(context.viewer, row.council.id, ...grantReaders)));
  allow(canKeepGrants(context.viewer, row.council.id));
}
