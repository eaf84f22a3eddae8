import { defineEntity, p } from '@mikro-orm/core';
import { CouncilRow } from '../councils/council.entity.ts';
import { DecisionRow } from '../decisions/decision.entity.ts';

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
    /** Full-time posts in hundredths: half a post is 50. */
    fteHundredths: p.integer().nullable(),
    fundedFrom: p.text(),
    isPublished: p.boolean().default(true),
    isDemonstration: p.boolean(),
    version: p.integer().default(1),
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
    source: p.text().nullable(),
    /** They wait for a review by decision and for consultation: until both are recorded there is no amount and no source. */
    needsReview: p.boolean().default(false),
    reviewDecision: () => p.manyToOne(DecisionRow).nullable(),
    consultedOn: p.date().nullable(),
    consultation: p.text().nullable(),
    isPublished: p.boolean().default(true),
    isDemonstration: p.boolean(),
    version: p.integer().default(1),
  },
});
export class SavingsTargetRow extends savingsSchema.class {}
savingsSchema.setClass(SavingsTargetRow);
