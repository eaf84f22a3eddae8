import type { Tables } from './naive.ts';
import type { Meanings } from './product-rules.ts';

/** What people wrote, as it was published. */
export function textMeanings(tables: Tables): Meanings {
  return {
    'Consultation.textsPublishedAt': ({ id }) => tables.where('texts_publication', 'consultation_id', id)[0]?.['published_at'] ?? null,
    'QuestionResults.texts': ({ consultation_id: consultation, counted_as: key }) =>
      tables.where('published_text', 'consultation_id', consultation).filter((text) => text['question_key'] === key),
  };
}
