import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { QuestionKind as KindName } from '@throughline/shared/questions';
import type { SeedCouncil } from '../platform/feature.ts';
import { seedId } from '../platform/ids.ts';
import type { FormDefinition } from './form.queries.ts';
import { AnswerOptionRow, ConsultationFormRow, ConsultationQuestionRow } from './question.entity.ts';

/** A made-up question, and what the made-up responses answer. */
export interface SeedQuestion {
  kind: KindName;
  text: string;
  hint: string | null;
  isRequired: boolean;
  options: readonly string[];
  /** For each option how many choose it. */
  chosenBy: readonly number[];
  words?: readonly string[];
}

export const questionId = (slug: string, number: number): string => seedId('consultation-question', 'york', slug, String(number));
export const optionId = (slug: string, number: number, option: number): string => seedId('answer-option', 'york', slug, String(number), String(option));

/** The form as the seed describes it, numbered from 1. */
export function formOf(council: SeedCouncil, slug: string, questions: readonly SeedQuestion[]): FormDefinition {
  return {
    id: seedId('consultation-form', 'york', slug, '1'),
    councilId: council.id,
    consultationId: seedId('consultation', 'york', slug),
    editions: [],
    questions: questions.map(({ kind, text, isRequired, options }, place) => ({
      id: questionId(slug, place + 1), identity: questionId(slug, place + 1), countsAs: questionId(slug, place + 1), kind, text, isRequired, position: place + 1, isBreakdown: false,
      least: null, most: null, decimals: null, points: null, mostChosen: null, parts: [], routes: [],
      options: options.map((label, at) => {
        const id = optionId(slug, place + 1, at + 1);
        return { id, countsAs: id, label, isExclusive: false, fromValue: null, toValue: null };
      }),
    })),
  };
}

/**
 * Writes the questions and publishes the form. Null when it is there already: a published form is frozen.
 *
 * @param word adds what must be there before it is published, such as other languages
 */
export async function seedForm(
  em: SqlEntityManager,
  council: SeedCouncil,
  slug: string,
  questions: readonly SeedQuestion[],
  publishedAt: Date,
  word: (form: FormDefinition) => Promise<void> = () => Promise.resolve(),
): Promise<FormDefinition | null> {
  const form = formOf(council, slug, questions);
  if (await em.findOne(ConsultationFormRow, { id: form.id })) return null;
  const own = { council: council.id, consultation: form.consultationId };
  await em.insert(ConsultationFormRow, { ...own, id: form.id, number: 1, publishedAt: null, isCurrent: false });
  await em.insertMany(ConsultationQuestionRow, form.questions.map(({ id, kind, text, isRequired, position }, place) => ({
    ...own, id, kind, text, isRequired, position, form: form.id, identity: id, version: 1, hint: questions[place]!.hint,
  })));
  await em.insertMany(AnswerOptionRow, form.questions.flatMap(({ id, options }) =>
    options.map((option, position) => ({ id: option.id, label: option.label, council: council.id, question: id, position })),
  ));
  await word(form);
  await em.nativeUpdate(ConsultationFormRow, { id: form.id }, { publishedAt, isCurrent: true });
  em.clear();
  return form;
}
