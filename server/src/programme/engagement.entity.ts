import { defineEntity, p } from '@mikro-orm/core';
import { CouncilRow } from '../councils/council.entity.ts';
import { fuzzyDate } from '../platform/fuzzy-date.ts';
import { ProgrammeRow } from './programme.entity.ts';

/** Work with people outside the team. */
const engagementSchema = defineEntity({
  name: 'EngagementRow',
  tableName: 'engagement',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    programme: () => p.manyToOne(ProgrammeRow),
    kind: p.text(),
    title: p.text(),
    detail: p.text().nullable(),
    howMany: p.integer().nullable(),
    audience: p.text().nullable(),
    ledBy: p.text().nullable(),
    status: p.text(),
    ...fuzzyDate('happened'),
    learnt: p.text().nullable(),
    version: p.integer().default(1),
    isPublished: p.boolean(),
    isDemonstration: p.boolean(),
  },
});
export class EngagementRow extends engagementSchema.class {}
engagementSchema.setClass(EngagementRow);

/** The version of a national framework that a programme answers to. */
const frameworkSchema = defineEntity({
  name: 'ProgrammeFrameworkRow',
  tableName: 'programme_framework',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    programme: () => p.manyToOne(ProgrammeRow),
    name: p.text(),
    publisher: p.text(),
    ...fuzzyDate('issued'),
    note: p.text().nullable(),
    isDemonstration: p.boolean(),
  },
});
export class ProgrammeFrameworkRow extends frameworkSchema.class {}
frameworkSchema.setClass(ProgrammeFrameworkRow);
