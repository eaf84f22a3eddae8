import type { FormDefinition, FormQuestion } from './form.queries.ts';

/** What is kept of an answer in a draft. */
export interface DraftAnswer {
  optionIds: string[];
  text: string | null;
  /** The version of the draft at which it was given. */
  version: number;
}
/** Question id → answer. */
export type Draft = Readonly<Record<string, DraftAnswer>>;

/** A response as it was sent: one number for each question in order, whose bits are the options chosen, and the words by question. */
export interface SentAnswers {
  choices: readonly number[];
  texts: Readonly<Record<string, string>>;
}

/** An answer with the question as it was worded. */
export interface GivenAnswer {
  question: FormQuestion;
  optionIds: string[];
  text: string | null;
}

const isGiven = ({ optionIds, text }: Pick<DraftAnswer, 'optionIds' | 'text'>): boolean => optionIds.length > 0 || text !== null;

/** The answers of a draft that say something, in the order of the questions. */
export function answersOfDraft(form: FormDefinition, draft: Draft): GivenAnswer[] {
  return form.questions.flatMap((question) => {
    const answer = draft[question.id];
    return answer && isGiven(answer) ? [{ question, optionIds: answer.optionIds, text: answer.text }] : [];
  });
}

/** The answers of a response, in the order of the questions. */
export function answersSent(form: FormDefinition, { choices, texts }: SentAnswers): GivenAnswer[] {
  return form.questions.flatMap((question, at) => {
    const optionIds = question.options.filter((_, place) => isChosen(choices[at]!, place)).map(({ id }) => id);
    const answer = { question, optionIds, text: texts[question.id] ?? null };
    return isGiven(answer) ? [answer] : [];
  });
}

/** The draft as it is kept once it is sent. */
export function packed(form: FormDefinition, answers: readonly GivenAnswer[]): SentAnswers {
  const byQuestion = new Map(answers.map((answer) => [answer.question.id, answer]));
  return {
    choices: form.questions.map(({ id, options }) => {
      const chosen = byQuestion.get(id)?.optionIds ?? [];
      return options.reduce((bits, option, place) => (chosen.includes(option.id) ? bits + 2 ** place : bits), 0);
    }),
    texts: Object.fromEntries(answers.flatMap(({ question, text }) => (text === null ? [] : [[question.id, text]]))),
  };
}

/** Everything that a response counts for: the consultation, each question it answers, each option it chooses. */
export function tallyKeys(form: FormDefinition, answers: readonly GivenAnswer[]): string[] {
  return [form.consultationId, ...answers.flatMap(({ question, optionIds }) => [question.id, ...optionIds])];
}

/** Required questions without an answer: question id → what to say. */
export function missingAnswers(form: FormDefinition, answers: readonly GivenAnswer[]): Record<string, string> {
  const answered = new Set(answers.map(({ question }) => question.id));
  const missing = form.questions.filter(({ id, isRequired }) => isRequired && !answered.has(id));
  return Object.fromEntries(missing.map(({ id, position }) => [id, `Answer question ${position}`]));
}

/** Up to 53 options fit exactly into a number. */
const isChosen = (bits: number, place: number): boolean => Math.floor(bits / 2 ** place) % 2 === 1;
