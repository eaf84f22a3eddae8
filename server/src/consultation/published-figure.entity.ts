import { defineEntity, p } from '@mikro-orm/core';
import { CouncilRow } from '../councils/council.entity.ts';
import { ConsultationRow } from './consultation.entity.ts';
import { AnswerOptionRow, ConsultationQuestionRow } from './question.entity.ts';

/** A figure as it was published. Never changed, never removed. */
const schema = defineEntity({
  name: 'PublishedFigureRow',
  tableName: 'published_figure',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    consultation: () => p.manyToOne(ConsultationRow),
    question: () => p.manyToOne(ConsultationQuestionRow).nullable(),
    option: () => p.manyToOne(AnswerOptionRow).nullable(),
    label: p.text(),
    display: p.text(),
    value: p.integer().nullable(),
    isSuppressed: p.boolean(),
    symbol: p.text().nullable(),
    policy: p.text(),
    percentage: p.text().nullable(),
    unit: p.text(),
    position: p.integer(),
    publishedAt: p.datetime(),
    isDemonstration: p.boolean(),
  },
});
export class PublishedFigureRow extends schema.class {}
schema.setClass(PublishedFigureRow);
