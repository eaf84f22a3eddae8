import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { endOfFinancialYear, startOfFinancialYear } from '@throughline/shared/financial-years';
import { addBudgetLineForm, changeBudgetLineForm, monthsDiffer, rephaseBudgetLineForm } from '@throughline/shared/forms/budget-line';
import { validateForm, type DataOf } from '@throughline/shared/forms';
import { CouncilRow } from '../councils/council.entity.ts';
import { allow, see } from '../platform/access.ts';
import { command, type Context } from '../platform/context.ts';
import { Refused } from '../platform/errors.ts';
import { newId } from '../platform/ids.ts';
import { holdNotInFuture } from '../platform/past-day.ts';
import { SiteRow } from '../sites/site.entity.ts';
import { BudgetLineRow, BudgetProfileRow } from './budget-line.entity.ts';
import { canKeepBudgets } from './budget.policy.ts';
import { fundsOfLine } from './budget.queries.ts';
import { holdBudgetsWithinAward, lineToEdit } from './budget-rows.service.ts';
import type { AddBudgetLineInput, ChangeBudgetLineInput, RephaseBudgetLineInput } from './budget-inputs.type.ts';
import { holdLedgerOpen } from './grant-change.service.ts';
import { recountForecast } from './ledger-totals.queries.ts';
import { grantToChange } from './grant-rows.service.ts';
import type { GrantRow } from './grant.entity.ts';

type NewLine = DataOf<typeof addBudgetLineForm>;

/**
 * Adds a line to the budget of a financial year, spread over its months or not.
 *
 * Who: canKeepBudgets.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, GRANT_CLOSED, BUDGET_ABOVE_AWARD.
 * Writes: budget_line, budget_profile, funding_grant (its forecast), audit_entry.
 */
export async function addBudgetLine(context: Context, input: AddBudgetLineInput): Promise<string> {
  const form = validateForm(addBudgetLineForm, input);
  if (!form.ok) throw new Refused('BAD_INPUT', form.fields);
  const line = form.data;
  return command(context, async (em) => {
    const grant = await payerOf(context, em, line);
    holdNotInFuture(context, 'agreedOn', line.agreedOn);
    const { councilId, source, title, financialYear, fundType, strand, siteId, amountPence, agreedOn } = line;
    if (siteId !== null && (await em.count(SiteRow, { id: siteId, council: councilId })) === 0) {
      throw new Refused('BAD_INPUT', { siteId: 'Choose a site from the list' });
    }
    await holdTitleIsFree(em, { council: councilId, grant: grant?.id ?? null, financialYear, fundType, title });
    const recordedAt = context.clock.now();
    const id = newId(recordedAt.getTime());
    await em.insert(BudgetLineRow, {
      id, council: councilId, source, grant: grant?.id ?? null, title, financialYear, fundType, strand, site: siteId,
      originalPence: amountPence, agreedOn, isDemonstration: context.demo, version: 1,
    });
    if (line.months !== null) {
      await em.insert(BudgetProfileRow, {
        id: newId(recordedAt.getTime()), council: councilId, budgetLine: id, seq: 1, monthPence: line.months,
        holdsFrom: agreedOn, reason: null, recordedAt, isDemonstration: context.demo,
      });
    }
    if (grant) {
      await holdBudgetsWithinAward(em, grant);
      await recountForecast(em, grant.id);
    }
    return { result: id, audit: { councilId, action: 'addBudgetLine', subjectType: 'budgetLine', subjectId: id } };
  });
}

/** The grant that pays for a new line, locked; null for other sources, of which the council alone is asked. */
async function payerOf(context: Context, em: SqlEntityManager, line: NewLine): Promise<GrantRow | null> {
  if (line.grantId === null) {
    const council = await em.findOne(CouncilRow, { id: line.councilId });
    see(council, council !== null);
    allow(canKeepBudgets(context.viewer, line));
    return null;
  }
  const grant = await grantToChange(context, em, line.grantId, canKeepBudgets);
  await holdLedgerOpen(em, grant.id);
  if (grant.council.id !== line.councilId) throw new Refused('BAD_INPUT', { grantId: 'Choose a grant of this council' });
  const endsBefore = grant.endsOn && grant.endsOn < startOfFinancialYear(line.financialYear);
  const startsAfter = grant.startsOn && grant.startsOn > endOfFinancialYear(line.financialYear);
  if (endsBefore || startsAfter) throw new Refused('BAD_INPUT', { financialYear: 'The grant cannot be spent in that year' });
  return grant;
}

async function holdTitleIsFree(em: SqlEntityManager, of: object): Promise<void> {
  if ((await em.count(BudgetLineRow, of)) > 0) throw new Refused('BAD_INPUT', { title: 'Another line of that year has this title already' });
}

/**
 * Changes what a line of the budget is called and which strand it belongs to.
 *
 * Who: canKeepBudgets.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, BUDGET_ABOVE_AWARD.
 * Writes: budget_line, audit_entry.
 */
export async function changeBudgetLine(context: Context, input: ChangeBudgetLineInput): Promise<string> {
  const form = validateForm(changeBudgetLineForm, input);
  if (!form.ok) throw new Refused('BAD_INPUT', form.fields);
  const { budgetLineId, version, title, strand } = form.data;
  return command(context, async (em) => {
    const line = await lineToEdit(context, em, budgetLineId, version);
    const grant = line.grant?.id ?? null;
    const { financialYear, fundType } = line;
    if (title !== line.title) await holdTitleIsFree(em, { council: line.council.id, grant, financialYear, fundType, title });
    Object.assign(line, { title, strand });
    await em.flush();
    // A strand may have its own part of the award.
    if (line.grant) await holdBudgetsWithinAward(em, line.grant);
    return { result: line.id, audit: { councilId: line.council.id, action: 'changeBudgetLine', subjectType: 'budgetLine', subjectId: line.id } };
  });
}

/**
 * Spreads a line of the budget over its months, anew or for the first time. How it was spread before stays.
 *
 * Who: canKeepBudgets.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT.
 * Writes: budget_profile, budget_line (its version), audit_entry.
 */
export async function rephaseBudgetLine(context: Context, input: RephaseBudgetLineInput): Promise<string> {
  const form = validateForm(rephaseBudgetLineForm, input);
  if (!form.ok) throw new Refused('BAD_INPUT', form.fields);
  const { budgetLineId, version, holdsFrom, reason, months } = form.data;
  return command(context, async (em) => {
    const line = await lineToEdit(context, em, budgetLineId, version);
    holdNotInFuture(context, 'holdsFrom', holdsFrom);
    if (holdsFrom < line.agreedOn) throw new Refused('BAD_INPUT', { holdsFrom: 'The date cannot be earlier than the budget itself' });
    const differs = monthsDiffer(months, (await fundsOfLine(em, line.id, holdsFrom)).budgetPence);
    if (differs !== null) throw new Refused('BAD_INPUT', { april: differs });
    const earlier = await em.count(BudgetProfileRow, { budgetLine: line.id });
    if (earlier > 0 && reason === null) throw new Refused('BAD_INPUT', { reason: 'Enter why the months have changed' });
    const recordedAt = context.clock.now();
    await em.insert(BudgetProfileRow, {
      id: newId(recordedAt.getTime()), council: line.council.id, budgetLine: line.id, seq: earlier + 1, monthPence: months,
      holdsFrom, reason, recordedAt, isDemonstration: context.demo,
    });
    return { result: line.id, audit: { councilId: line.council.id, action: 'rephaseBudgetLine', subjectType: 'budgetLine', subjectId: line.id } };
  });
}
