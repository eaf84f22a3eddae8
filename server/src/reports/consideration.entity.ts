import { defineEntity, p } from '@mikro-orm/core';
import { CouncilRow } from '../councils/council.entity.ts';
import { AgendaItemRow } from '../decisions/agenda.entity.ts';
import { BodyRow } from '../decisions/body.entity.ts';
import { MeetingRow } from '../decisions/meeting.entity.ts';
import { ReportVersionRow } from './report-version.entity.ts';
import { ReportRow } from './report.entity.ts';
import { UpdateScheduleRow } from './update-schedule.entity.ts';

/** A paper on the agenda of a meeting. Once it was considered, the version that was before the committee. */
const considerationSchema = defineEntity({
  name: 'ReportConsiderationRow',
  tableName: 'report_consideration',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    report: () => p.manyToOne(ReportRow),
    meeting: () => p.manyToOne(MeetingRow),
    agendaItem: () => p.manyToOne(AgendaItemRow),
    version: () => p.manyToOne(ReportVersionRow).nullable(),
    consideredOn: p.date().nullable(),
    updateSchedule: () => p.manyToOne(UpdateScheduleRow).nullable(),
    isDemonstration: p.boolean(),
  },
});
export class ReportConsiderationRow extends considerationSchema.class {}
considerationSchema.setClass(ReportConsiderationRow);

/** What a meeting resolved on one recommendation of a paper. Never changed. */
const resolutionSchema = defineEntity({
  name: 'RecommendationResolutionRow',
  tableName: 'recommendation_resolution',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    consideration: () => p.manyToOne(ReportConsiderationRow),
    position: p.integer(),
    outcome: p.text(),
    wording: p.text().nullable(),
    deferredToMeeting: () => p.manyToOne(MeetingRow).nullable(),
    referredToBody: () => p.manyToOne(BodyRow).nullable(),
    note: p.text().nullable(),
    recordedAt: p.datetime(),
    isDemonstration: p.boolean(),
  },
});
export class RecommendationResolutionRow extends resolutionSchema.class {}
resolutionSchema.setClass(RecommendationResolutionRow);
