import { defineEntity, p } from '@mikro-orm/core';
import { CouncilRow } from '../councils/council.entity.ts';
import { DecisionRow } from '../decisions/decision.entity.ts';
import { AllocationRow } from './allocation.entity.ts';
import { GrantRow } from './grant.entity.ts';

/** A part of an award was set, or set again. Append-only. */
const changeSchema = defineEntity({
  name: 'AllocationChangeRow',
  tableName: 'grant_allocation_change',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    grant: () => p.manyToOne(GrantRow),
    allocation: () => p.manyToOne(AllocationRow),
    seq: p.integer(),
    oldPence: p.bigint('number').nullable(),
    newPence: p.bigint('number').nullable(),
    agreedOn: p.date(),
    decision: () => p.manyToOne(DecisionRow).nullable(),
    reason: p.text(),
    recordedAt: p.datetime(),
    isDemonstration: p.boolean(),
  },
});
export class AllocationChangeRow extends changeSchema.class {}
changeSchema.setClass(AllocationChangeRow);
