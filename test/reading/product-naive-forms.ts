import { canSeeForm } from '../../server/src/consultation/consultation.policy.ts';
import type { Raw, Tables } from './naive.ts';
import type { Meanings, Rules } from './product-rules.ts';

/** Versions of the questions, and their words in other languages and formats. */
export function formMeanings(tables: Tables): Meanings {
  const wordings = (subject: Raw) => tables.where('consultation_wording', 'subject_id', subject['id']);
  const currentOf = (consultation: Raw) => tables.where('consultation_form', 'consultation_id', consultation['id']).find((form) => form['is_current'] === true);
  return {
    'Consultation.editions': (consultation) => tables.where('form_edition', 'form_id', currentOf(consultation)?.['id']),
    'Consultation.latestForms': (consultation) =>
      tables.where('consultation_form', 'consultation_id', consultation['id']).filter((form) => form['is_current'] === true || form['published_at'] === null),
    'FormEdition.words': ({ words }) => Object.entries(words as Record<string, string>).map(([key, value]) => ({ key, value })),
    'ConsultationQuestion.wordings': wordings,
    'AnswerOption.wordings': wordings,
    'QuestionPart.wordings': wordings,
    'FormSection.wordings': wordings,
    'ConsultationWording.pictureUrl': ({ picture_id: picture }) => (picture === null ? null : `/pictures/${String(picture)}`),
  };
}

export const formRules = (tables: Tables): Rules => ({
  ConsultationForm: (form, viewer) =>
    canSeeForm(viewer, {
      councilId: String(form['council_id']),
      isPublished: tables.one('consultation', form['consultation_id'])!['is_published'] === true,
      publishedAt: form['published_at'],
    }),
});
