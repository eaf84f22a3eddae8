import { defineEntity, p } from '@mikro-orm/core';
import { CouncilRow } from '../councils/council.entity.ts';
import { BodyRow } from './body.entity.ts';
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
    route: p.text().default('EXECUTIVE'),
    body: () => p.manyToOne(BodyRow).nullable(),
    dueMeeting: () => p.manyToOne(MeetingRow).nullable(),
    dueOn: p.date().nullable(),
    keyReason: p.text().nullable(),
    amountPence: p.bigint('number').nullable(),
    wardCount: p.integer().nullable(),
    noticePublishedOn: p.date().nullable(),
    noticeException: p.text().nullable(),
    urgencyReason: p.text().nullable(),
    urgencyAgreedByRole: p.text().nullable(),
    urgencyAgreedOn: p.date().nullable(),
    reportPublishedOn: p.date().nullable(),
    publishedOn: p.date().nullable(),
    callInEndsOn: p.date().nullable(),
    endedOn: p.date().nullable(),
    /** The delegation under which it is taken. A key and no pointer: the delegation points at a decision itself. */
    delegationId: p.uuid().nullable(),
    consultedRole: p.text().nullable(),
    consultedOn: p.date().nullable(),
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
