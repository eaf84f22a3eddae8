import { defineEntity, p } from '@mikro-orm/core';
import { CouncilRow } from '../councils/council.entity.ts';
import { ConsultationRow } from './consultation.entity.ts';
import { ConsultationFormRow } from './question.entity.ts';

/** A language and a format in which a form can be answered, beside its own English. */
const editionSchema = defineEntity({
  name: 'FormEditionRow',
  tableName: 'form_edition',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    consultation: () => p.manyToOne(ConsultationRow),
    form: () => p.manyToOne(ConsultationFormRow),
    language: p.text(),
    format: p.text(),
    words: p.json<Record<string, string>>(),
  },
});
export class FormEditionRow extends editionSchema.class {}
editionSchema.setClass(FormEditionRow);

/** A picture of an easy-read wording. */
const pictureSchema = defineEntity({
  name: 'ConsultationPictureRow',
  tableName: 'consultation_picture',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    consultation: () => p.manyToOne(ConsultationRow),
    mediaType: p.text(),
    bytes: p.blob(),
  },
});
export class ConsultationPictureRow extends pictureSchema.class {}
pictureSchema.setClass(ConsultationPictureRow);

/** How a section, a question, a line or an option is worded in an edition. */
const wordingSchema = defineEntity({
  name: 'ConsultationWordingRow',
  tableName: 'consultation_wording',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    consultation: () => p.manyToOne(ConsultationRow),
    form: () => p.manyToOne(ConsultationFormRow),
    subjectType: p.text(),
    subjectId: p.uuid(),
    language: p.text(),
    format: p.text(),
    text: p.text(),
    hint: p.text().nullable(),
    picture: () => p.manyToOne(ConsultationPictureRow).nullable(),
    pictureAlt: p.text().nullable(),
  },
});
export class ConsultationWordingRow extends wordingSchema.class {}
wordingSchema.setClass(ConsultationWordingRow);
