import { defineEntity, p } from '@mikro-orm/core';
import { CouncilRow } from '../councils/council.entity.ts';
import { DecisionRow } from '../decisions/decision.entity.ts';
import { fuzzyDate, requiredFuzzyDate } from '../platform/fuzzy-date.ts';
import { ProgrammeRow } from './programme.entity.ts';
import { WorkstreamRow } from './workstream.entity.ts';

/** A point that the programme means to reach by a time. */
const milestoneSchema = defineEntity({
  name: 'MilestoneRow',
  tableName: 'milestone',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    programme: () => p.manyToOne(ProgrammeRow),
    workstream: () => p.manyToOne(WorkstreamRow).nullable(),
    title: p.text(),
    ownerRole: p.text().nullable(),
    ...fuzzyDate('baseline'),
    ...fuzzyDate('forecast'),
    ...fuzzyDate('actual'),
    progress: p.text(),
    version: p.integer(),
    isPublished: p.boolean(),
    isDemonstration: p.boolean(),
  },
});
export class MilestoneRow extends milestoneSchema.class {}
milestoneSchema.setClass(MilestoneRow);

/** A decision that must be in force before a milestone may start; one without a decision has still to be taken. */
const preconditionSchema = defineEntity({
  name: 'MilestonePreconditionRow',
  tableName: 'milestone_precondition',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    milestone: () => p.manyToOne(MilestoneRow),
    title: p.text(),
    decision: () => p.manyToOne(DecisionRow).nullable(),
    isDemonstration: p.boolean(),
  },
});
export class MilestonePreconditionRow extends preconditionSchema.class {}
preconditionSchema.setClass(MilestonePreconditionRow);

/** One change of the time at which a milestone is expected. Never changed once written. */
const forecastSchema = defineEntity({
  name: 'MilestoneForecastRow',
  tableName: 'milestone_forecast',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    milestone: () => p.manyToOne(MilestoneRow),
    version: p.integer(),
    ...requiredFuzzyDate('due'),
    reason: p.text(),
    madeBy: p.uuid(),
    madeAt: p.datetime(),
  },
});
export class MilestoneForecastRow extends forecastSchema.class {}
forecastSchema.setClass(MilestoneForecastRow);
