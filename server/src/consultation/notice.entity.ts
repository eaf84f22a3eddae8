import { defineEntity, p } from '@mikro-orm/core';
import { CouncilRow } from '../councils/council.entity.ts';
import { ConsultationRow } from './consultation.entity.ts';

/** What the public is told of a change to a consultation. Only added to. */
const schema = defineEntity({
  name: 'ConsultationNoticeRow',
  tableName: 'consultation_notice',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    consultation: () => p.manyToOne(ConsultationRow),
    kind: p.text(),
    givenAt: p.datetime(),
    words: p.text().nullable(),
    oldClosesAt: p.datetime().nullable(),
    newClosesAt: p.datetime().nullable(),
    isDemonstration: p.boolean(),
  },
});
export class ConsultationNoticeRow extends schema.class {}
schema.setClass(ConsultationNoticeRow);
