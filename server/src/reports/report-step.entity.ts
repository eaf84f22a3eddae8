import { defineEntity, p } from '@mikro-orm/core';
import { CouncilRow } from '../councils/council.entity.ts';
import { ReportRow } from './report.entity.ts';

/** One step of a report on its way to publication or after; never changed. */
const schema = defineEntity({
  name: 'ReportStepRow',
  tableName: 'report_step',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    report: () => p.manyToOne(ReportRow),
    position: p.integer(),
    kind: p.text(),
    fromState: p.text().nullable(),
    toState: p.text().nullable(),
    note: p.text().nullable(),
    line: p.text().nullable(),
    answer: p.text().nullable(),
    signedBy: p.text().nullable(),
    onBehalfOf: p.text().nullable(),
    signedOn: p.date().nullable(),
    happenedAt: p.datetime(),
    byPerson: p.uuid().fieldName('by_person_id').nullable(),
    byRole: p.text().nullable(),
    isDemonstration: p.boolean(),
  },
});
export class ReportStepRow extends schema.class {}
schema.setClass(ReportStepRow);
