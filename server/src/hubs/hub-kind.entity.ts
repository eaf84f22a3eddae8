import { defineEntity, p } from '@mikro-orm/core';
import { CouncilRow } from '../councils/council.entity.ts';
import { ages } from './age-range.entity.ts';

/** A council's own explanation of one kind of hub. */
const noteSchema = defineEntity({
  name: 'HubKindNoteRow',
  tableName: 'hub_kind_note',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    kind: p.text(),
    title: p.text(),
    summary: p.text(),
    ...ages(),
    linkToFamilyHubs: p.text().nullable(),
    position: p.integer(),
    isDemonstration: p.boolean(),
  },
});
export class HubKindNoteRow extends noteSchema.class {}
noteSchema.setClass(HubKindNoteRow);

const pointSchema = defineEntity({
  name: 'HubKindPointRow',
  tableName: 'hub_kind_point',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    note: () => p.manyToOne(HubKindNoteRow),
    position: p.integer(),
    text: p.text(),
  },
});
export class HubKindPointRow extends pointSchema.class {}
pointSchema.setClass(HubKindPointRow);
