import { isEmptyAnswer, type AnswerPart, type AnswerValue } from '@throughline/shared/questions';
import { wayThrough } from '@throughline/shared/routing';
import type { FormDefinition, FormQuestion } from './form.queries.ts';

/** What is kept of an answer in a draft. `parts` and `shown` are left out where there is nothing to say. */
export interface DraftAnswer {
  optionIds: string[];
  text: string | null;
  parts?: AnswerPart[];
  /** The language and the format in which the question was seen, such as "ar/STANDARD"; English as published is left out. */
  shown?: string;
  /** The version of the draft at which it was given. */
  version: number;
}
/** Question id → answer. */
export type Draft = Readonly<Record<string, DraftAnswer>>;

/** A response as it was sent. By question: one number whose bits are the options chosen (of a WARD the place of the option from 1). */
export interface SentAnswers {
  choices: readonly number[];
  texts: Readonly<Record<string, string>>;
  /** By question id what the choices do not hold (see `partsOf`); null when there is nothing. */
  parts: Readonly<Record<string, readonly number[]>> | null;
  /** By question id the language and format in which it was seen; null when all were seen in English as published. */
  shown: Readonly<Record<string, string>> | null;
}

/** An answer with the question as it was worded. */
export interface GivenAnswer extends AnswerValue {
  question: FormQuestion;
  shown: string | null;
}

/** The answers of a draft that say something, in the order of the questions, those that the way no longer passes included. */
export function answersOfDraft(form: FormDefinition, draft: Draft): GivenAnswer[] {
  return form.questions.flatMap((question) => {
    const answer = draft[question.id];
    if (!answer) return [];
    const { optionIds, text, parts = [], shown = null } = answer;
    return isEmptyAnswer({ optionIds, text, parts }) ? [] : [{ question, optionIds, text, parts, shown }];
  });
}

/** Answers as a draft keeps them, as if all were given at one version. */
export function draftOf(answers: readonly GivenAnswer[], version: number): Draft {
  const kept = answers.map(({ question, optionIds, text, parts, shown }): [string, DraftAnswer] => [
    question.id, { optionIds, text, ...(parts.length > 0 && { parts }), ...(shown !== null && { shown }), version },
  ]);
  return Object.fromEntries(kept);
}

/** The questions that somebody with these answers is asked, in order. */
export function wayOf(form: FormDefinition, answers: readonly GivenAnswer[]): FormQuestion[] {
  const chosen = new Map(answers.map(({ question, optionIds }) => [question.id, optionIds]));
  return wayThrough(form.questions, (id) => chosen.get(id) ?? []);
}

/** The answers of a draft that are sent: those to questions that the way passes. */
export function answersToSend(form: FormDefinition, draft: Draft): GivenAnswer[] {
  const answers = answersOfDraft(form, draft);
  const way = new Set(wayOf(form, answers));
  return answers.filter(({ question }) => way.has(question));
}

/** The answers of a response, in the order of the questions. */
export function answersSent(form: FormDefinition, { choices, texts, parts, shown }: SentAnswers): GivenAnswer[] {
  return form.questions.flatMap((question, at) => {
    const numbers = parts?.[question.id] ?? [];
    const answer = {
      question,
      optionIds: optionsFrom(question, choices[at]!, numbers),
      text: texts[question.id] ?? null,
      parts: partsFrom(question, numbers),
      shown: shown?.[question.id] ?? null,
    };
    return isEmptyAnswer(answer) ? [] : [answer];
  });
}

/** The draft as it is kept once it is sent. */
export function packed(form: FormDefinition, answers: readonly GivenAnswer[]): SentAnswers {
  const byQuestion = new Map(answers.map((answer) => [answer.question.id, answer]));
  const kept = <Value>(of: (answer: GivenAnswer) => Value | null): Record<string, Value> => {
    const entries = answers.map((answer) => [answer.question.id, of(answer)] as const);
    return Object.fromEntries(entries.filter((entry): entry is readonly [string, Value & {}] => entry[1] !== null));
  };
  const orNull = <Value>(values: Record<string, Value>) => (Object.keys(values).length > 0 ? values : null);
  return {
    choices: form.questions.map((question) => choicesOf(question, byQuestion.get(question.id))),
    texts: kept(({ text }) => text),
    parts: orNull(kept(partsOf)),
    shown: orNull(kept(({ shown }) => shown)),
  };
}

