import { defineEntity, p } from '@mikro-orm/core';
import { CouncilRow } from '../councils/council.entity.ts';
import { MilestoneRow } from './milestone.entity.ts';
import { ProgrammeRow } from './programme.entity.ts';
import { WorkstreamRow } from './workstream.entity.ts';

/** A council's scale for how something stands. */
const scaleSchema = defineEntity({
  name: 'RagScaleRow',
  tableName: 'rag_scale',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    name: p.text(),
    isInUse: p.boolean(),
  },
});
export class RagScaleRow extends scaleSchema.class {}
scaleSchema.setClass(RagScaleRow);

/** One point of a scale: a word, what it means and the colour that goes with it. */
const pointSchema = defineEntity({
  name: 'RagPointRow',
  tableName: 'rag_point',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    scale: () => p.manyToOne(RagScaleRow),
    position: p.integer(),
    word: p.text(),
    meaning: p.text(),
    tone: p.text(),
  },
});
export class RagPointRow extends pointSchema.class {}
pointSchema.setClass(RagPointRow);

/** How a programme, a workstream or a milestone stood on a day, in somebody's judgement. Never changed once written. */
const assessmentSchema = defineEntity({
  name: 'RagAssessmentRow',
  tableName: 'rag_assessment',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    programme: () => p.manyToOne(ProgrammeRow),
    workstream: () => p.manyToOne(WorkstreamRow).nullable(),
    milestone: () => p.manyToOne(MilestoneRow).nullable(),
    point: () => p.manyToOne(RagPointRow),
    reason: p.text(),
    assessorRole: p.text(),
    assessedOn: p.date(),
    recordedAt: p.datetime(),
    recordedBy: p.uuid().nullable(),
    isDemonstration: p.boolean(),
  },
});
export class RagAssessmentRow extends assessmentSchema.class {}
assessmentSchema.setClass(RagAssessmentRow);
