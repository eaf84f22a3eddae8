import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { checkGrantTermForm, recordConditionForm, recordGrantPromiseForm, setAllocationForm, waiveSiteRestrictionForm } from '@throughline/shared/forms/grant-terms';
import { allow, see } from '../platform/access.ts';
import { checkedInput } from '../platform/checked-input.ts';
import { command, type Context } from '../platform/context.ts';
import { Refused } from '../platform/errors.ts';
import { fuzzyDateValues } from '../platform/fuzzy-date.ts';
import { newId } from '../platform/ids.ts';
import { holdNotInFuture } from '../platform/past-day.ts';
import { SiteRow } from '../sites/site.entity.ts';
import { AllocationChangeRow } from './allocation-change.entity.ts';
import { AllocationRow } from './allocation.entity.ts';
import { holdBudgetsWithinAward } from './budget-rows.service.ts';
import { changeGrant, holdDecisionOfCouncil } from './grant-change.service.ts';
import { GrantCommitmentRow, GrantConditionRow } from './grant-condition.entity.ts';
import type { GrantRow } from './grant.entity.ts';
import { canAmendGrant, canKeepGrants } from './grant.policy.ts';
import { grantToChange, holdWithinAllocations } from './grant-rows.service.ts';
import { nextSeq } from './grant-step.queries.ts';
import { SiteRestrictionWaiverRow, TermCheckRow } from './grant-term-check.entity.ts';
import { InstalmentRow } from './instalment.entity.ts';
import { holdInstalmentsWithinAward } from './instalment.service.ts';

/**
 * Sets a part of the award, by capital or revenue, year or strand. What it was before stays in the history; an amount that
 * is left empty is not stated, and is computed where it is the only such part of its split.
 *
 * Who: canAmendGrant.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, CAPITAL_EXCEEDS_ALLOCATION, REVENUE_ON_CAPITAL,
 * INSTALMENT_ABOVE_AWARD, BUDGET_ABOVE_AWARD.
 * Writes: grant_allocation, grant_allocation_change, funding_grant (version), audit_entry.
 */
export function setAllocation(context: Context, input: object): Promise<string> {
  return changeGrant(context, 'setAllocation', setAllocationForm, input, async (em, grant, part) => {
    const { amountPence: newPence, financialYear, strand, agreedOn, reason, decisionId } = part;
    holdNotInFuture(context, 'agreedOn', agreedOn);
    await holdDecisionOfCouncil(em, grant.council.id, decisionId);
    const kind = part.kind === 'NONE' ? null : part.kind;
    const known = await em.findOne(AllocationRow, { grant: grant.id, kind, financialYear, strand });
    const oldPence = known?.amountPence ?? null;
    if (known && oldPence === newPence) throw new Refused('BAD_INPUT', { amountPence: 'That part is stated so already' });
    const recordedAt = context.clock.now();
    const allocation = known ?? em.create(AllocationRow, { id: newId(recordedAt.getTime()), council: grant.council.id, grant: grant.id, kind, financialYear, strand });
    allocation.amountPence = newPence;
    await em.flush();
    await holdPartsWithinAward(em, grant, 'amountPence');
    await holdWithinAllocations(em, grant);
    await holdInstalmentsWithinAward(em, grant, await em.find(InstalmentRow, { grant: grant.id }));
    await holdBudgetsWithinAward(em, grant);
    await em.insert(AllocationChangeRow, {
      id: newId(recordedAt.getTime()), council: grant.council.id, grant: grant.id, allocation: allocation.id,
      seq: await nextSeq(em, 'grant_allocation_change', grant.id), oldPence, newPence, agreedOn, decision: decisionId, reason, recordedAt, isDemonstration: context.demo,
    });
  });
}

/**
 * Each way of splitting the award has parts that are stated; together they are no more than the award.
 *
 * @param field the field of the form that is to blame
 * @throws Refused BAD_INPUT (with fields)
 */
export async function holdPartsWithinAward(em: SqlEntityManager, grant: GrantRow, field: string): Promise<void> {
  const splits = new Map<string, number>();
  for (const part of await em.find(AllocationRow, { grant: grant.id })) {
    const split = [part.kind, part.financialYear, part.strand].map((value) => typeof value === 'string').join();
    splits.set(split, (splits.get(split) ?? 0) + (part.amountPence ?? 0));
  }
  if (Math.max(0, ...splits.values()) > (grant.awardedPence ?? 0)) {
    throw new Refused('BAD_INPUT', { [field]: 'The parts of the award that are allocated would come to more than the award' });
  }
}

/**
 * Records a condition of the funder, or a term of the agreement.
 *
 * Who: canAmendGrant.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT.
 * Writes: grant_condition, funding_grant (version), audit_entry.
 */
