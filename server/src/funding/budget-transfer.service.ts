import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { financialYearAfter } from '@throughline/shared/financial-years';
import { budgetTransferForm } from '@throughline/shared/forms/budget-transfer';
import { validateForm, type DataOf } from '@throughline/shared/forms';
import { formatPence } from '@throughline/shared/money';
import { coverOf } from '../decisions/decision-cover.queries.ts';
import { PostRow } from '../decisions/post.entity.ts';
import { command, type Context } from '../platform/context.ts';
import { Refused } from '../platform/errors.ts';
import { newId } from '../platform/ids.ts';
import { holdNotInFuture } from '../platform/past-day.ts';
import type { BudgetLineRow } from './budget-line.entity.ts';
import { BudgetTransferRow } from './budget-transfer.entity.ts';
import { fundsOfLine } from './budget.queries.ts';
import { holdBudgetsWithinAward, linesToChange } from './budget-rows.service.ts';
import type { BudgetTransferInput } from './budget-inputs.type.ts';
import { holdLedgerOpen } from './grant-change.service.ts';

type Transfer = DataOf<typeof budgetTransferForm>;

/**
 * Moves money from one line of the budget to another of the same year and the same source. Capital never becomes
 * revenue; only what is neither spent nor committed can move.
 *
 * Who: canKeepBudgets.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, GRANT_CLOSED, CAPITAL_INTO_REVENUE, VIREMENT_ABOVE_BUDGET, BUDGET_ABOVE_AWARD.
 * Writes: budget_transfer, audit_entry.
 */
export function recordVirement(context: Context, input: BudgetTransferInput): Promise<string> {
  return transfer(context, 'VIREMENT', input, (from, to, { leastPence, budgetPence, spentPence, committedPence }) => {
    if (from.financialYear !== to.financialYear) {
      throw new Refused('BAD_INPUT', { toLineId: 'A virement stays within its financial year. Carry the money forward instead' });
    }
    if (from.fundType === 'CAPITAL' && to.fundType === 'REVENUE') throw new Refused('CAPITAL_INTO_REVENUE');
    return Math.min(leastPence, budgetPence - spentPence - committedPence);
  });
}

/**
 * Carries what a line has not spent into a line of the next financial year, of the same source and type of money. What is
 * committed may go with it, since it will be paid there.
 *
 * Who: canKeepBudgets.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, GRANT_CLOSED, VIREMENT_ABOVE_BUDGET.
 * Writes: budget_transfer, audit_entry.
 */
export function carryForward(context: Context, input: BudgetTransferInput): Promise<string> {
  return transfer(context, 'CARRY_FORWARD', input, (from, to, { leastPence, budgetPence, spentPence }) => {
    if (to.financialYear !== financialYearAfter(from.financialYear)) {
      throw new Refused('BAD_INPUT', { toLineId: `Money of ${from.financialYear} is carried into a line of ${financialYearAfter(from.financialYear)}` });
    }
    if (from.fundType !== to.fundType) throw new Refused('BAD_INPUT', { toLineId: 'Capital is carried into capital, and revenue into revenue' });
    return Math.min(leastPence, budgetPence - spentPence);
  });
}

/** What both have in common. @param mostThatMayMove holds the two lines to their rules, and gives what may leave the first */
function transfer(
  context: Context,
  kind: 'VIREMENT' | 'CARRY_FORWARD',
  input: BudgetTransferInput,
  mostThatMayMove: (from: BudgetLineRow, to: BudgetLineRow, funds: Awaited<ReturnType<typeof fundsOfLine>>) => number,
): Promise<string> {
  const form = validateForm(budgetTransferForm, input);
  if (!form.ok) throw new Refused('BAD_INPUT', form.fields);
  const moved = form.data;
  return command(context, async (em) => {
    if (moved.fromLineId === moved.toLineId) throw new Refused('BAD_INPUT', { toLineId: 'Choose another line than the one that gives' });
    const [from, to] = (await linesToChange(context, em, [moved.fromLineId, moved.toLineId])) as [BudgetLineRow, BudgetLineRow];
    if (from.grant) await holdLedgerOpen(em, from.grant.id);
    holdNotInFuture(context, 'approvedOn', moved.approvedOn);
    if (moved.approvedOn < from.agreedOn || moved.approvedOn < to.agreedOn) {
      throw new Refused('BAD_INPUT', { approvedOn: 'The date cannot be earlier than the budgets of the two lines' });
    }
    if (from.council.id !== to.council.id || from.source !== to.source || from.grant?.id !== to.grant?.id) {
      throw new Refused('BAD_INPUT', { toLineId: 'Both lines must be paid from the same source' });
    }
    const most = mostThatMayMove(from, to, await fundsOfLine(em, from.id, moved.approvedOn));
    if (moved.amountPence > most) {
      throw new Refused('VIREMENT_ABOVE_BUDGET', { amountPence: most > 0 ? `No more than ${formatPence(most)} of that line can move` : 'Nothing of that line is left to move' });
    }
    await holdApproved(em, from.council.id, moved);
    const id = await insertTransfer(context, em, kind, from.council.id, moved);
    if (from.grant) await holdBudgetsWithinAward(em, from.grant);
    return { result: id, audit: { councilId: from.council.id, action: kind === 'VIREMENT' ? 'recordVirement' : 'carryForward', subjectType: 'budgetTransfer', subjectId: id } };
  });
}

/** A decision approves from the day on which it has effect; a post is one of the council. */
async function holdApproved(em: SqlEntityManager, councilId: string, { decisionId, postId, approvedOn }: Transfer): Promise<void> {
  if (decisionId !== null) {
    const cover = await coverOf(em, councilId, decisionId, approvedOn, []);
    if (!cover) throw new Refused('BAD_INPUT', { decisionId: 'Choose a decision from the list' });
    if (!cover.isInForce) throw new Refused('BAD_INPUT', { decisionId: 'That decision was not in force on the date of approval' });
  } else if ((await em.count(PostRow, { id: postId!, council: councilId })) === 0) {
    throw new Refused('BAD_INPUT', { postId: 'Choose a post from the list' });
  }
}

async function insertTransfer(context: Context, em: SqlEntityManager, kind: string, councilId: string, moved: Transfer): Promise<string> {
  const recordedAt = context.clock.now();
  const id = newId(recordedAt.getTime());
  const { fromLineId, toLineId, amountPence, approvedOn, decisionId, postId, reason } = moved;
  await em.insert(BudgetTransferRow, {
    id, council: councilId, kind, fromLine: fromLineId, toLine: toLineId, amountPence, approvedOn, decision: decisionId, post: postId, reason,
    recordedAt, isDemonstration: context.demo,
  });
  return id;
}
