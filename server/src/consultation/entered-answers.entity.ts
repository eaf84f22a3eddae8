import { answerForm } from '@throughline/shared/forms/answer';
import { validateForm } from '@throughline/shared/forms';
import { isEmptyAnswer } from '@throughline/shared/questions';
import type { FormDefinition, FormQuestion } from './form.queries.ts';
import { missingAnswers, wayOf, type GivenAnswer } from './response.entity.ts';

/** An answer as staff enter it; whatever is odd about it, the check says. */
export interface AnswerToEnter {
  questionId: string;
  optionIds?: unknown;
  text?: unknown;
  parts?: unknown;
}

/** Answers that were on a paper, in the order of the questions. */
export interface EnteredAnswers {
  answers: GivenAnswer[];
  /** Questions that were answered though the other answers lead past them: what stands there is not kept. */
  leftOut: FormQuestion[];
  /** Questions that must be answered online and were left blank: on paper nobody can be made to. */
  blank: FormQuestion[];
}
/** Said of a form on which nothing was answered. */
export const NOTHING_ANSWERED = 'Enter at least one answer. A blank form is not a response';
export type EnteredReading = ({ ok: true } & EnteredAnswers) | { ok: false; fields: Record<string, string> };

/**
 * Checks answers with the same forms as online ones; only what is required may be left blank.
 *
 * @param shown the language and format of the paper, such as "ar/STANDARD"; null for English as published
 * @returns what is wrong, by question id
 */
export function enteredAnswers(form: FormDefinition, given: readonly AnswerToEnter[], shown: string | null): EnteredReading {
  const fields: Record<string, string> = {};
  const answers: GivenAnswer[] = [];
  for (const answer of given) {
    if (!form.questions.some(({ id }) => id === answer.questionId)) fields['answers'] = 'A question is not part of this version of the form';
  }
  for (const question of form.questions) {
    const own = given.filter(({ questionId }) => questionId === question.id);
    if (own.length === 0) continue;
    const [{ optionIds, text, parts }] = own as [AnswerToEnter];
    const checked = validateForm(answerForm({ ...question, isRequired: false }), { optionIds: optionIds ?? [], text, parts });
    if (own.length > 1) fields[question.id] = 'Answer each question once';
    else if (!checked.ok) fields[question.id] = Object.values(checked.fields)[0]!;
    else if (!isEmptyAnswer(checked.data)) answers.push({ question, ...checked.data, shown });
  }
  if (Object.keys(fields).length > 0) return { ok: false, fields };
  return { ok: true, ...alongTheWay(form, answers) };
}

/** Of all answers those to questions that the way passes. */
export function alongTheWay(form: FormDefinition, answers: readonly GivenAnswer[]): EnteredAnswers {
  const way = new Set(wayOf(form, answers));
  const kept = answers.filter(({ question }) => way.has(question));
  const missing = missingAnswers(form, kept);
  return {
    answers: kept,
    leftOut: answers.map(({ question }) => question).filter((question) => !way.has(question)),
    blank: form.questions.filter(({ id }) => id in missing),
  };
}

/** Whether two people read the same on a paper. Of words, marks, spaces and capitals are no difference. */
export function readTheSame(one: GivenAnswer | undefined, other: GivenAnswer | undefined): boolean {
  return saysOf(one) === saysOf(other);
}

function saysOf(answer: GivenAnswer | undefined): string {
  if (!answer) return '';
  const { question, optionIds, text, parts } = answer;
  const isWords = question.kind === 'SHORT_TEXT' || question.kind === 'LONG_TEXT';
  return JSON.stringify([optionIds, isWords ? text?.toLowerCase().replace(/[^\p{L}\p{N}\p{S}]+/gu, ' ').trim() : text, parts.map(({ partId, optionId, points }) => [partId, optionId, points])]);
}
