import { defineEntity, p } from '@mikro-orm/core';
import { CouncilRow } from '../councils/council.entity.ts';
import { AgendaItemRow } from '../decisions/agenda.entity.ts';
import { BodyRow } from '../decisions/body.entity.ts';
import { fuzzyDate } from '../platform/fuzzy-date.ts';
import { ReportVersionRow } from './report-version.entity.ts';

/** What a body means to look at, and when. */
const schema = defineEntity({
  name: 'WorkPlanItemRow',
  tableName: 'work_plan_item',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    body: () => p.manyToOne(BodyRow),
    title: p.text(),
    why: p.text().nullable(),
    broughtByRole: p.text().nullable(),
    ...fuzzyDate('due'),
    agendaItem: () => p.manyToOne(AgendaItemRow).nullable(),
    consideredOn: p.date().nullable(),
    droppedOn: p.date().nullable(),
    droppedReason: p.text().nullable(),
    sourceVersion: () => p.manyToOne(ReportVersionRow).nullable(),
    sourceSection: p.integer().nullable(),
    version: p.integer().default(1),
    isDemonstration: p.boolean(),
  },
});
export class WorkPlanItemRow extends schema.class {}
schema.setClass(WorkPlanItemRow);
