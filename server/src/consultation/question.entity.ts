import { defineEntity, p } from '@mikro-orm/core';
import { CouncilRow } from '../councils/council.entity.ts';
import { ConsultationRow } from './consultation.entity.ts';

/** The questions of a consultation, as one version. Frozen when it is published. */
const formSchema = defineEntity({
  name: 'ConsultationFormRow',
  tableName: 'consultation_form',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    consultation: () => p.manyToOne(ConsultationRow),
    number: p.integer(),
    publishedAt: p.datetime().nullable(),
    isCurrent: p.boolean(),
  },
});
export class ConsultationFormRow extends formSchema.class {}
formSchema.setClass(ConsultationFormRow);

/** A question as it is worded in one version of the form. */
const questionSchema = defineEntity({
  name: 'ConsultationQuestionRow',
  tableName: 'consultation_question',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    consultation: () => p.manyToOne(ConsultationRow),
    form: () => p.manyToOne(ConsultationFormRow),
    identity: p.uuid(),
    version: p.integer(),
    kind: p.text(),
    text: p.text(),
    hint: p.text().nullable(),
    isRequired: p.boolean(),
    position: p.integer(),
  },
});
export class ConsultationQuestionRow extends questionSchema.class {}
questionSchema.setClass(ConsultationQuestionRow);

/** An answer that can be chosen. */
const optionSchema = defineEntity({
  name: 'AnswerOptionRow',
  tableName: 'answer_option',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    question: () => p.manyToOne(ConsultationQuestionRow),
    label: p.text(),
    position: p.integer(),
  },
});
export class AnswerOptionRow extends optionSchema.class {}
optionSchema.setClass(AnswerOptionRow);
