import { defineEntity, p } from '@mikro-orm/core';
import { CouncilRow } from '../councils/council.entity.ts';
import { HubRow } from './hub.entity.ts';

/** Staff of one kind who work with hubs. Posts are not hubs: one post may serve many. */
const alignmentSchema = defineEntity({
  name: 'StaffAlignmentRow',
  tableName: 'staff_alignment',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    role: p.text(),
    employer: p.text().nullable(),
    posts: p.integer().nullable(),
    purpose: p.text(),
    isDemonstration: p.boolean(),
  },
});
export class StaffAlignmentRow extends alignmentSchema.class {}
alignmentSchema.setClass(StaffAlignmentRow);

/** A hub that these staff work with. */
const hubSchema = defineEntity({
  name: 'StaffAlignmentHubRow',
  tableName: 'staff_alignment_hub',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    alignment: () => p.manyToOne(StaffAlignmentRow),
    hub: () => p.manyToOne(HubRow),
  },
});
export class StaffAlignmentHubRow extends hubSchema.class {}
hubSchema.setClass(StaffAlignmentHubRow);
