import { defineEntity, p } from '@mikro-orm/core';
import { fuzzyDate } from '../../server/src/platform/fuzzy-date.ts';

/** A small world of its own, with every kind of column and pointer that the reading path knows. */
const council = defineEntity({
  name: 'FixtureCouncil',
  tableName: 'council',
  properties: { id: p.uuid().primary(), slug: p.text(), name: p.text(), motto: p.text().nullable() },
});
export class CouncilEntity extends council.class {}
council.setClass(CouncilEntity);

const hub = defineEntity({
  name: 'FixtureHub',
  tableName: 'hub',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilEntity),
    slug: p.text(),
    name: p.text(),
    status: p.text(),
    leadEmail: p.text().nullable(),
    changedAt: p.datetime(),
    checkedAt: p.datetime().nullable(),
    openedOn: p.date().nullable(),
    budget: p.bigint(),
    area: p.double().nullable(),
    isAccessible: p.boolean().nullable(),
    ...fuzzyDate('review'),
  },
});
export class HubEntity extends hub.class {}
hub.setClass(HubEntity);

const grant = defineEntity({
  name: 'FixtureGrant',
  tableName: 'grant_award',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilEntity),
    title: p.text(),
    isPublished: p.boolean(),
    amount: p.bigint(),
    rate: p.decimal(),
  },
});
export class GrantEntity extends grant.class {}
grant.setClass(GrantEntity);

const site = defineEntity({
  name: 'FixtureSite',
  tableName: 'site',
  properties: {
    id: p.uuid().primary(),
    hub: () => p.manyToOne(HubEntity),
    grant: () => p.manyToOne(GrantEntity).nullable(),
    name: p.text(),
    postcode: p.text(),
  },
});
export class SiteEntity extends site.class {}
site.setClass(SiteEntity);

const service = defineEntity({
  name: 'FixtureService',
  tableName: 'service',
  properties: {
    id: p.uuid().primary(),
    site: () => p.manyToOne(SiteEntity),
    name: p.text(),
    category: p.text(),
    isWalkIn: p.boolean(),
    note: p.text().nullable(),
  },
});
export class ServiceEntity extends service.class {}
service.setClass(ServiceEntity);

const instalment = defineEntity({
  name: 'FixtureInstalment',
  tableName: 'instalment',
  properties: {
    id: p.uuid().primary(),
    grant: () => p.manyToOne(GrantEntity),
    seq: p.integer(),
    dueOn: p.date(),
    amount: p.bigint(),
  },
});
export class InstalmentEntity extends instalment.class {}
instalment.setClass(InstalmentEntity);

const workstream = defineEntity({
  name: 'FixtureWorkstream',
  tableName: 'workstream',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilEntity),
    grant: () => p.manyToOne(GrantEntity).nullable(),
    name: p.text(),
  },
});
export class WorkstreamEntity extends workstream.class {}
workstream.setClass(WorkstreamEntity);

const milestone = defineEntity({
  name: 'FixtureMilestone',
  tableName: 'milestone',
  properties: {
    id: p.uuid().primary(),
    workstream: () => p.manyToOne(WorkstreamEntity),
    title: p.text(),
    dueOn: p.date().nullable(),
    isPrivate: p.boolean(),
  },
});
export class MilestoneEntity extends milestone.class {}
milestone.setClass(MilestoneEntity);

const indicator = defineEntity({
  name: 'FixtureIndicator',
  tableName: 'indicator',
  properties: { id: p.uuid().primary(), code: p.text(), name: p.text() },
});
export class IndicatorEntity extends indicator.class {}
indicator.setClass(IndicatorEntity);

const note = defineEntity({
  name: 'FixtureNote',
  tableName: 'note',
  properties: {
    id: p.uuid().primary(),
    hub: () => p.manyToOne(HubEntity),
    author: p.uuid(),
    body: p.text(),
    writtenAt: p.datetime(),
  },
});
export class NoteEntity extends note.class {}
note.setClass(NoteEntity);

/** A view: what a hub is on a day that is asked for. */
const hubDay = defineEntity({
  name: 'FixtureHubDay',
  tableName: 'hub_day',
  properties: { id: p.uuid().primary(), hub: () => p.manyToOne(HubEntity), openedOn: p.date().nullable() },
});
export class HubDayEntity extends hubDay.class {}
hubDay.setClass(HubDayEntity);

export const fixtureEntities = [
  CouncilEntity,
  HubEntity,
  SiteEntity,
  ServiceEntity,
  GrantEntity,
  InstalmentEntity,
  WorkstreamEntity,
  MilestoneEntity,
  IndicatorEntity,
  NoteEntity,
  HubDayEntity,
];
