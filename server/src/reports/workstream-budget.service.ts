import { assignBudgetLineForm } from '@throughline/shared/forms/assign-budget-line';
import { validateForm } from '@throughline/shared/forms';
import { BudgetLineRow } from '../funding/budget-line.entity.ts';
import { canKeepBudgets, canSeeBudgets } from '../funding/budget.policy.ts';
import { allow, see } from '../platform/access.ts';
import { command, type Context } from '../platform/context.ts';
import { Refused } from '../platform/errors.ts';
import { newId } from '../platform/ids.ts';
import { WorkstreamRow } from '../programme/workstream.entity.ts';
import { WorkstreamBudgetRow } from './workstream-budget.entity.ts';
import type { AssignBudgetLineInput } from './workstream-budget.type.ts';

/**
 * Says which workstream a line of the budget is for, or that it is for none.
 *
 * Who: canKeepBudgets.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN.
 * Writes: workstream_budget, audit_entry.
 */
export async function assignBudgetLine(context: Context, input: AssignBudgetLineInput): Promise<string> {
  const form = validateForm(assignBudgetLineForm, input);
  if (!form.ok) throw new Refused('BAD_INPUT', form.fields);
  const { budgetLineId, workstreamId } = form.data;
  return command(context, async (em) => {
    const line = await em.findOne(BudgetLineRow, { id: budgetLineId });
    const council = line?.council.id ?? '';
    see(line, canSeeBudgets(context.viewer, { councilId: council }));
    allow(canKeepBudgets(context.viewer, { councilId: council }));
    if (workstreamId === null) {
      await em.nativeDelete(WorkstreamBudgetRow, { budgetLine: line.id });
    } else {
      if ((await em.count(WorkstreamRow, { id: workstreamId, council })) === 0)
        throw new Refused('BAD_INPUT', { workstreamId: 'Choose a workstream from the list' });
      const row = {
        id: newId(context.clock.now().getTime()),
        council,
        budgetLine: line.id,
        workstream: workstreamId,
        isDemonstration: context.demo,
      };
      await em.upsert(WorkstreamBudgetRow, row, {
        onConflictFields: ['budgetLine'],
        onConflictMergeFields: ['workstream', 'isDemonstration'],
      });
    }
    const subject = { subjectType: 'budgetLine', subjectId: line.id };
    return { result: line.id, audit: { councilId: council, action: 'assignBudgetLine', ...subject } };
  });
}
