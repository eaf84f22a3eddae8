import { defineEntity, p } from '@mikro-orm/core';
import { CouncilRow } from '../councils/council.entity.ts';
import { requiredFuzzyDate } from '../platform/fuzzy-date.ts';
import { ProgrammeRow } from './programme.entity.ts';

/** Something that happened, in the country or here. */
const eventSchema = defineEntity({
  name: 'TimelineEventRow',
  tableName: 'timeline_event',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    programme: () => p.manyToOne(ProgrammeRow),
    scope: p.text(),
    title: p.text(),
    ...requiredFuzzyDate('happened'),
  },
});
export class TimelineEventRow extends eventSchema.class {}
eventSchema.setClass(TimelineEventRow);
