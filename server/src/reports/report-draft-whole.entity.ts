import { defineEntity, p } from '@mikro-orm/core';
import { CouncilRow } from '../councils/council.entity.ts';
import { BodyRow } from '../decisions/body.entity.ts';
import { MeetingRow } from '../decisions/meeting.entity.ts';
import { ProgrammeRow } from '../programme/programme.entity.ts';

/** A report, as those who prepare it see it. A view; never written. */
const schema = defineEntity({
  name: 'ReportDraftRow',
  tableName: 'report_draft',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    slug: p.text(),
    kind: p.text(),
    title: p.text(),
    body: () => p.manyToOne(BodyRow),
    meeting: () => p.manyToOne(MeetingRow).nullable(),
    meetingDay: p.date().nullable(),
    programme: () => p.manyToOne(ProgrammeRow).nullable(),
    previousReport: p.uuid().fieldName('previous_report_id').nullable(),
    status: p.text(),
    correctionState: p.text().nullable(),
    purposes: p.array(),
    asksFor: p.text(),
    classification: p.text(),
    exemptReason: p.text().nullable(),
    isKey: p.text(),
    keyTest: p.text().nullable(),
    keyExplanation: p.text().nullable(),
    inForwardPlan: p.text(),
    callIn: p.text(),
    isUrgent: p.text(),
    urgencyReason: p.text().nullable(),
    wardCoverage: p.text(),
    holderRecommends: p.text(),
    noOptionsReason: p.text().nullable(),
    writtenAt: p.datetime().nullable(),
    writtenBy: p.uuid().fieldName('written_by').nullable(),
    version: p.integer(),
    isDemonstration: p.boolean(),
  },
});
export class ReportDraftRow extends schema.class {}
schema.setClass(ReportDraftRow);
