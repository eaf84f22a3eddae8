import { defineEntity, p } from '@mikro-orm/core';
import { CouncilRow } from '../councils/council.entity.ts';
import { HubRow } from './hub.entity.ts';

/** The hubs of a council taken together, as its papers speak of them. */
const networkSchema = defineEntity({
  name: 'HubNetworkRow',
  tableName: 'hub_network',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    name: p.text(),
    statedHubs: p.integer().nullable(),
    isDemonstration: p.boolean(),
  },
});
export class HubNetworkRow extends networkSchema.class {}
networkSchema.setClass(HubNetworkRow);

/** What a paper says of the hubs together, or of one hub, without a figure. */
const statementSchema = defineEntity({
  name: 'HubStatementRow',
  tableName: 'hub_statement',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    network: () => p.manyToOne(HubNetworkRow),
    hub: () => p.manyToOne(HubRow).nullable(),
    topic: p.text(),
    extent: p.text(),
    position: p.integer(),
    text: p.text(),
  },
});
export class HubStatementRow extends statementSchema.class {}
statementSchema.setClass(HubStatementRow);

/** Organisations that share places with a hub, counted by a paper and not named. */
const coLocationSchema = defineEntity({
  name: 'HubCoLocationRow',
  tableName: 'hub_co_location',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    hub: () => p.manyToOne(HubRow),
    organisations: p.integer(),
    locations: p.integer(),
    sectors: p.text(),
    basis: p.text(),
    isDemonstration: p.boolean(),
  },
});
export class HubCoLocationRow extends coLocationSchema.class {}
coLocationSchema.setClass(HubCoLocationRow);
