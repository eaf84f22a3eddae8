import { defineEntity, p } from '@mikro-orm/core';
import { CouncilRow } from '../councils/council.entity.ts';
import { GrantRow } from './grant.entity.ts';

/** A part of an award; without an amount when no paper states it. */
const allocationSchema = defineEntity({
  name: 'AllocationRow',
  tableName: 'grant_allocation',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    grant: () => p.manyToOne(GrantRow),
    kind: p.text().nullable(),
    financialYear: p.text().nullable(),
    strand: p.text().nullable(),
    amountPence: p.bigint('number').nullable(),
    note: p.text().nullable(),
  },
});
export class AllocationRow extends allocationSchema.class {}
allocationSchema.setClass(AllocationRow);
