import type { TypedDocumentNode } from '@apollo/client';
import type { Form } from '@throughline/shared/forms';
import { changeResponseDueForm, recordProgressForm, recordScrutinyResponseForm } from '@throughline/shared/forms/scrutiny-recommendations';
import type { Field } from '../forms/fields.ts';
import type { RecommendationProgress, ScrutinyResponse } from '../schema.generated.ts';
import { ChangeResponseDueDocument, RecordRecommendationProgressDocument, RecordScrutinyResponseDocument } from './Recommendations.graphql.generated.ts';
import { progressWords, responseWords } from './scrutiny-words.ts';

/** One thing that can be recorded of a recommendation: its part of the address, its words, its form and its mutation. */
export interface RecommendationForm {
  slug: string;
  title: string;
  submit: string;
  form: Form;
  document: TypedDocumentNode<unknown, { input: never }>;
  fields: readonly Field[];
  isOffered: (recommendation: { response: ScrutinyResponse | null; progress: RecommendationProgress | null }) => boolean;
}

const labelled = (words: Readonly<Record<string, { words: string }>>) => Object.entries(words).map(([value, { words: label }]) => ({ value, label }));

export const recommendationForms: readonly RecommendationForm[] = [
  {
    slug: 'answer', title: 'Record the answer', submit: 'Record the answer', form: recordScrutinyResponseForm, document: RecordScrutinyResponseDocument, isOffered: () => true,
    fields: [
      { name: 'response', kind: 'radios', label: 'What was the answer?', choices: labelled(responseWords) },
      { name: 'reason', kind: 'textarea', label: 'Reason that was given', hint: 'Needed unless all of it was accepted. Do not name people.', maxLength: 2000 },
      { name: 'respondedOn', kind: 'date', label: 'When did the answer come?' },
    ],
  },
  {
    slug: 'progress', title: 'Record what became of it', submit: 'Record it', form: recordProgressForm, document: RecordRecommendationProgressDocument,
    isOffered: ({ response }) => response === 'ACCEPTED' || response === 'PARTLY',
    fields: [
      { name: 'progress', kind: 'radios', label: 'How far has it come?', choices: labelled(progressWords) },
      { name: 'evidence', kind: 'textarea', label: 'How is that known?', hint: 'Such as a paper, a page or a visit. Do not name people.', maxLength: 1000 },
      { name: 'foundOn', kind: 'date', label: 'When was it found?' },
    ],
  },
  {
    slug: 'due', title: 'Change the day the answer is due', submit: 'Change the day', form: changeResponseDueForm, document: ChangeResponseDueDocument, isOffered: ({ response }) => response === null,
    fields: [
      { name: 'responseDueOn', kind: 'date', label: 'When is the answer due now?' },
      { name: 'reason', kind: 'textarea', label: 'Why did it change?', maxLength: 500, rows: 3 },
    ],
  },
];
