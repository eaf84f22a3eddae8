import type { Raw, Tables } from './naive.ts';
import type { Meanings } from './product-rules.ts';

/** What a council keeps for how long where it has chosen nothing. */
const otherwise = { equality_link_days: 28, draft_days: 28, idle_draft_days: 90, words_days: 365, version: 1 };

/** What people are asked about themselves, and how long things are kept. */
export function equalityMeanings(tables: Tables): Meanings {
  const kept = (column: keyof typeof otherwise) => (council: Raw) =>
    tables.where('retention', 'council_id', council['id'])[0]?.[column] ?? otherwise[column];
  return {
    'Consultation.equalityQuestions': ({ id }) =>
      tables.where('consultation_equality_question', 'consultation_id', id).map((asked) => tables.one('equality_question', asked['question_id'])!),
    'Council.equalityQuestions': ({ id }) =>
      tables.all('equality_question').filter((question) => question['is_current'] === true && [null, id].includes(question['council_id'] as string | null)),
    'Council.equalityLinkDays': kept('equality_link_days'),
    'Council.draftDays': kept('draft_days'),
    'Council.idleDraftDays': kept('idle_draft_days'),
    'Council.wordsDays': kept('words_days'),
    'Council.retentionVersion': kept('version'),
  };
}
