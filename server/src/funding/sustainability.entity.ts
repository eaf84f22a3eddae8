import { defineEntity, p } from '@mikro-orm/core';
import { CouncilRow } from '../councils/council.entity.ts';
import { DecisionRow } from '../decisions/decision.entity.ts';
import { GrantRow } from './grant.entity.ts';

/** A cost that goes on, perhaps beyond the grant that pays for it now. */
const costSchema = defineEntity({
  name: 'RecurringCostRow',
  tableName: 'recurring_cost',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    grant: () => p.manyToOne(GrantRow),
    proposal: p.text(),
    title: p.text(),
    yearlyPence: p.bigint('number'),
    isApproximate: p.boolean(),
    startsOn: p.date(),
    endsOn: p.date().nullable(),
    isPublished: p.boolean(),
    isDemonstration: p.boolean(),
    version: p.integer(),
  },
});
export class RecurringCostRow extends costSchema.class {}
costSchema.setClass(RecurringCostRow);

/** Who has promised to pay for it, and who has confirmed that. */
const promiseSchema = defineEntity({
  name: 'FundingPromiseRow',
  tableName: 'funding_promise',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    recurringCost: () => p.manyToOne(RecurringCostRow),
    source: p.text(),
    promisedBy: p.text(),
    yearlyPence: p.bigint('number'),
    startsOn: p.date(),
    endsOn: p.date().nullable(),
    confirmedOn: p.date().nullable(),
    confirmedBy: p.text().nullable(),
    evidence: p.text().nullable(),
    isDemonstration: p.boolean(),
    version: p.integer(),
  },
});
export class FundingPromiseRow extends promiseSchema.class {}
promiseSchema.setClass(FundingPromiseRow);

/** Whether what is proposed can go on without the grant, as somebody judged it on a day. Append-only. */
const checkSchema = defineEntity({
  name: 'SustainabilityCheckRow',
  tableName: 'sustainability_check',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    grant: () => p.manyToOne(GrantRow),
    recurringCost: () => p.manyToOne(RecurringCostRow).nullable(),
    about: p.text(),
    outcome: p.text(),
    words: p.text(),
    checkedOn: p.date(),
    checkedBy: p.text(),
    decision: () => p.manyToOne(DecisionRow).nullable(),
    recordedAt: p.datetime(),
    isPublished: p.boolean(),
    isDemonstration: p.boolean(),
  },
});
export class SustainabilityCheckRow extends checkSchema.class {}
checkSchema.setClass(SustainabilityCheckRow);
