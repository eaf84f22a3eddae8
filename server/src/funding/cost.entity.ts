import { defineEntity, p } from '@mikro-orm/core';
import { CouncilRow } from '../councils/council.entity.ts';

/** A cost that a paper estimates, with the posts it pays for. */
const estimateSchema = defineEntity({
  name: 'CostEstimateRow',
  tableName: 'cost_estimate',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    position: p.integer(),
    title: p.text(),
    amountPence: p.bigint('number'),
    isApproximate: p.boolean(),
    months: p.integer(),
    posts: p.integer().nullable(),
    role: p.text().nullable(),
    fundedFrom: p.text(),
    isDemonstration: p.boolean(),
  },
});
export class CostEstimateRow extends estimateSchema.class {}
estimateSchema.setClass(CostEstimateRow);

/** Savings that must be found in a year, from one source. */
const savingsSchema = defineEntity({
  name: 'SavingsTargetRow',
  tableName: 'savings_target',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    position: p.integer(),
    financialYear: p.text().nullable(),
    plan: p.text(),
    amountPence: p.bigint('number').nullable(),
    metFrom: p.text(),
    isDemonstration: p.boolean(),
  },
});
export class SavingsTargetRow extends savingsSchema.class {}
savingsSchema.setClass(SavingsTargetRow);
