import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { londonDay, type FuzzyDate } from '@throughline/shared/dates';
import { recordApplicationForm, recordAwardForm, recordGrantStepForm, restateAmountForm, signAgreementForm } from '@throughline/shared/forms/grant-life';
import { formatPence } from '@throughline/shared/money';
import type { Context } from '../platform/context.ts';
import { Refused } from '../platform/errors.ts';
import { fuzzyDateValues } from '../platform/fuzzy-date.ts';
import { newId } from '../platform/ids.ts';
import { holdNotInFuture } from '../platform/past-day.ts';
import { changeGrant, holdDecisionOfCouncil } from './grant-change.service.ts';
import type { GrantRow } from './grant.entity.ts';
import { holdSpendWithinDays } from './grant-rows.service.ts';
import { GrantAmountRow, GrantStepRow } from './grant-step.entity.ts';
import { nextSeq } from './grant-step.queries.ts';
import { InstalmentRow } from './instalment.entity.ts';
import { holdWhatGoesOnChecked } from './sustainability.service.ts';

/** From which states each step may follow. */
const comesAfter: Readonly<Record<string, readonly string[]>> = {
  ELIGIBLE: [],
  APPLIED: ['ELIGIBLE', 'REJECTED', 'WITHDRAWN'],
  AWARDED: ['ELIGIBLE', 'APPLIED'],
  MOU_SIGNED: ['AWARDED'],
  ACTIVE: ['AWARDED', 'MOU_SIGNED', 'CLOSING'],
  CLOSING: ['ACTIVE', 'RECONCILED', 'CLAWBACK'],
  RECONCILED: ['CLOSING', 'CLAWBACK'],
  CLOSED: ['RECONCILED', 'CLAWBACK'],
  REJECTED: ['APPLIED'],
  WITHDRAWN: ['ELIGIBLE', 'APPLIED', 'AWARDED', 'MOU_SIGNED'],
  CLAWBACK: ['ACTIVE', 'CLOSING', 'RECONCILED', 'CLOSED'],
};

/** A date in words, or a day that nobody has put into words. */
type Happened = Omit<FuzzyDate, 'raw'> & { raw: string | null };

interface Step {
  state: string;
  happened: Happened | null;
  amountPence?: number | null;
  byWhom: string;
  note: string | null;
  decisionId?: string | null;
}

/**
 * The council has applied for a grant.
 *
 * Who: canAmendGrant.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, GRANT_STEP_NOT_POSSIBLE.
 * Writes: grant_step, funding_grant (when it was applied for), audit_entry.
 */
export function recordApplication(context: Context, input: object): Promise<string> {
  return changeGrant(context, 'recordApplication', recordApplicationForm, input, async (em, grant, { applied, ...step }) => {
    await addStep(context, em, grant, 'applied', { ...step, state: 'APPLIED', happened: applied });
    if (applied) em.assign(grant, fuzzyDateValues('applied', applied));
  });
}

/**
 * The funder has awarded an amount for the first time. What was spent before must lie within its days. What changes
 * afterwards is an amendment.
 *
 * Who: canAmendGrant.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, GRANT_STEP_NOT_POSSIBLE, SPEND_OUTSIDE_GRANT_DATES,
 * SUSTAINABILITY_CHECK_NEEDED.
 * Writes: grant_step, funding_grant (the award and its days), audit_entry.
 */
export function recordAward(context: Context, input: object): Promise<string> {
  return changeGrant(context, 'recordAward', recordAwardForm, input, async (em, grant, { announced, awardedFor, startsOn, endsOn, ...step }) => {
    if ((grant.awardedPence ?? null) !== null) throw new Refused('BAD_INPUT', { amountPence: 'There is an award already: a change of it is an amendment' });
    await addStep(context, em, grant, 'announced', { ...step, state: 'AWARDED', happened: announced });
    em.assign(grant, { awardedPence: step.amountPence, awardedFor, startsOn, endsOn, ...fuzzyDateValues('awardedStated', announced) });
    await em.flush();
    await holdSpendWithinDays(em, grant);
    await holdWhatGoesOnChecked(em, grant.id);
  });
}

/**
 * The agreement with the funder is signed.
 *
 * Who: canAmendGrant.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, GRANT_STEP_NOT_POSSIBLE.
 * Writes: grant_step, audit_entry.
 */
export function signAgreement(context: Context, input: object): Promise<string> {
  return changeGrant(context, 'signAgreement', signAgreementForm, input, async (em, grant, { signedOn, ...step }) => {
    await addStep(context, em, grant, 'signedOn', { ...step, state: 'MOU_SIGNED', happened: oneDay(signedOn) });
  });
}

/**
 * Any other step in the life of a grant: it becomes active, is brought to its end, reconciled, closed, rejected,
 * withdrawn, or the funder asks money back.
 *
 * Who: canAmendGrant.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, GRANT_STEP_NOT_POSSIBLE.
 * Writes: grant_step, audit_entry.
 */
