import { defineEntity, p } from '@mikro-orm/core';
import { CouncilRow } from '../councils/council.entity.ts';
import { ConsultationRow } from './consultation.entity.ts';

/** Who is to be asked, whether they were, and how many of them are to be heard. */
const groupSchema = defineEntity({
  name: 'ConsulteeGroupRow',
  tableName: 'consultee_group',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    consultation: () => p.manyToOne(ConsultationRow),
    kind: p.text(),
    name: p.text(),
    legalBasis: p.text().nullable(),
    isPrescribed: p.boolean(),
    isSeldomHeard: p.boolean(),
    invitedOn: p.date().nullable(),
    channel: p.text().nullable(),
    reach: p.integer().nullable(),
    targetCount: p.integer().nullable(),
    targetSource: p.text().nullable(),
    targetSetOn: p.date().nullable(),
    populationHundredths: p.integer().nullable(),
    populationSource: p.text().nullable(),
    populationOn: p.date().nullable(),
    questionKey: p.uuid().nullable(),
    optionKey: p.uuid().nullable(),
    position: p.integer(),
    isDemonstration: p.boolean(),
    version: p.integer().default(1),
  },
});
export class ConsulteeGroupRow extends groupSchema.class {}
groupSchema.setClass(ConsulteeGroupRow);

/** What was done to reach people: a day and a place, never a name. */
const outreachSchema = defineEntity({
  name: 'OutreachRow',
  tableName: 'outreach',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    consultation: () => p.manyToOne(ConsultationRow),
    group: () => p.manyToOne(ConsulteeGroupRow).nullable(),
    heldOn: p.date(),
    channel: p.text(),
    place: p.text().nullable(),
    whatWasDone: p.text(),
    reach: p.integer().nullable(),
    isDemonstration: p.boolean(),
    version: p.integer().default(1),
  },
});
export class OutreachRow extends outreachSchema.class {}
outreachSchema.setClass(OutreachRow);
