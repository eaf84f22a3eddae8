import { defineEntity, p } from '@mikro-orm/core';
import { CouncilRow } from '../councils/council.entity.ts';
import { requiredFuzzyDate } from '../platform/fuzzy-date.ts';
import { BodyRow } from './body.entity.ts';

/** A meeting of a body: its day where that is known, and the span of days it can mean. */
const schema = defineEntity({
  name: 'MeetingRow',
  tableName: 'meeting',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    body: () => p.manyToOne(BodyRow),
    day: p.date().nullable(),
    ...requiredFuzzyDate('held'),
    startsAt: p.text().nullable(),
    venue: p.text().nullable(),
    agendaPublishedOn: p.date().nullable(),
    agendaLateReason: p.text().nullable(),
    minutesPublishedOn: p.date().nullable(),
    minutes: p.text().nullable(),
    cancelledOn: p.date().nullable(),
    cancelledReason: p.text().nullable(),
    version: p.integer().default(1),
    isPublished: p.boolean(),
    isDemonstration: p.boolean(),
  },
});
export class MeetingRow extends schema.class {}
schema.setClass(MeetingRow);
