import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { amendGrantForm } from '@throughline/shared/forms/amend-grant';
import { validateForm, type DataOf } from '@throughline/shared/forms';
import { DecisionRow } from '../decisions/decision.entity.ts';
import { command, type Context } from '../platform/context.ts';
import { Refused } from '../platform/errors.ts';
import { newId } from '../platform/ids.ts';
import { AllocationRow } from './allocation.entity.ts';
import { GrantAmendmentRow } from './amendment.entity.ts';
import type { AmendGrantInput } from './grant-inputs.type.ts';
import type { GrantRow } from './grant.entity.ts';
import { canAmendGrant } from './grant.policy.ts';
import { grantToChange, holdNotInFuture, holdWithinAllocations } from './grant-rows.service.ts';
import { holdInstalmentsWithinAward } from './instalment.service.ts';
import { InstalmentRow } from './instalment.entity.ts';
import { SpendEntryRow } from './spend-entry.entity.ts';

type Amendment = DataOf<typeof amendGrantForm>;

/**
 * Enters a change of the award or of a date that the funder has agreed. The old value stays in the history, and
 * everything recorded so far must still fit the new one.
 *
 * Who: canAmendGrant.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, INSTALMENT_ABOVE_AWARD, CAPITAL_EXCEEDS_ALLOCATION,
 * REVENUE_ON_CAPITAL, SPEND_OUTSIDE_GRANT_DATES.
 * Writes: grant_amendment, funding_grant (the new value), audit_entry.
 */
export async function amendGrant(context: Context, input: AmendGrantInput): Promise<string> {
  const form = validateForm(amendGrantForm, input);
  if (!form.ok) throw new Refused('BAD_INPUT', form.fields);
  const amendment = form.data;
  return command(context, async (em) => {
    const grant = await grantToChange(context, em, amendment.grantId, canAmendGrant);
    holdNotInFuture(context, 'agreedOn', amendment.agreedOn);
    await holdDecisionOfCouncil(em, grant, amendment);
    const values = amendment.change === 'AWARDED' ? await changeAward(em, grant, amendment) : await changeDay(em, grant, amendment);
    const { change, agreedOn, decisionId, reason } = amendment;
    await em.insert(GrantAmendmentRow, {
      id: newId(context.clock.now().getTime()), council: grant.council.id, grant: grant.id,
      seq: (await em.count(GrantAmendmentRow, { grant: grant.id })) + 1,
      change, agreedOn, decision: decisionId, reason, ...values,
      isDemonstration: context.demo,
    });
    grant.version += 1;
    return { result: grant.id, audit: { councilId: grant.council.id, action: 'amendGrant', subjectType: 'grant', subjectId: grant.id } };
  });
}

async function holdDecisionOfCouncil(em: SqlEntityManager, grant: GrantRow, { decisionId }: Amendment): Promise<void> {
  if (decisionId === null) return;
  const known = await em.count(DecisionRow, { id: decisionId, council: grant.council.id });
  if (known === 0) throw new Refused('BAD_INPUT', { decisionId: 'Choose a decision from the list' });
}

async function changeAward(em: SqlEntityManager, grant: GrantRow, { newAmountPence: newPence }: Amendment) {
  const oldPence = grant.awardedPence ?? null;
  if (newPence === null || newPence === oldPence) throw new Refused('BAD_INPUT', { newAmountPence: 'The award is already that amount' });
  grant.awardedPence = newPence;
  await holdInstalmentsWithinAward(em, grant, await em.find(InstalmentRow, { grant: grant.id }));
  await holdPartsWithinAward(em, grant);
  await em.flush();
  await holdWithinAllocations(em, grant);
  return { oldPence, newPence };
}

/** Each way of splitting the award has parts that are stated; together they are no more than the award. */
async function holdPartsWithinAward(em: SqlEntityManager, grant: GrantRow): Promise<void> {
  const splits = new Map<string, number>();
  for (const part of await em.find(AllocationRow, { grant: grant.id })) {
    const split = [part.kind, part.financialYear, part.strand].map((value) => typeof value === 'string').join();
    splits.set(split, (splits.get(split) ?? 0) + (part.amountPence ?? 0));
  }
  if (Math.max(0, ...splits.values()) > (grant.awardedPence ?? 0)) {
    throw new Refused('BAD_INPUT', { newAmountPence: 'The parts of the award that are already allocated come to more than that' });
  }
}

async function changeDay(em: SqlEntityManager, grant: GrantRow, { change, newDay }: Amendment) {
  const isStart = change === 'STARTS_ON';
  const oldDay = (isStart ? grant.startsOn : grant.endsOn) ?? null;
  if (newDay === null || newDay === oldDay) throw new Refused('BAD_INPUT', { newDay: 'That is the date already' });
  const startsOn = isStart ? newDay : grant.startsOn;
  const endsOn = isStart ? grant.endsOn : newDay;
  if (startsOn && endsOn && startsOn > endsOn) throw new Refused('BAD_INPUT', { newDay: 'The grant cannot end before it starts' });
  const outside = await em.count(SpendEntryRow, { grant: grant.id, kind: { $ne: 'REVERSAL' }, spentOn: isStart ? { $lt: newDay } : { $gt: newDay } });
  if (outside > 0) throw new Refused('SPEND_OUTSIDE_GRANT_DATES');
  Object.assign(grant, { startsOn, endsOn });
  return { oldDay, newDay };
}
