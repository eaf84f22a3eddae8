import { defineEntity, p } from '@mikro-orm/core';
import { AreaRow } from '../councils/area.entity.ts';
import { CouncilRow } from '../councils/council.entity.ts';
import { OrganisationRow } from '../councils/organisation.entity.ts';
import { ages } from './age-range.entity.ts';

/** A hub: one access point for families, whatever it is called and whether or not it is a building. */
const hubSchema = defineEntity({
  name: 'HubRow',
  tableName: 'hub',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    name: p.text(),
    nameIsStated: p.boolean(),
    position: p.integer().default(0),
    kind: p.text(),
    form: p.text(),
    ...ages(),
    summary: p.text().nullable(),
    isDemonstration: p.boolean(),
    version: p.integer().default(1),
  },
});
export class HubRow extends hubSchema.class {}
hubSchema.setClass(HubRow);

/** A place that a hub serves, for a time. */
const areaSchema = defineEntity({
  name: 'HubAreaRow',
  tableName: 'hub_area',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    hub: () => p.manyToOne(HubRow),
    area: () => p.manyToOne(AreaRow),
    validFrom: p.date(),
    validTo: p.date().nullable(),
  },
});
export class HubAreaRow extends areaSchema.class {}
areaSchema.setClass(HubAreaRow);

/** A school or organisation belongs to a hub, for a time. */
const membershipSchema = defineEntity({
  name: 'HubMembershipRow',
  tableName: 'hub_membership',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    hub: () => p.manyToOne(HubRow),
    organisation: () => p.manyToOne(OrganisationRow),
    isPrimary: p.boolean(),
    phase: p.text(),
    validFrom: p.date(),
    validTo: p.date().nullable(),
    isDemonstration: p.boolean(),
  },
});
export class HubMembershipRow extends membershipSchema.class {}
membershipSchema.setClass(HubMembershipRow);

/** Somebody leads a hub, for a time. */
const leaderSchema = defineEntity({
  name: 'HubLeaderRow',
  tableName: 'hub_leader',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    hub: () => p.manyToOne(HubRow),
    name: p.text(),
    post: p.text(),
    validFrom: p.date(),
    validTo: p.date().nullable(),
    isDemonstration: p.boolean(),
  },
});
export class HubLeaderRow extends leaderSchema.class {}
leaderSchema.setClass(HubLeaderRow);
