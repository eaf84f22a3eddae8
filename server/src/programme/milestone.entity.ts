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
    // What is promised now, when it was promised anew.
    ...fuzzyDate('agreed'),
    agreedOn: p.date().nullable(),
    forecastMadeOn: p.date().nullable(),
    recordedOn: p.date().nullable(),
    beganOn: p.date().nullable(),
    progress: p.text(),
    progressSince: p.date().nullable(),
    firstProgress: p.text().default('PLANNED'),
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
    // The milestone again, while the precondition stands: what is removed stays in the history and out of the list.
    openMilestone: () => p.manyToOne(MilestoneRow).nullable().generated('case when removed_on is null then milestone_id end'),
    title: p.text(),
    decision: () => p.manyToOne(DecisionRow).nullable(),
    ...fuzzyDate('expected'),
    addedOn: p.date().nullable(),
    removedOn: p.date().nullable(),
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

/** One later promise, with its reason. Never changed once written; the first promise stands on the milestone. */
const baselineSchema = defineEntity({
  name: 'MilestoneBaselineRow',
  tableName: 'milestone_baseline',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    milestone: () => p.manyToOne(MilestoneRow),
    version: p.integer(),
    ...requiredFuzzyDate('due'),
    setOn: p.date(),
    reason: p.text(),
    decision: () => p.manyToOne(DecisionRow).nullable(),
    madeBy: p.uuid(),
    madeAt: p.datetime(),
  },
});
export class MilestoneBaselineRow extends baselineSchema.class {}
baselineSchema.setClass(MilestoneBaselineRow);

/** One thing that was done with a milestone. Never changed once written. */
const changeSchema = defineEntity({
  name: 'MilestoneChangeRow',
  tableName: 'milestone_change',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    milestone: () => p.manyToOne(MilestoneRow),
    version: p.integer(),
    kind: p.text(),
    progress: p.text().nullable(),
    holdsFrom: p.date(),
    note: p.text().nullable(),
    madeBy: p.uuid(),
    madeAt: p.datetime(),
  },
});
export class MilestoneChangeRow extends changeSchema.class {}
changeSchema.setClass(MilestoneChangeRow);
