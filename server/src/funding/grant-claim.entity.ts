import { defineEntity, p } from '@mikro-orm/core';
import { CouncilRow } from '../councils/council.entity.ts';
import { GrantRow } from './grant.entity.ts';

/** What somebody else says about the grant. */
const claimSchema = defineEntity({
  name: 'GrantClaimRow',
  tableName: 'grant_claim',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    grant: () => p.manyToOne(GrantRow),
    position: p.integer(),
    about: p.text(),
    said: p.text(),
    saidBy: p.text(),
  },
});
export class GrantClaimRow extends claimSchema.class {}
claimSchema.setClass(GrantClaimRow);
