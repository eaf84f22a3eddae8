import type { Viewer } from '../../server/src/platform/reading/viewer.ts';
import { canSeeResults } from '../../server/src/consultation/consultation.policy.ts';
import type { Raw, Tables } from './naive.ts';
import type { Meanings, Rules } from './product-rules.ts';

/** Points are for everyone once they are published, and before that for those who see what has come in. */
export const textRules: Rules = {
  ConsultationPoint: (point: Raw, viewer: Viewer) =>
    point['published_at'] !== null || canSeeResults(viewer, { councilId: String(point['council_id']), isPublished: true, resultsPublishedAt: null }),
};

/** What people wrote, as it was published. */
export function textMeanings(tables: Tables): Meanings {
  return {
    'ConsultationPoint.question': (point) => tables.one('consultation_question', point['question_key'])!['text'],
    'Consultation.textsPublishedAt': ({ id }) => tables.where('texts_publication', 'consultation_id', id)[0]?.['published_at'] ?? null,
    'QuestionResults.texts': ({ consultation_id: consultation, counted_as: key }) =>
      tables.where('published_text', 'consultation_id', consultation).filter((text) => text['question_key'] === key),
  };
}
