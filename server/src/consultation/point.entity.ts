import { defineEntity, p } from '@mikro-orm/core';
import { CouncilRow } from '../councils/council.entity.ts';
import { DecisionRow } from '../decisions/decision.entity.ts';
import { ConsultationRow } from './consultation.entity.ts';

/** Something that people said, in the words of an officer, and what became of it. */
const pointSchema = defineEntity({
  name: 'ConsultationPointRow',
  tableName: 'consultation_point',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    consultation: () => p.manyToOne(ConsultationRow),
    questionKey: p.uuid(),
    number: p.integer(),
    theme: p.text(),
    words: p.text(),
    disposition: p.text().nullable(),
    reason: p.text().nullable(),
    changeMade: p.text().nullable(),
    officerPost: p.text().nullable(),
    decision: () => p.manyToOne(DecisionRow).nullable(),
    publishedAt: p.datetime().nullable(),
    saidDisplay: p.text().nullable(),
    isDemonstration: p.boolean(),
    version: p.integer().default(1),
  },
});
export class ConsultationPointRow extends pointSchema.class {}
pointSchema.setClass(ConsultationPointRow);

/** What was said to become of a point, each time that somebody said it. */
const dispositionSchema = defineEntity({
  name: 'PointDispositionRow',
  tableName: 'point_disposition',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    point: () => p.manyToOne(ConsultationPointRow),
    disposition: p.text(),
    reason: p.text(),
    changeMade: p.text().nullable(),
    officerPost: p.text(),
    decision: () => p.manyToOne(DecisionRow).nullable(),
    recordedBy: p.uuid(),
    recordedAt: p.datetime(),
    isDemonstration: p.boolean(),
  },
});
export class PointDispositionRow extends dispositionSchema.class {}
dispositionSchema.setClass(PointDispositionRow);
