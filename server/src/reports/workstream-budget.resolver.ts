import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Mutation, Resolver } from 'type-graphql';
import { BudgetLine } from '../funding/budget-line.type.ts';
import { budgetReaders } from '../funding/budget.policy.ts';
import { Authorized } from '../platform/access.ts';
import type { Context } from '../platform/context.ts';
import { AddsTo, Many, planned } from '../platform/reading/declare.ts';
import { sql } from '../platform/reading/sql.ts';
import { Day } from '../platform/scalars.ts';
import { Workstream } from '../programme/workstream.type.ts';
import { workstreamMoney } from './workstream-budget.queries.ts';
import { assignBudgetLine } from './workstream-budget.service.ts';
import { AssignBudgetLineInput, WorkstreamBudget } from './workstream-budget.type.ts';

@Resolver()
export class WorkstreamBudgetCommands {
  @Authorized()
  @Mutation(() => BudgetLine, { description: 'Says which workstream a line of the budget is for, or that it is for none.' })
  async assignBudgetLine(
    @Arg('input', () => AssignBudgetLineInput, { description: 'The line and the workstream.' })
    input: AssignBudgetLineInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(BudgetLine, await assignBudgetLine(context, input), context, info);
  }
}

@Resolver(() => Workstream)
@AddsTo(() => Workstream)
export class WorkstreamBudgets {
  @FieldResolver(() => [WorkstreamBudget], {
    description: 'Its money by financial year, as it stood on a day, today when it is left out; none for those who may not see the budget.',
  })
  @Many(() => WorkstreamBudget, {
    order: ['financialYear'],
    atMost: 20,
    rows: (workstream, args, viewer) =>
      workstreamMoney(
        sql`coalesce(${args('asAt')}, 'infinity')`,
        sql`link.workstream_id = ${workstream('id')} and ${viewer.isMemberOf(sql`line.council_id`, ...budgetReaders)}`,
      ),
  })
  budgets(
    @Arg('asAt', () => Day, { nullable: true, description: 'The day; today when it is left out.' }) _asAt: string | null,
  ): WorkstreamBudget[] {
    return planned();
  }
}

@Resolver(() => BudgetLine)
@AddsTo(() => BudgetLine)
export class BudgetLineWorkstreams {
  @FieldResolver(() => [Workstream], { description: 'The workstream that it is for: one, or none.' })
  @Many(() => Workstream, {
    order: ['position'],
    atMost: 1,
    rows: (line) =>
      sql`select part.* from workstream part join workstream_budget link on link.workstream_id = part.id where link.budget_line_id = ${line('id')}`,
  })
  workstreams(): Workstream[] {
    return planned();
  }
}
