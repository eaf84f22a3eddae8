import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { allow, see } from '../platform/access.ts';
import type { Context } from '../platform/context.ts';
import { Refused } from '../platform/errors.ts';
import { BudgetLineRow } from './budget-line.entity.ts';
import { canKeepBudgets, canSeeBudgets, fitsBudgetLine } from './budget.policy.ts';
import { areBudgetsAboveAward, ownerOfLine } from './budget.queries.ts';
import type { GrantRow } from './grant.entity.ts';
import { grantToChange } from './grant-rows.service.ts';

/**
 * The lines of a budget that a command changes, in the order asked for, locked until the command ends. The grant that
 * pays for them is locked before them, as by a spend: so a spend and a virement at once see one another.
 *
 * @throws Refused NOT_FOUND, FORBIDDEN
 */
export async function linesToChange(context: Context, em: SqlEntityManager, ids: readonly string[]): Promise<BudgetLineRow[]> {
  const owners = [];
  for (const id of ids) {
    const owner = await ownerOfLine(em, id);
    see(owner, owner !== null && canSeeBudgets(context.viewer, owner));
    allow(canKeepBudgets(context.viewer, owner));
    owners.push(owner);
  }
  const grants = [...new Set(owners.flatMap(({ grantId }) => grantId ?? []))].sort();
  for (const grantId of grants) await grantToChange(context, em, grantId, canKeepBudgets);
  const lines = new Map<string, BudgetLineRow>();
  for (const id of ids.toSorted()) {
    lines.set(id, await em.findOneOrFail(BudgetLineRow, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE }));
  }
  return ids.map((id) => lines.get(id)!);
}

/** One line that somebody edits. Whoever looked at an older version is told so. */
export async function lineToEdit(context: Context, em: SqlEntityManager, id: string, version: number): Promise<BudgetLineRow> {
  const [line] = await linesToChange(context, em, [id]);
  if (line!.version !== version) throw new Refused('VERSION_CONFLICT');
  line!.version += 1;
  return line!;
}

/**
 * Holds the lines of a grant within its award and within what the award allots to years, capital, revenue and strands.
 * To be asked after whatever raises a line, or lowers an award or a part of one, is written in this transaction.
 *
 * @throws Refused BUDGET_ABOVE_AWARD
 */
export async function holdBudgetsWithinAward(em: SqlEntityManager, grant: { id: string }): Promise<void> {
  if (await areBudgetsAboveAward(em, grant.id)) throw new Refused('BUDGET_ABOVE_AWARD');
}

/**
 * The line of the budget that a spend is booked to, when it names one.
 *
 * @throws Refused BAD_INPUT (with the field)
 */
export async function lineOfSpend(
  em: SqlEntityManager,
  grant: GrantRow,
  spend: { budgetLineId: string | null; fundType: string; spentOn: string },
): Promise<BudgetLineRow | null> {
  if (spend.budgetLineId === null) return null;
  const line = await em.findOne(BudgetLineRow, { id: spend.budgetLineId, grant: grant.id });
  if (!line) throw new Refused('BAD_INPUT', { budgetLineId: 'Choose a line of the budget of this grant' });
  if (fitsBudgetLine(line, spend)) return line;
  const kind = line.fundType === 'CAPITAL' ? 'capital' : 'revenue';
  throw new Refused('BAD_INPUT', { budgetLineId: `That line is for ${kind} in ${line.financialYear}. Choose one that fits the spend` });
}
