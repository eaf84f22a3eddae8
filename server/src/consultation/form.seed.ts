import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { QuestionKind as KindName } from '@throughline/shared/forms/answer';
import type { SeedCouncil } from '../platform/feature.ts';
import { seedId } from '../platform/ids.ts';
import type { FormDefinition } from './form.queries.ts';
import { AnswerOptionRow, ConsultationFormRow, ConsultationQuestionRow } from './question.entity.ts';
import type { QuestionKind } from './question.type.ts';

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
    questions: questions.map(({ kind, text, isRequired, options }, place) => ({
      id: questionId(slug, place + 1), kind: kind as QuestionKind, text, isRequired, position: place + 1,
      options: options.map((label, at) => ({ id: optionId(slug, place + 1, at + 1), label })),
    })),
  };
}

/** Writes the questions and publishes the form. Null when it is there already: a published form is frozen. */
export async function seedForm(em: SqlEntityManager, council: SeedCouncil, slug: string, questions: readonly SeedQuestion[], publishedAt: Date): Promise<FormDefinition | null> {
  const form = formOf(council, slug, questions);
  if (await em.findOne(ConsultationFormRow, { id: form.id })) return null;
  const own = { council: council.id, consultation: form.consultationId };
  await em.insert(ConsultationFormRow, { ...own, id: form.id, number: 1, publishedAt: null, isCurrent: false });
  await em.insertMany(ConsultationQuestionRow, form.questions.map(({ options: _options, ...question }, place) => ({
    ...question, ...own, form: form.id, identity: question.id, version: 1, hint: questions[place]!.hint,
  })));
  await em.insertMany(AnswerOptionRow, form.questions.flatMap(({ id, options }) =>
    options.map((option, position) => ({ ...option, council: council.id, question: id, position })),
  ));
  await em.nativeUpdate(ConsultationFormRow, { id: form.id }, { publishedAt, isCurrent: true });
  em.clear();
  return form;
}
