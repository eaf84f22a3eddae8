import { defineEntity, p } from '@mikro-orm/core';
import { CouncilRow } from './council.entity.ts';

/** A ward, division, district or locality, valid from a day until (not including) a day. */
const areaSchema = defineEntity({
  name: 'AreaRow',
  tableName: 'area',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    code: p.text(),
    name: p.text(),
    nameIsStated: p.boolean().default(true),
    level: p.text(),
    validFrom: p.date(),
    validTo: p.date().nullable(),
    source: p.text(),
  },
});
export class AreaRow extends areaSchema.class {}
areaSchema.setClass(AreaRow);

/** A smaller area is part of a larger one. */
const memberSchema = defineEntity({
  name: 'AreaMemberRow',
  tableName: 'area_member',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    parent: () => p.manyToOne(AreaRow),
    child: () => p.manyToOne(AreaRow),
  },
});
export class AreaMemberRow extends memberSchema.class {}
memberSchema.setClass(AreaMemberRow);
