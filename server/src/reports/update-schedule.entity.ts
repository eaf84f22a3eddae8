import { defineEntity, p } from '@mikro-orm/core';
import { CouncilRow } from '../councils/council.entity.ts';
import { BodyRow } from '../decisions/body.entity.ts';
import { ReportVersionRow } from './report-version.entity.ts';

/** How a body is kept up to date on a subject. Without a number of months it was only asked how. */
const schema = defineEntity({
  name: 'UpdateScheduleRow',
  tableName: 'update_schedule',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    body: () => p.manyToOne(BodyRow),
    subject: p.text(),
    content: p.text().nullable(),
    everyMonths: p.integer().nullable(),
    startsOn: p.date().nullable(),
    /** The key of the resolution that said so. */
    settledByResolution: p.uuid().fieldName('settled_by_resolution_id').nullable(),
    sourceVersion: () => p.manyToOne(ReportVersionRow).nullable(),
    sourceSection: p.integer().nullable(),
    endedOn: p.date().nullable(),
    endReason: p.text().nullable(),
    version: p.integer().default(1),
    isDemonstration: p.boolean(),
  },
});
export class UpdateScheduleRow extends schema.class {}
schema.setClass(UpdateScheduleRow);
