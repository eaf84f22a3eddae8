import { defineEntity, p } from '@mikro-orm/core';
import { CouncilRow } from '../councils/council.entity.ts';
import { DecisionRow } from '../decisions/decision.entity.ts';
import { fuzzyDate, requiredFuzzyDate } from '../platform/fuzzy-date.ts';
import { GrantRow } from './grant.entity.ts';

/** A step in the life of a grant: the last one is the state it is in. Append-only. */
const stepSchema = defineEntity({
  name: 'GrantStepRow',
  tableName: 'grant_step',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    grant: () => p.manyToOne(GrantRow),
    seq: p.integer(),
    state: p.text(),
    ...fuzzyDate('happened'),
    amountPence: p.bigint('number').nullable(),
    byWhom: p.text(),
    note: p.text().nullable(),
    decision: () => p.manyToOne(DecisionRow).nullable(),
    /** The day from which it was known: that of the paper, or that of the entry. */
    knownOn: p.date(),
    recordedAt: p.datetime(),
    isDemonstration: p.boolean(),
  },
});
export class GrantStepRow extends stepSchema.class {}
stepSchema.setClass(GrantStepRow);

/** A ceiling or an indicative amount as somebody stated it. Append-only; the last one stands in the grant too. */
const amountSchema = defineEntity({
  name: 'GrantAmountRow',
  tableName: 'grant_amount',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    grant: () => p.manyToOne(GrantRow),
    seq: p.integer(),
    kind: p.text(),
    amountPence: p.bigint('number'),
    ...requiredFuzzyDate('stated'),
    saidBy: p.text(),
    recordedAt: p.datetime(),
    isDemonstration: p.boolean(),
  },
});
export class GrantAmountRow extends amountSchema.class {}
amountSchema.setClass(GrantAmountRow);
