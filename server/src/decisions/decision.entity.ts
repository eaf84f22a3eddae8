import { defineEntity, p } from '@mikro-orm/core';
import { CouncilRow } from '../councils/council.entity.ts';
import { MeetingRow } from './meeting.entity.ts';

/** A decision of a council, by somebody in a post or by a body at a meeting. */
const decisionSchema = defineEntity({
  name: 'DecisionRow',
  tableName: 'decision',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    reference: p.text(),
    title: p.text(),
    kind: p.text(),
    isKey: p.text(),
    isUrgent: p.text(),
    callIn: p.text(),
    takenByRole: p.text().nullable(),
    meeting: () => p.manyToOne(MeetingRow).nullable(),
    madeOn: p.date().nullable(),
    effectiveOn: p.date().nullable(),
    isPublished: p.boolean(),
    isDemonstration: p.boolean(),
    version: p.integer().default(1),
  },
});
export class DecisionRow extends decisionSchema.class {}
decisionSchema.setClass(DecisionRow);

/** One lettered part of a decision. */
const partSchema = defineEntity({
  name: 'DecisionPartRow',
  tableName: 'decision_part',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    decision: () => p.manyToOne(DecisionRow),
    label: p.text(),
    position: p.integer(),
    text: p.text(),
  },
});
export class DecisionPartRow extends partSchema.class {}
partSchema.setClass(DecisionPartRow);
