import { defineEntity, p } from '@mikro-orm/core';
import { AreaRow } from '../councils/area.entity.ts';
import { CouncilRow } from '../councils/council.entity.ts';
import { BodyRow } from '../decisions/body.entity.ts';
import { MeetingRow } from '../decisions/meeting.entity.ts';
import { ProgrammeRow } from '../programme/programme.entity.ts';

/** A paper for a committee while it is prepared. What is published is a version of it. */
const reportSchema = defineEntity({
  name: 'ReportRow',
  tableName: 'report',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    slug: p.text(),
    kind: p.text(),
    title: p.text(),
    body: () => p.manyToOne(BodyRow),
    meeting: () => p.manyToOne(MeetingRow).nullable(),
    meetingDay: p.date().nullable(),
    asksFor: p.text(),
    status: p.text(),
    correctionState: p.text().nullable(),
    classification: p.text(),
    isKey: p.text(),
    keyTest: p.text().nullable(),
    keyExplanation: p.text().nullable(),
    inForwardPlan: p.text(),
    callIn: p.text(),
    isUrgent: p.text(),
    wardCoverage: p.text(),
    purposes: p.array(),
    holderRecommends: p.text(),
    noOptionsReason: p.text().nullable(),
    urgencyReason: p.text().nullable(),
    exemptReason: p.text().nullable(),
    withdrawnOn: p.date().nullable(),
    withdrawnReason: p.text().nullable(),
    /** Of the text as everybody was asked to sign it; null before, and of papers that were signed elsewhere. */
    signedTextHash: p.text().nullable(),
    programme: () => p.manyToOne(ProgrammeRow).nullable(),
    /** The paper before it on the same subject. */
    previousReport: () => p.manyToOne(ReportRow).nullable(),
    /** When its draft was last changed, and by whom. */
    writtenAt: p.datetime().nullable(),
    writtenBy: p.uuid().fieldName('written_by').nullable(),
    isDemonstration: p.boolean(),
    version: p.integer().default(1),
  },
});
export class ReportRow extends reportSchema.class {}
reportSchema.setClass(ReportRow);

/** What is being prepared of a report: the report itself before it is published, a correction of it afterwards; null when neither is. */
export function stateOfDraft({ status, correctionState = null }: Pick<ReportRow, 'status' | 'correctionState'>): string | null {
  if (status === 'WITHDRAWN') return null;
  return status === 'PUBLISHED' ? correctionState : status;
}

/** A ward that a report lists. */
const wardSchema = defineEntity({
  name: 'ReportWardRow',
  tableName: 'report_ward',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    report: () => p.manyToOne(ReportRow),
    area: () => p.manyToOne(AreaRow),
  },
});
export class ReportWardRow extends wardSchema.class {}
wardSchema.setClass(ReportWardRow);
