import { defineEntity, p } from '@mikro-orm/core';
import { CouncilRow } from '../councils/council.entity.ts';
import { BodySeatRow } from './body.entity.ts';
import { DecisionRow } from './decision.entity.ts';
import { MeetingRow } from './meeting.entity.ts';

/** One thing that a meeting deals with. */
const itemSchema = defineEntity({
  name: 'AgendaItemRow',
  tableName: 'agenda_item',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    meeting: () => p.manyToOne(MeetingRow),
    position: p.integer(),
    kind: p.text(),
    title: p.text(),
    paper: p.text().nullable(),
    decision: () => p.manyToOne(DecisionRow).nullable(),
    outcome: p.text().nullable(),
    isDemonstration: p.boolean(),
  },
});
export class AgendaItemRow extends itemSchema.class {}
itemSchema.setClass(AgendaItemRow);

/** How many of a kind of seat came to a meeting; never who. */
const attendanceSchema = defineEntity({
  name: 'MeetingAttendanceRow',
  tableName: 'meeting_attendance',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    meeting: () => p.manyToOne(MeetingRow),
    seat: () => p.manyToOne(BodySeatRow),
    present: p.integer(),
    apologies: p.integer(),
    isDemonstration: p.boolean(),
  },
});
export class MeetingAttendanceRow extends attendanceSchema.class {}
attendanceSchema.setClass(MeetingAttendanceRow);
