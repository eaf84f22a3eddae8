import { defineEntity, p } from '@mikro-orm/core';
import { CouncilRow } from '../councils/council.entity.ts';

/** A day on which people in a council vote. */
const schema = defineEntity({
  name: 'ElectionRow',
  tableName: 'election',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    kind: p.text(),
    pollingOn: p.date(),
    noticeOn: p.date().nullable(),
    source: p.text(),
    isDemonstration: p.boolean(),
  },
});
export class ElectionRow extends schema.class {}
schema.setClass(ElectionRow);