export function recordGrantStep(context: Context, input: object): Promise<string> {
  return changeGrant(context, 'recordGrantStep', recordGrantStepForm, input, async (em, grant, { happenedOn, ...step }) => {
    if (['RECONCILED', 'CLOSED', 'WITHDRAWN'].includes(step.state)) await holdNothingOpen(em, grant);
    if (step.state === 'CLAWBACK' && (step.amountPence ?? 0) > grant.receivedPence) {
      throw new Refused('BAD_INPUT', { amountPence: `No more than ${formatPence(grant.receivedPence)} has been received` });
    }
    await addStep(context, em, grant, 'happenedOn', { ...step, happened: oneDay(happenedOn) });
  });
}

/**
 * States a ceiling or an indicative amount, for the first time or anew. Neither is income, and earlier statements stay.
 *
 * Who: canAmendGrant.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT.
 * Writes: grant_amount, funding_grant (the amount that is stated now), audit_entry.
 */
export function restateAmount(context: Context, input: object): Promise<string> {
  return changeGrant(context, 'restateAmount', restateAmountForm, input, async (em, grant, { kind, amountPence, stated, saidBy }) => {
    holdNotInFuture(context, 'stated', stated.start);
    await addAmount(context, em, grant, { kind, amountPence, stated, saidBy });
    const isCeiling = kind === 'CEILING';
    em.assign(grant, isCeiling ? { ceilingPence: amountPence, ...fuzzyDateValues('ceilingStated', stated) } : { indicativePence: amountPence, ...fuzzyDateValues('indicativeStated', stated) });
  });
}

interface Stated {
  kind: string;
  amountPence: number;
  stated: FuzzyDate;
  saidBy: string;
}

/** Adds a statement of a ceiling or of an indicative amount to the history of a grant. */
export async function addAmount(context: Context, em: SqlEntityManager, grant: Pick<GrantRow, 'id' | 'council'>, { stated, ...amount }: Stated): Promise<void> {
  const recordedAt = context.clock.now();
  await em.insert(GrantAmountRow, {
    id: newId(recordedAt.getTime()), council: grant.council.id, grant: grant.id, seq: await nextSeq(em, 'grant_amount', grant.id),
    ...amount, ...fuzzyDateValues('stated', stated), recordedAt, isDemonstration: context.demo,
  });
}

/**
 * Adds a step, if it can follow from the last one and is not earlier than it.
 *
 * @param field the field of the form that holds when it happened
 * @throws Refused GRANT_STEP_NOT_POSSIBLE, BAD_INPUT (with fields)
 */
export async function addStep(context: Context, em: SqlEntityManager, grant: Pick<GrantRow, 'id' | 'council' | 'awardedPence'>, field: string, step: Step): Promise<void> {
  const last = await em.findOne(GrantStepRow, { grant: grant.id }, { orderBy: { seq: 'desc' } });
  const state = last?.state ?? ((grant.awardedPence ?? null) === null ? 'ELIGIBLE' : 'AWARDED');
  const isFirst = step.state === 'ELIGIBLE' && last === null;
  if (!isFirst && !comesAfter[step.state]!.includes(state)) throw new Refused('GRANT_STEP_NOT_POSSIBLE');
  const { happened, decisionId = null, amountPence = null, byWhom, note } = step;
  if (happened) holdNotInFuture(context, field, happened.start);
  if (happened && last?.happenedStart && happened.end < last.happenedStart) {
    throw new Refused('BAD_INPUT', { [field]: 'That is before the step that came before it' });
  }
  await holdDecisionOfCouncil(em, grant.council.id, decisionId);
  const recordedAt = context.clock.now();
  await em.insert(GrantStepRow, {
    id: newId(recordedAt.getTime()), council: grant.council.id, grant: grant.id, seq: (last?.seq ?? 0) + 1, state: step.state,
    ...(happened && fuzzyDateValues('happened', happened)), amountPence, byWhom, note, decision: decisionId,
    knownOn: londonDay(recordedAt), recordedAt, isDemonstration: context.demo,
  });
}

/** Nothing is promised to anybody any more, and no payment is expected. */
async function holdNothingOpen(em: SqlEntityManager, grant: GrantRow): Promise<void> {
  if (grant.committedPence > 0) {
    throw new Refused('BAD_INPUT', { state: `${formatPence(grant.committedPence)} is still committed: record what was paid, or release it, first` });
  }
  const expected = await em.count(InstalmentRow, { grant: grant.id, status: { $in: ['PROFILED', 'CLAIMED'] } });
  if (expected > 0) throw new Refused('BAD_INPUT', { state: 'A payment is still expected: record that it was received or kept back first' });
}

const oneDay = (day: string): Happened => ({ start: day, end: day, precision: 'DAY', approximate: false, raw: null });
