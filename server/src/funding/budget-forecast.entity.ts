import { defineEntity, p } from '@mikro-orm/core';
import { CouncilRow } from '../councils/council.entity.ts';
import { BudgetLineRow } from './budget-line.entity.ts';

/** What a line of the budget is expected to have cost when its year is over. Append-only. */
const schema = defineEntity({
  name: 'BudgetForecastRow',
  tableName: 'budget_forecast',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    budgetLine: () => p.manyToOne(BudgetLineRow),
    amountPence: p.bigint('number'),
    madeOn: p.date(),
    note: p.text().nullable(),
    recordedAt: p.datetime(),
    isDemonstration: p.boolean(),
  },
});
export class BudgetForecastRow extends schema.class {}
schema.setClass(BudgetForecastRow);
