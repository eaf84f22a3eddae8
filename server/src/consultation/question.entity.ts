import { defineEntity, p } from '@mikro-orm/core';
import { CouncilRow } from '../councils/council.entity.ts';
import { AreaRow } from '../councils/area.entity.ts';
import { SiteRow } from '../sites/site.entity.ts';
import { ConsultationOptionRow, ConsultationRow } from './consultation.entity.ts';

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
    changeKind: p.text().default('FIRST'),
    changeNote: p.text().nullable(),
    isMaterial: p.boolean().nullable(),
    version: p.integer().default(1),
  },
});
export class ConsultationFormRow extends formSchema.class {}
formSchema.setClass(ConsultationFormRow);

/** Questions that belong together, with a heading and what to know before they are answered. */
const sectionSchema = defineEntity({
  name: 'FormSectionRow',
  tableName: 'form_section',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    consultation: () => p.manyToOne(ConsultationRow),
    form: () => p.manyToOne(ConsultationFormRow),
    title: p.text(),
    intro: p.text().nullable(),
    position: p.integer(),
  },
});
export class FormSectionRow extends sectionSchema.class {}
sectionSchema.setClass(FormSectionRow);

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
    countsAs: p.uuid().nullable(),
    section: () => p.manyToOne(FormSectionRow).nullable(),
    topic: p.text().nullable(),
    aboutSite: () => p.manyToOne(SiteRow).nullable(),
    aboutOption: () => p.manyToOne(ConsultationOptionRow).nullable(),
    isBreakdown: p.boolean().default(false),
    least: p.text().nullable(),
    most: p.text().nullable(),
    decimals: p.integer().nullable(),
    unit: p.text().nullable(),
    points: p.integer().nullable(),
    mostChosen: p.integer().nullable(),
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
    countsAs: p.uuid().nullable(),
    isExclusive: p.boolean().default(false),
    fromValue: p.text().nullable(),
    toValue: p.text().nullable(),
    area: () => p.manyToOne(AreaRow).nullable(),
  },
});
export class AnswerOptionRow extends optionSchema.class {}
optionSchema.setClass(AnswerOptionRow);

/** A line of a matrix, which is answered by itself. */
const partSchema = defineEntity({
  name: 'QuestionPartRow',
  tableName: 'question_part',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    question: () => p.manyToOne(ConsultationQuestionRow),
    label: p.text(),
    position: p.integer(),
    countsAs: p.uuid().nullable(),
  },
});
export class QuestionPartRow extends partSchema.class {}
partSchema.setClass(QuestionPartRow);

/** Where an answer leads, when not to the next question. */
const routeSchema = defineEntity({
  name: 'QuestionRouteRow',
  tableName: 'question_route',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    question: () => p.manyToOne(ConsultationQuestionRow),
    option: () => p.manyToOne(AnswerOptionRow).nullable(),
    toQuestion: () => p.manyToOne(ConsultationQuestionRow).nullable(),
  },
});
export class QuestionRouteRow extends routeSchema.class {}
routeSchema.setClass(QuestionRouteRow);
