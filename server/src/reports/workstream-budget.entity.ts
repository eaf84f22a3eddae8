import { defineEntity, p } from '@mikro-orm/core';
import { CouncilRow } from '../councils/council.entity.ts';
import { BudgetLineRow } from '../funding/budget-line.entity.ts';
import { WorkstreamRow } from '../programme/workstream.entity.ts';

/** Which workstream a line of the budget is for. */
const schema = defineEntity({
  name: 'WorkstreamBudgetRow',
  tableName: 'workstream_budget',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    budgetLine: () => p.manyToOne(BudgetLineRow),
    workstream: () => p.manyToOne(WorkstreamRow),
    isDemonstration: p.boolean(),
  },
});
export class WorkstreamBudgetRow extends schema.class {}
schema.setClass(WorkstreamBudgetRow);
