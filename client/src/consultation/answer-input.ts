import { answerForm } from '@throughline/shared/forms/answer';
import { validateForm } from '@throughline/shared/forms';
import { answerFromFields, type QuestionToAnswer } from '@throughline/shared/questions';
import { textOf, type FormValues } from '../forms/form-result.ts';
import type { AnswerInput } from '../schema.generated.ts';
import { readingFrom } from './reading.ts';

/**
 * The answer in a posted form of a question, checked by the form that the server checks it with too. The form says in hidden
 * fields which version of the draft it was made on (`baseVersion`), and in which language and format it was seen (`shown`).
 */
export function inputOf(question: QuestionToAnswer & { id: string }, values: FormValues): { ok: true; input: AnswerInput } | { ok: false; fields: Record<string, string> } {
  const checked = validateForm(answerForm(question), answerFromFields(question, values));
  if (!checked.ok) return checked;
  return { ok: true, input: { questionId: question.id, baseVersion: Number(textOf(values['baseVersion'])), ...readingFrom(textOf(values['shown'])), ...checked.data } };
}
