import { defineEntity, p } from '@mikro-orm/core';
import { CouncilRow } from '../councils/council.entity.ts';
import { GrantRow } from './grant.entity.ts';

/** Something that the money may be used for. */
const useSchema = defineEntity({
  name: 'AllowedUseRow',
  tableName: 'allowed_use',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    grant: () => p.manyToOne(GrantRow),
    position: p.integer(),
    name: p.text(),
    fundType: p.text().nullable(),
  },
});
export class AllowedUseRow extends useSchema.class {}
useSchema.setClass(AllowedUseRow);
