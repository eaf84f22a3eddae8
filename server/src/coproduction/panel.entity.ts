import { defineEntity, p } from '@mikro-orm/core';
import { CouncilRow } from '../councils/council.entity.ts';

/** A group of parents, carers or young people who shape services with the council. */
const schema = defineEntity({
  name: 'PanelRow',
  tableName: 'panel',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    name: p.text(),
    status: p.text(),
    topics: p.array(),
    priorityGroups: p.array(),
    isPublished: p.boolean(),
    isDemonstration: p.boolean(),
  },
});
export class PanelRow extends schema.class {}
schema.setClass(PanelRow);
