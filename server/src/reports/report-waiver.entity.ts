import { defineEntity, p } from '@mikro-orm/core';
import { CouncilRow } from '../councils/council.entity.ts';
import { PersonRow } from '../people/people.entity.ts';
import { ReportRow } from './report.entity.ts';

/** A reason for leaving something that was found in a draft as it is. Never removed: it can be taken back. */
const waiverSchema = defineEntity({
  name: 'ReportWaiverRow',
  tableName: 'report_waiver',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    report: () => p.manyToOne(ReportRow),
    findingKey: p.text(),
    reason: p.text(),
    waivedBy: () => p.manyToOne(PersonRow),
    waivedAt: p.datetime(),
    takenBackBy: () => p.manyToOne(PersonRow).nullable(),
    takenBackAt: p.datetime().nullable(),
  },
});
export class ReportWaiverRow extends waiverSchema.class {}
waiverSchema.setClass(ReportWaiverRow);
