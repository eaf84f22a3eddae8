import { defineEntity, p } from '@mikro-orm/core';
import { CouncilRow } from '../councils/council.entity.ts';
import { ProgrammeRow } from './programme.entity.ts';
import { WorkstreamRow } from './workstream.entity.ts';

/** What a score is called in a council, from a lowest score on. */
const bandSchema = defineEntity({
  name: 'SeverityBandRow',
  tableName: 'severity_band',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    fromScore: p.integer(),
    word: p.text(),
    tone: p.text(),
  },
});
export class SeverityBandRow extends bandSchema.class {}
bandSchema.setClass(SeverityBandRow);

/** A risk, assumption, issue, dependency, action or logged decision of a programme. */
const itemSchema = defineEntity({
  name: 'RaidItemRow',
  tableName: 'raid_item',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    programme: () => p.manyToOne(ProgrammeRow),
    workstream: () => p.manyToOne(WorkstreamRow).nullable(),
    kind: p.text(),
    number: p.integer(),
    title: p.text(),
    detail: p.text().nullable(),
    cause: p.text().nullable(),
    event: p.text().nullable(),
    effect: p.text().nullable(),
    response: p.text().nullable(),
    responsePlan: p.text().nullable(),
    ownerRole: p.text().nullable(),
    ownerBody: p.text().nullable(),
    othersInvolved: p.text().nullable(),
    raisedOn: p.date(),
    reviewOn: p.date().nullable(),
    dueOn: p.date().nullable(),
    raisedFrom: () => p.manyToOne(RaidItemRow).nullable(),
    status: p.text(),
    isRestricted: p.boolean(),
    restrictedWhy: p.text().nullable(),
    version: p.integer(),
    isPublished: p.boolean(),
    isDemonstration: p.boolean(),
  },
});
export class RaidItemRow extends itemSchema.class {}
itemSchema.setClass(RaidItemRow);

/** How likely and how bad, on a day. Never changed once written. */
const assessmentSchema = defineEntity({
  name: 'RaidAssessmentRow',
  tableName: 'raid_assessment',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    item: () => p.manyToOne(RaidItemRow),
    basis: p.text(),
    likelihood: p.integer(),
    impact: p.integer(),
    reason: p.text().nullable(),
    assessorRole: p.text(),
    assessedOn: p.date(),
    recordedAt: p.datetime(),
    recordedBy: p.uuid().nullable(),
    isDemonstration: p.boolean(),
  },
});
export class RaidAssessmentRow extends assessmentSchema.class {}
assessmentSchema.setClass(RaidAssessmentRow);

/** One closing or reopening. Never changed once written. */
const statusChangeSchema = defineEntity({
  name: 'RaidStatusChangeRow',
  tableName: 'raid_status_change',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    item: () => p.manyToOne(RaidItemRow),
    status: p.text(),
    outcome: p.text().nullable(),
    note: p.text(),
    changedOn: p.date(),
    recordedAt: p.datetime(),
    recordedBy: p.uuid().nullable(),
    isDemonstration: p.boolean(),
  },
});
export class RaidStatusChangeRow extends statusChangeSchema.class {}
statusChangeSchema.setClass(RaidStatusChangeRow);

/** A board or finance member who may see one restricted item. */
const readerSchema = defineEntity({
  name: 'RaidItemReaderRow',
  tableName: 'raid_item_reader',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    item: () => p.manyToOne(RaidItemRow),
    personId: p.uuid(),
    name: p.text(),
    namedAt: p.datetime(),
    namedBy: p.uuid().nullable(),
  },
});
export class RaidItemReaderRow extends readerSchema.class {}
readerSchema.setClass(RaidItemReaderRow);
