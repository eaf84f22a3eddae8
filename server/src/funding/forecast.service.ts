import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { recordForecastForm, recordLineForecastForm } from '@throughline/shared/forms/budget-transfer';
import { validateForm } from '@throughline/shared/forms';
import { command, type Context } from '../platform/context.ts';
import { Refused } from '../platform/errors.ts';
import { newId } from '../platform/ids.ts';
import { holdNotInFuture } from '../platform/past-day.ts';
import { BudgetForecastRow } from './budget-forecast.entity.ts';
import { canKeepBudgets } from './budget.policy.ts';
import type { RecordForecastInput, RecordLineForecastInput } from './budget-inputs.type.ts';
import { linesToChange } from './budget-rows.service.ts';
import { recountForecast } from './ledger-totals.queries.ts';
import { grantToChange } from './grant-rows.service.ts';
import { ForecastRow } from './spend-entry.entity.ts';

/**
 * Says what a grant is expected to have cost in the end. Earlier forecasts stay; the newest counts, until each line of
 * the budget of the grant has a forecast of its own.
 *
 * Who: canKeepBudgets.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN.
 * Writes: grant_forecast, funding_grant (its forecast), audit_entry.
 */
export async function recordForecast(context: Context, input: RecordForecastInput): Promise<string> {
  const form = validateForm(recordForecastForm, input);
  if (!form.ok) throw new Refused('BAD_INPUT', form.fields);
  const { grantId, amountPence, madeOn, note } = form.data;
  return command(context, async (em) => {
    const grant = await grantToChange(context, em, grantId, canKeepBudgets);
    holdNotInFuture(context, 'madeOn', madeOn);
    const id = newId(context.clock.now().getTime());
    const councilId = grant.council.id;
    await em.insert(ForecastRow, { id, council: councilId, grant: grantId, amountPence, madeOn, note, isDemonstration: context.demo });
    await recountForecast(em, grantId);
    return { result: grantId, audit: { councilId, action: 'recordForecast', subjectType: 'grant', subjectId: grantId } };
  });
}

/**
 * Says what a line of the budget is expected to have cost when its year is over. Earlier forecasts stay; the newest
 * counts. Once each line of a grant has one, their sum is the forecast of the grant.
 *
 * Who: canKeepBudgets.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN.
 * Writes: budget_forecast, funding_grant (its forecast), audit_entry.
 */
export async function recordLineForecast(context: Context, input: RecordLineForecastInput): Promise<string> {
  const form = validateForm(recordLineForecastForm, input);
  if (!form.ok) throw new Refused('BAD_INPUT', form.fields);
  const { budgetLineId, amountPence, madeOn, note } = form.data;
  return command(context, async (em) => {
    const [line] = await linesToChange(context, em, [budgetLineId]);
    holdNotInFuture(context, 'madeOn', madeOn);
    if (madeOn < line!.agreedOn) throw new Refused('BAD_INPUT', { madeOn: 'The date cannot be earlier than the budget itself' });
    const recordedAt = context.clock.now();
    const councilId = line!.council.id;
    await em.insert(BudgetForecastRow, {
      id: newId(recordedAt.getTime()), council: councilId, budgetLine: budgetLineId, amountPence, madeOn, note, recordedAt, isDemonstration: context.demo,
    });
    await recountIfOfGrant(em, line!.grant?.id);
    return { result: budgetLineId, audit: { councilId, action: 'recordLineForecast', subjectType: 'budgetLine', subjectId: budgetLineId } };
  });
}

async function recountIfOfGrant(em: SqlEntityManager, grantId: string | undefined): Promise<void> {
  if (grantId !== undefined) await recountForecast(em, grantId);
}
