import { defineEntity, p } from '@mikro-orm/core';
import { CouncilRow } from '../councils/council.entity.ts';
import { ConsultationRow } from './consultation.entity.ts';
import type { ResultTable } from './result-table.type.ts';

/** The tables of a question as they were published, whole or split by another question. Never changed, never removed. */
const schema = defineEntity({
  name: 'PublishedTableRow',
  tableName: 'published_table',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    consultation: () => p.manyToOne(ConsultationRow),
    questionKey: p.uuid(),
    splitBy: p.uuid().nullable(),
    content: p.json<ResultTable[]>(),
    publishedAt: p.datetime(),
    isDemonstration: p.boolean(),
  },
});
export class PublishedTableRow extends schema.class {}
schema.setClass(PublishedTableRow);