export function recordCondition(context: Context, input: object): Promise<string> {
  return changeGrant(context, 'recordCondition', recordConditionForm, input, async (em, grant, { kind, words, due, decisionId }) => {
    await holdDecisionOfCouncil(em, grant.council.id, decisionId);
    const position = Math.max(-1, ...(await em.find(GrantConditionRow, { grant: grant.id })).map((condition) => condition.position)) + 1;
    em.create(GrantConditionRow, {
      id: newId(context.clock.now().getTime()), council: grant.council.id, grant: grant.id, position, kind, words, decision: decisionId,
      ...(due && fuzzyDateValues('due', due)), isDemonstration: context.demo,
    });
  });
}

/**
 * Records something that the council promised in return for a grant.
 *
 * Who: canAmendGrant.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT.
 * Writes: grant_commitment, funding_grant (version), audit_entry.
 */
export function recordGrantPromise(context: Context, input: object): Promise<string> {
  return changeGrant(context, 'recordGrantPromise', recordGrantPromiseForm, input, async (em, grant, { kind, words, promisedCount, due }) => {
    const isTwice = kind === 'HUB_SITES' && (await em.count(GrantCommitmentRow, { grant: grant.id, kind })) > 0;
    if (isTwice) throw new Refused('BAD_INPUT', { kind: 'Sites were promised for this grant already' });
    em.create(GrantCommitmentRow, {
      id: newId(context.clock.now().getTime()), council: grant.council.id, grant: grant.id, kind, words, promisedCount,
      ...(due && fuzzyDateValues('due', due)), isDemonstration: context.demo,
    });
  });
}

/**
 * Says whether a condition or a promise is met, with what shows it. Earlier findings stay.
 *
 * Who: canAmendGrant.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN.
 * Writes: grant_term_check, audit_entry.
 */
export async function checkGrantTerm(context: Context, input: object): Promise<string> {
  const { termId, checkedOn, metCount, ...found } = checkedInput(checkGrantTermForm, input);
  return command(context, async (em) => {
    const condition = await em.findOne(GrantConditionRow, { id: termId });
    const commitment = await em.findOne(GrantCommitmentRow, { id: termId });
    const grant = await grantToChange(context, em, (condition ?? commitment)?.grant.id ?? newId(), canAmendGrant);
    holdNotInFuture(context, 'checkedOn', checkedOn);
    if (metCount !== null && commitment?.kind !== 'OTHER') {
      throw new Refused('BAD_INPUT', { metCount: condition ? 'Leave this empty: a condition is met or not' : 'Leave this empty: sites are counted by the decisions that select them' });
    }
    const recordedAt = context.clock.now();
    await em.insert(TermCheckRow, {
      id: newId(recordedAt.getTime()), council: grant.council.id, grant: grant.id, condition: condition?.id ?? null, commitment: commitment?.id ?? null,
      seq: await nextSeq(em, 'grant_term_check', grant.id), ...found, metCount, checkedOn, recordedAt, isDemonstration: context.demo,
    });
    return { result: grant.id, audit: { councilId: grant.council.id, action: 'checkGrantTerm', subjectType: condition ? 'grantCondition' : 'grantCommitment', subjectId: termId } };
  });
}

/**
 * Records that the restriction which an earlier grant has laid on a site is lifted, and by which decision. From that day
 * capital may be spent on the site.
 *
 * Who: canKeepGrants.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN.
 * Writes: site_restriction_waiver, audit_entry.
 */
export async function waiveSiteRestriction(context: Context, input: object): Promise<string> {
  const { siteId, decisionId, ...waiver } = checkedInput(waiveSiteRestrictionForm, input);
  return command(context, async (em) => {
    const site = await em.findOne(SiteRow, { id: siteId });
    see(site, site !== null);
    allow(canKeepGrants(context.viewer, site.council.id));
    holdNotInFuture(context, 'waivedOn', waiver.waivedOn);
    await holdDecisionOfCouncil(em, site.council.id, decisionId);
    if (!site.legacyGrantRestriction) throw new Refused('BAD_INPUT', { siteId: 'No earlier grant restricts this site' });
    if ((await em.count(SiteRestrictionWaiverRow, { site: site.id })) > 0) throw new Refused('BAD_INPUT', { siteId: 'This restriction was lifted already' });
    const recordedAt = context.clock.now();
    await em.insert(SiteRestrictionWaiverRow, {
      id: newId(recordedAt.getTime()), council: site.council.id, site: site.id, decision: decisionId, ...waiver, recordedAt, isDemonstration: context.demo,
    });
    return { result: site.id, audit: { councilId: site.council.id, action: 'waiveSiteRestriction', subjectType: 'site', subjectId: site.id } };
  });
}
