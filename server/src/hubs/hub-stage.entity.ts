import { defineEntity, p } from '@mikro-orm/core';
import { CouncilRow } from '../councils/council.entity.ts';
import { fuzzyDate } from '../platform/fuzzy-date.ts';
import { HubRow } from './hub.entity.ts';

/** A word that a council has for how far a hub has come. */
const nameSchema = defineEntity({
  name: 'HubStageNameRow',
  tableName: 'hub_stage_name',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    code: p.text(),
    label: p.text(),
    rawLabel: p.text().nullable(),
    meaning: p.text(),
    position: p.integer(),
    isDemonstration: p.boolean(),
  },
});
export class HubStageNameRow extends nameSchema.class {}
nameSchema.setClass(HubStageNameRow);

/** A stage said of a hub. Where the page that says it names no hub, `hub` is null and nobody guesses. */
const stageSchema = defineEntity({
  name: 'HubStageRow',
  tableName: 'hub_stage',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    hub: () => p.manyToOne(HubRow).nullable(),
    stageName: () => p.manyToOne(HubStageNameRow),
    position: p.integer(),
    basis: p.text(),
    saidOf: p.text(),
    ...fuzzyDate('since'),
    isDemonstration: p.boolean(),
  },
});
export class HubStageRow extends stageSchema.class {}
stageSchema.setClass(HubStageRow);
