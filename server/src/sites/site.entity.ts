import { defineEntity, p } from '@mikro-orm/core';
import { AreaRow } from '../councils/area.entity.ts';
import { CouncilRow } from '../councils/council.entity.ts';
import { DecisionRow } from '../decisions/decision.entity.ts';
import { HubRow } from '../hubs/hub.entity.ts';

/** A place where families are helped: a building, a line on the internet, or work out in the community. */
const siteSchema = defineEntity({
  name: 'SiteRow',
  tableName: 'site',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    hub: () => p.manyToOne(HubRow).nullable(),
    area: () => p.manyToOne(AreaRow).nullable(),
    name: p.text(),
    role: p.text(),
    kind: p.text(),
    status: p.text(),
    childrensCentre: p.text(),
    onSchoolSite: p.text(),
    legacyGrantRestriction: p.text().nullable(),
    legacyGrantUntil: p.date().nullable(),
    costRecovery: p.text().nullable(),
    selectedByDecision: () => p.manyToOne(DecisionRow).nullable(),
    isDemonstration: p.boolean(),
    version: p.integer().default(1),
  },
});
export class SiteRow extends siteSchema.class {}
siteSchema.setClass(SiteRow);

/** What shares a site. */
const coLocationSchema = defineEntity({
  name: 'SiteCoLocationRow',
  tableName: 'site_co_location',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    site: () => p.manyToOne(SiteRow),
    withWhom: p.text(),
    isDemonstration: p.boolean(),
  },
});
export class SiteCoLocationRow extends coLocationSchema.class {}
coLocationSchema.setClass(SiteCoLocationRow);
