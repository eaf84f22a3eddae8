import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { amendGrantForm } from '@throughline/shared/forms/amend-grant';
import type { DataOf } from '@throughline/shared/forms';
import type { Context } from '../platform/context.ts';
import { Refused } from '../platform/errors.ts';
import { newId } from '../platform/ids.ts';
import { holdNotInFuture } from '../platform/past-day.ts';
import { GrantAmendmentRow } from './amendment.entity.ts';
import { holdBudgetsWithinAward } from './budget-rows.service.ts';
import { changeGrant, holdDecisionOfCouncil } from './grant-change.service.ts';
import type { AmendGrantInput } from './grant-inputs.type.ts';
import type { GrantRow } from './grant.entity.ts';
import { holdSpendWithinDays, holdWithinAllocations } from './grant-rows.service.ts';
import { holdPartsWithinAward } from './grant-terms.service.ts';
import { holdInstalmentsWithinAward } from './instalment.service.ts';
import { InstalmentRow } from './instalment.entity.ts';
import { holdWhatGoesOnChecked } from './sustainability.service.ts';

type Amendment = DataOf<typeof amendGrantForm>;

/**
 * Enters a change of the award or of a date that the funder has agreed. The old value stays in the history, and
 * everything recorded so far must still fit the new one.
 *
 * Who: canAmendGrant.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, INSTALMENT_ABOVE_AWARD, CAPITAL_EXCEEDS_ALLOCATION,
 * REVENUE_ON_CAPITAL, BUDGET_ABOVE_AWARD, SPEND_OUTSIDE_GRANT_DATES, SUSTAINABILITY_CHECK_NEEDED.
 * Writes: grant_amendment, funding_grant (the new value), audit_entry.
 */
export function amendGrant(context: Context, input: AmendGrantInput): Promise<string> {
  return changeGrant(context, 'amendGrant', amendGrantForm, input, async (em, grant, amendment) => {
    holdNotInFuture(context, 'agreedOn', amendment.agreedOn);
    const { change, agreedOn, decisionId, reason } = amendment;
    await holdDecisionOfCouncil(em, grant.council.id, decisionId);
    const values = change === 'AWARDED' ? await changeAward(em, grant, amendment) : await changeDay(em, grant, amendment);
    await em.insert(GrantAmendmentRow, {
      id: newId(context.clock.now().getTime()), council: grant.council.id, grant: grant.id,
      seq: (await em.count(GrantAmendmentRow, { grant: grant.id })) + 1,
      change, agreedOn, decision: decisionId, reason, ...values,
      isDemonstration: context.demo,
    });
  });
}

async function changeAward(em: SqlEntityManager, grant: GrantRow, { newAmountPence: newPence }: Amendment) {
  const oldPence = grant.awardedPence ?? null;
  if (newPence === null || newPence === oldPence) throw new Refused('BAD_INPUT', { newAmountPence: 'The award is already that amount' });
  grant.awardedPence = newPence;
  await holdInstalmentsWithinAward(em, grant, await em.find(InstalmentRow, { grant: grant.id }));
  await holdPartsWithinAward(em, grant, 'newAmountPence');
  await em.flush();
  await holdWithinAllocations(em, grant);
  await holdBudgetsWithinAward(em, grant);
  return { oldPence, newPence };
}

async function changeDay(em: SqlEntityManager, grant: GrantRow, { change, newDay }: Amendment) {
  const isStart = change === 'STARTS_ON';
  const oldDay = (isStart ? grant.startsOn : grant.endsOn) ?? null;
  if (newDay === null || newDay === oldDay) throw new Refused('BAD_INPUT', { newDay: 'That is the date already' });
  const startsOn = isStart ? newDay : grant.startsOn;
  const endsOn = isStart ? grant.endsOn : newDay;
  if (startsOn && endsOn && startsOn > endsOn) throw new Refused('BAD_INPUT', { newDay: 'The grant cannot end before it starts' });
  Object.assign(grant, { startsOn, endsOn });
  await em.flush();
  await holdSpendWithinDays(em, grant);
  await holdWhatGoesOnChecked(em, grant.id);
  return { oldDay, newDay };
}
