import { defineEntity, p } from '@mikro-orm/core';
import { CouncilRow } from '../councils/council.entity.ts';
import { ConsultationRow } from './consultation.entity.ts';

/** A question about people themselves, in one version of its list. Without a council it is on everybody's list. */
const questionSchema = defineEntity({
  name: 'EqualityQuestionRow',
  tableName: 'equality_question',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow).nullable(),
    code: p.text(),
    version: p.integer(),
    characteristic: p.text(),
    text: p.text(),
    hint: p.text().nullable(),
    source: p.text(),
    followsOption: () => p.manyToOne(EqualityOptionRow).nullable(),
    isCurrent: p.boolean(),
    position: p.integer(),
  },
});
export class EqualityQuestionRow extends questionSchema.class {}
questionSchema.setClass(EqualityQuestionRow);

const optionSchema = defineEntity({
  name: 'EqualityOptionRow',
  tableName: 'equality_option',
  properties: {
    id: p.uuid().primary(),
    question: () => p.manyToOne(EqualityQuestionRow),
    label: p.text(),
    isPreferNotToSay: p.boolean(),
    position: p.integer(),
  },
});
export class EqualityOptionRow extends optionSchema.class {}
optionSchema.setClass(EqualityOptionRow);

/** A question about people themselves that a consultation asks. */
const askedSchema = defineEntity({
  name: 'ConsultationEqualityQuestionRow',
  tableName: 'consultation_equality_question',
  properties: {
    consultation: () => p.manyToOne(ConsultationRow).primary(),
    question: () => p.manyToOne(EqualityQuestionRow).primary(),
    council: () => p.manyToOne(CouncilRow),
    position: p.integer(),
  },
});
export class ConsultationEqualityQuestionRow extends askedSchema.class {}
askedSchema.setClass(ConsultationEqualityQuestionRow);
