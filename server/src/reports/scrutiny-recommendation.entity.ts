import { defineEntity, p } from '@mikro-orm/core';
import { CouncilRow } from '../councils/council.entity.ts';
import { BodyRow } from '../decisions/body.entity.ts';
import { DecisionRow } from '../decisions/decision.entity.ts';
import { MeetingRow } from '../decisions/meeting.entity.ts';
import { ReportVersionRow } from './report-version.entity.ts';

/** What scrutiny itself recommended, to whom, and what became of it. */
const recommendationSchema = defineEntity({
  name: 'ScrutinyRecommendationRow',
  tableName: 'scrutiny_recommendation',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    body: () => p.manyToOne(BodyRow),
    meeting: () => p.manyToOne(MeetingRow),
    text: p.text(),
    toBody: () => p.manyToOne(BodyRow).nullable(),
    toRole: p.text().nullable(),
    aboutVersion: () => p.manyToOne(ReportVersionRow).nullable(),
    aboutDecision: () => p.manyToOne(DecisionRow).nullable(),
    madeOn: p.date(),
    responseDueOn: p.date(),
    response: p.text().nullable(),
    responseReason: p.text().nullable(),
    respondedOn: p.date().nullable(),
    progress: p.text().nullable(),
    progressEvidence: p.text().nullable(),
    progressOn: p.date().nullable(),
    version: p.integer().default(1),
    isDemonstration: p.boolean(),
  },
});
export class ScrutinyRecommendationRow extends recommendationSchema.class {}
recommendationSchema.setClass(ScrutinyRecommendationRow);

/** One change of such a recommendation. Never changed. */
const stepSchema = defineEntity({
  name: 'ScrutinyRecommendationStepRow',
  tableName: 'scrutiny_recommendation_step',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    recommendation: () => p.manyToOne(ScrutinyRecommendationRow),
    version: p.integer(),
    kind: p.text(),
    happenedOn: p.date(),
    dueOn: p.date().nullable(),
    response: p.text().nullable(),
    progress: p.text().nullable(),
    note: p.text().nullable(),
    recordedAt: p.datetime(),
    isDemonstration: p.boolean(),
  },
});
export class ScrutinyRecommendationStepRow extends stepSchema.class {}
stepSchema.setClass(ScrutinyRecommendationStepRow);
