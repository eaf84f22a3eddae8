import { defineEntity, p } from '@mikro-orm/core';
import { CouncilRow } from '../councils/council.entity.ts';
import { fuzzyDate } from '../platform/fuzzy-date.ts';
import { GrantRow } from './grant.entity.ts';

/** A payment of a grant: planned, asked for, received, withheld, or paid back. */
const schema = defineEntity({
  name: 'InstalmentRow',
  tableName: 'grant_instalment',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    grant: () => p.manyToOne(GrantRow),
    seq: p.integer(),
    financialYear: p.text().nullable(),
    ...fuzzyDate('due'),
    profiledPence: p.bigint('number').nullable(),
    amountPence: p.bigint('number'),
    status: p.text(),
    receivedOn: p.date().nullable(),
    note: p.text().nullable(),
    isDemonstration: p.boolean(),
  },
});
export class InstalmentRow extends schema.class {}
schema.setClass(InstalmentRow);
