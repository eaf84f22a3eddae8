import * as z from 'zod/mini';
import { readText } from '../form-fields.ts';
import { field, type FieldReading } from '../forms.ts';

/** The kinds of question that can be asked. */
export const questionKinds = ['SINGLE_CHOICE', 'MULTIPLE_CHOICE', 'LIKERT', 'SHORT_TEXT', 'LONG_TEXT'] as const;
export type QuestionKind = (typeof questionKinds)[number];

/** The most characters of an answer in words, by kind of question; other kinds are answered by choosing. */
export const longestAnswer: Readonly<Partial<Record<string, number>>> = { SHORT_TEXT: 200, LONG_TEXT: 4000 };

/** What must be known of a question to check an answer to it. */
export interface QuestionToAnswer {
  /** One of `questionKinds`. */
  kind: string;
  isRequired: boolean;
  options: readonly { id: string }[];
}

/**
 * The form of one question: `optionIds` are the options chosen (one text or a list), `text` the answer in words.
 *
 * Its data has both: no options for a question in words, null text for a question of choices. An empty answer passes
 * when the question is not required. The server refuses mistakes as ANSWER_NOT_VALID or BAD_INPUT with the same fields.
 */
export function answerForm(question: QuestionToAnswer) {
  return z.object({
    optionIds: field((entered) => readChoices(entered, question)),
    text: field((entered) => readWords(entered, question)),
  });
}

/** Whether the data of an answer says nothing. */
export function isEmptyAnswer(answer: { optionIds: readonly string[]; text: string | null }): boolean {
  return answer.optionIds.length === 0 && answer.text === null;
}

function readChoices(entered: unknown, { kind, isRequired, options }: QuestionToAnswer): FieldReading<string[]> {
  const listed = Array.isArray(entered) ? entered : [entered];
  const chosen = [...new Set(listed.filter((each) => each !== undefined && each !== null && each !== ''))];
  if (longestAnswer[kind] !== undefined) {
    return chosen.length === 0 ? { ok: true, value: [] } : { ok: false, message: 'This question is answered in words' };
  }
  const several = kind === 'MULTIPLE_CHOICE';
  const missing = several ? 'Select at least one answer' : 'Select an answer';
  if (chosen.length === 0) return isRequired ? { ok: false, message: missing } : { ok: true, value: [] };
  if (chosen.length > 1 && !several) return { ok: false, message: 'Select one answer only' };
  const ids = options.map((option) => option.id).filter((id) => chosen.includes(id));
  return ids.length === chosen.length ? { ok: true, value: ids } : { ok: false, message: 'Select an answer from the list' };
}

function readWords(entered: unknown, { kind, isRequired }: QuestionToAnswer): FieldReading<string | null> {
  const max = longestAnswer[kind];
  if (max === undefined) {
    const isEmpty = typeof entered !== 'string' || entered.trim() === '';
    return isEmpty ? { ok: true, value: null } : { ok: false, message: 'This question is answered by choosing from the list' };
  }
  const isEmpty = entered === undefined || entered === null || entered === '';
  if (isEmpty && !isRequired) return { ok: true, value: null };
  const missing = 'Enter an answer';
  const reading = readText(entered, { name: 'Your answer', missing, max, multiline: kind === 'LONG_TEXT' });
  return !reading.ok && reading.message === missing && !isRequired ? { ok: true, value: null } : reading;
}
