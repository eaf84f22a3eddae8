/** A draft as far as the way through it depends on it. */
interface Led {
  questions: readonly { id: string }[];
  /** The questions that the answers lead through, in order. */
  way: readonly string[];
}

/** The page of a question. Its number is its place among all questions, those that the way leads past included. */
export function questionPath({ questions }: Pick<Led, 'questions'>, id: string, under: string): string {
  return `${under}/question/${questions.findIndex((question) => question.id === id) + 1}`;
}

/** The page after a question: the next one on the way, or where the answers are checked. */
export function pathAfter(id: string, draft: Led, under: string): string {
  const next = draft.way[draft.way.indexOf(id) + 1];
  return next === undefined ? `${under}/check` : questionPath(draft, next, under);
}

/** The page before a question, along the way; undefined for the first one. */
export function pathBefore(id: string, draft: Led, under: string): string | undefined {
  const place = draft.questions.findIndex((question) => question.id === id);
  const before = draft.questions.slice(0, place).findLast((question) => draft.way.includes(question.id));
  return before && questionPath(draft, before.id, under);
}

/**
 * Where somebody goes on who changed an answer from the page on which answers are checked: back there, or to the first
 * question that the change brought onto the way.
 *
 * @param before the way as it was before the change
 */
export function pathAfterChange(before: readonly string[], draft: Led & { answers: readonly { questionId: string }[] }, under: string): string {
  const isAnswered = (id: string) => draft.answers.some(({ questionId }) => questionId === id);
  const added = draft.way.find((id) => !before.includes(id) && !isAnswered(id));
  return added === undefined ? `${under}/check` : questionPath(draft, added, under);
}

/** A draft as somebody finds it again who stopped. */
interface Stopped {
  questions: readonly { id: string; isRequired: boolean }[];
  way: readonly string[];
  answers: readonly { questionId: string }[];
}

/**
 * Where somebody goes on who comes back: the first question on the way that still must be answered, or that comes after all
 * that they answered, so that what they left out on purpose is not asked again; otherwise where the answers are checked.
 */
export function pathToGoOn(draft: Stopped, under: string): string {
  const isAnswered = (id: string) => draft.answers.some(({ questionId }) => questionId === id);
  const isRequired = (id: string) => draft.questions.some((question) => question.id === id && question.isRequired);
  const last = draft.way.findLastIndex(isAnswered);
  const next = draft.way.find((id, at) => !isAnswered(id) && (at > last || isRequired(id)));
  return next === undefined ? `${under}/check` : questionPath(draft, next, under);
}
