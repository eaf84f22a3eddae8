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
    claimedOn: p.date().nullable(),
    withheldOn: p.date().nullable(),
    /** Of money that went back: the receipt that it takes back, where one is named, and why. */
    takesBackId: p.uuid().nullable(),
    takesBackAs: p.text().nullable(),
    isDemonstration: p.boolean(),
    version: p.integer().default(1),
  },
});
export class InstalmentRow extends schema.class {}
schema.setClass(InstalmentRow);
