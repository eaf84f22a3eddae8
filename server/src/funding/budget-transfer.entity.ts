import { defineEntity, p } from '@mikro-orm/core';
import { CouncilRow } from '../councils/council.entity.ts';
import { DecisionRow } from '../decisions/decision.entity.ts';
import { PostRow } from '../decisions/post.entity.ts';
import { BudgetLineRow } from './budget-line.entity.ts';

/** Money that moved from one line of the budget to another. Append-only. */
const schema = defineEntity({
  name: 'BudgetTransferRow',
  tableName: 'budget_transfer',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    kind: p.text(),
    fromLine: () => p.manyToOne(BudgetLineRow),
    toLine: () => p.manyToOne(BudgetLineRow),
    amountPence: p.bigint('number'),
    approvedOn: p.date(),
    /** Either a decision or a post approves it. */
    decision: () => p.manyToOne(DecisionRow).nullable(),
    post: () => p.manyToOne(PostRow).nullable(),
    reason: p.text(),
    recordedAt: p.datetime(),
    isDemonstration: p.boolean(),
  },
});
export class BudgetTransferRow extends schema.class {}
schema.setClass(BudgetTransferRow);