/** The options that count for an answer: those chosen, ranked or given points, and the band of a number or a day. */
export function optionsCounted({ question, optionIds, text, parts }: GivenAnswer): string[] {
  if (question.kind === 'PRIORITY_POINTS') return parts.map(({ partId }) => partId);
  if (text !== null && (question.kind === 'NUMBER' || question.kind === 'DATE')) {
    const band = question.options.find((option) => isInBand(question.kind, text, option));
    return band ? [band.id] : [];
  }
  return optionIds;
}

function isInBand(kind: string, text: string, { fromValue, toValue }: { fromValue: string | null; toValue: string | null }): boolean {
  const compare = kind === 'NUMBER' ? (a: string, b: string) => Number(a) - Number(b) : (a: string, b: string) => (a < b ? -1 : Number(a > b));
  return (fromValue === null || compare(text, fromValue) >= 0) && (toValue === null || compare(text, toValue) <= 0);
}

function choicesOf(question: FormQuestion, answer: GivenAnswer | undefined): number {
  if (!answer || question.kind === 'MATRIX') return 0;
  const chosen = optionsCounted(answer);
  if (question.kind === 'WARD') return question.options.findIndex(({ id }) => id === chosen[0]) + 1;
  return question.options.reduce((bits, { id }, place) => (chosen.includes(id) ? bits + 2 ** place : bits), 0);
}

/** Whole numbers that stand for what the choices do not hold: see consultation_response.parts. Null: nothing. */
function partsOf({ question, optionIds, parts }: GivenAnswer): number[] | null {
  const placeOf = (optionId: string | null) => question.options.findIndex(({ id }) => id === optionId) + 1;
  if (question.kind === 'RANKING') return optionIds.map(placeOf);
  const of = (id: string) => parts.find(({ partId }) => partId === id);
  if (question.kind === 'MATRIX') return question.parts.map(({ id }) => placeOf(of(id)?.optionId ?? null));
  if (question.kind === 'PRIORITY_POINTS') return question.options.map(({ id }) => of(id)?.points ?? 0);
  return null;
}

function optionsFrom({ kind, options }: FormQuestion, bits: number, numbers: readonly number[]): string[] {
  if (kind === 'RANKING') return numbers.map((place) => options[place - 1]!.id);
  if (kind === 'WARD') return bits > 0 ? [options[bits - 1]!.id] : [];
  if (kind === 'NUMBER' || kind === 'DATE' || kind === 'PRIORITY_POINTS') return [];
  return options.filter((_, place) => isChosen(bits, place)).map(({ id }) => id);
}

function partsFrom({ kind, options, parts }: FormQuestion, numbers: readonly number[]): AnswerPart[] {
  if (kind === 'MATRIX') {
    return parts.flatMap(({ id }, place) => (numbers[place] ? [{ partId: id, optionId: options[numbers[place] - 1]!.id, points: null }] : []));
  }
  if (kind !== 'PRIORITY_POINTS') return [];
  return options.flatMap(({ id }, place) => (numbers[place] ? [{ partId: id, optionId: null, points: numbers[place] }] : []));
}

/** Required questions on the way that have no answer: question id → what to say. A matrix that is required needs every line. */
export function missingAnswers(form: FormDefinition, answers: readonly GivenAnswer[]): Record<string, string> {
  const given = new Map(answers.map((answer) => [answer.question.id, answer]));
  const isAnswered = ({ id, kind, parts }: FormQuestion) => {
    const answer = given.get(id);
    return answer !== undefined && (kind !== 'MATRIX' || answer.parts.length === parts.length);
  };
  const missing = wayOf(form, answers).filter((question) => question.isRequired && !isAnswered(question));
  return Object.fromEntries(missing.map(({ id, position }) => [id, `Answer question ${position}`]));
}

/** Up to 53 options fit exactly into a number. */
const isChosen = (bits: number, place: number): boolean => Math.floor(bits / 2 ** place) % 2 === 1;
