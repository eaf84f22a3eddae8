import { defineEntity, p } from '@mikro-orm/core';
import { CouncilRow } from '../councils/council.entity.ts';
import { DecisionRow } from '../decisions/decision.entity.ts';
import { fuzzyDate } from '../platform/fuzzy-date.ts';
import { GrantRow } from './grant.entity.ts';

/** What the funder asks. */
const conditionSchema = defineEntity({
  name: 'GrantConditionRow',
  tableName: 'grant_condition',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    grant: () => p.manyToOne(GrantRow),
    position: p.integer(),
    kind: p.text(),
    words: p.text(),
    decision: () => p.manyToOne(DecisionRow).nullable(),
    ...fuzzyDate('due'),
    isDemonstration: p.boolean().default(false),
  },
});
export class GrantConditionRow extends conditionSchema.class {}
conditionSchema.setClass(GrantConditionRow);

/** What the council promised in return. */
const commitmentSchema = defineEntity({
  name: 'GrantCommitmentRow',
  tableName: 'grant_commitment',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    grant: () => p.manyToOne(GrantRow),
    kind: p.text(),
    words: p.text(),
    promisedCount: p.integer(),
    ...fuzzyDate('due'),
    isDemonstration: p.boolean().default(false),
  },
});
export class GrantCommitmentRow extends commitmentSchema.class {}
commitmentSchema.setClass(GrantCommitmentRow);
