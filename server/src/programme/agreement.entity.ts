import { defineEntity, p } from '@mikro-orm/core';
import { CouncilRow } from '../councils/council.entity.ts';
import { fuzzyDate } from '../platform/fuzzy-date.ts';
import { ProgrammeRow } from './programme.entity.ts';

/** What was agreed between parties. */
const agreementSchema = defineEntity({
  name: 'AgreementRow',
  tableName: 'agreement',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    programme: () => p.manyToOne(ProgrammeRow),
    kind: p.text(),
    title: p.text(),
    purpose: p.text(),
    parties: p.text(),
    partOf: () => p.manyToOne(AgreementRow).nullable(),
    ...fuzzyDate('agreed'),
    startsOn: p.date().nullable(),
    endsOn: p.date().nullable(),
    reviewOn: p.date().nullable(),
    version: p.integer().default(1),
    isPublished: p.boolean(),
    isDemonstration: p.boolean(),
  },
});
export class AgreementRow extends agreementSchema.class {}
agreementSchema.setClass(AgreementRow);
