import { answerForm } from '@throughline/shared/forms/answer';
import { validateForm } from '@throughline/shared/forms';
import type { AnswerValue } from '@throughline/shared/questions';
import type { FormDefinition, FormQuestion } from './form.queries.ts';
import type { DraftAnswer } from './response.entity.ts';

/** An answer as it arrives. */
export interface AnswerAsGiven {
  questionId: string;
  optionIds?: string[] | null;
  text?: string | null;
  parts?: { partId: string; optionId?: string | null; points?: number | null }[] | null;
  /** What the person saw; English as published when it is not said. */
  language?: string | null;
  format?: string | null;
}

export type KeptAnswer = Omit<DraftAnswer, 'version'>;
export type CheckedAnswer = { ok: true; answer: KeptAnswer } | { ok: false; fields: Record<string, string> };

/** An answer as it is kept, or what is wrong with it. It may be empty: what is required is looked at when the response is sent. */
export function checkedAnswer(form: FormDefinition, question: FormQuestion, { optionIds, text, parts, language, format }: AnswerAsGiven): CheckedAnswer {
  const checked = validateForm(formOf(question), { optionIds: optionIds ?? [], text, parts });
  if (!checked.ok) return checked;
  const shown = `${language ?? 'en'}/${format ?? 'STANDARD'}`;
  if (shown !== AS_PUBLISHED && !form.editions.includes(shown)) return { ok: false, fields: { language: 'The questions are not there in this language and format' } };
  return { ok: true, answer: keptOf(checked.data, shown) };
}

const AS_PUBLISHED = 'en/STANDARD';

/** What goes without saying is left out. */
function keptOf({ optionIds, text, parts }: AnswerValue, shown: string): KeptAnswer {
  return { optionIds, text, ...(parts.length > 0 && { parts }), ...(shown !== AS_PUBLISHED && { shown }) };
}

const answerForms = new WeakMap<FormQuestion, ReturnType<typeof answerForm>>();

/** Made once for a question: to make one takes longer than to check an answer. */
function formOf(question: FormQuestion): ReturnType<typeof answerForm> {
  const known = answerForms.get(question) ?? answerForm({ ...question, isRequired: false });
  answerForms.set(question, known);
  return known;
}
