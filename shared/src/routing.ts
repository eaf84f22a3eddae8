import { oneChoiceKinds } from './questions.ts';

/** Where an answer leads. Without an option: whatever else was answered. Without a target: to the check of the answers. */
export interface Route {
  optionId: string | null;
  toQuestionId: string | null;
}

/** A question as far as the way through the form depends on it. */
export interface RoutedQuestion {
  id: string;
  kind: string;
  routes: readonly Route[];
}

/**
 * The questions that somebody with these answers is asked, in order. The way only ever leads forward, so it ends.
 *
 * @param questions in the order of the form
 * @param chosen the options that were chosen for a question; none when it is not answered
 */
export function wayThrough<Question extends RoutedQuestion>(questions: readonly Question[], chosen: (questionId: string) => readonly string[]): Question[] {
  const way: Question[] = [];
  for (let at = 0; at < questions.length; ) {
    const question = questions[at]!;
    way.push(question);
    at = nextAfter(questions, at, chosen(question.id));
  }
  return way;
}

/** The place of the question after the one at a place; the number of questions when the answers are checked next. */
function nextAfter(questions: readonly RoutedQuestion[], at: number, chosen: readonly string[]): number {
  const { routes } = questions[at]!;
  const route = routes.find(({ optionId }) => optionId !== null && chosen.includes(optionId)) ?? routes.find(({ optionId }) => optionId === null);
  if (!route) return at + 1;
  if (route.toQuestionId === null) return questions.length;
  return Math.max(at + 1, questions.findIndex(({ id }) => id === route.toQuestionId));
}

/** What is wrong with the ways through a form. */
export interface RouteProblem {
  kind: 'LEADS_BACK' | 'LEADS_NOWHERE' | 'OPTION_IS_GONE' | 'CANNOT_LEAD' | 'NEVER_ASKED';
  questionId: string;
}

/**
 * Finds loops (a route that leads back or to itself), dead ends (a target that is not in the form), routes on options that
 * are gone or of questions whose answers cannot lead anywhere, and questions that nobody is ever asked.
 */
export function routeProblems(questions: readonly (RoutedQuestion & { options: readonly { id: string }[] })[]): RouteProblem[] {
  const placeOf = new Map(questions.map(({ id }, place) => [id, place]));
  const problems = questions.flatMap(({ id, kind, routes, options }, place) =>
    routes.flatMap(({ optionId, toQuestionId }): RouteProblem[] => {
      if (optionId !== null && !oneChoiceKinds.includes(kind)) return [{ kind: 'CANNOT_LEAD', questionId: id }];
      if (optionId !== null && !options.some((option) => option.id === optionId)) return [{ kind: 'OPTION_IS_GONE', questionId: id }];
      if (toQuestionId === null) return [];
      const target = placeOf.get(toQuestionId);
      if (target === undefined) return [{ kind: 'LEADS_NOWHERE', questionId: id }];
      return target <= place ? [{ kind: 'LEADS_BACK', questionId: id }] : [];
    }),
  );
  const isAsked = questions.map((_, place) => place === 0);
  questions.forEach(({ options, kind }, place) => {
    if (!isAsked[place]) return;
    const leadsByOption = oneChoiceKinds.includes(kind) && options.length > 0;
    // Not answering leads on too, unless an "otherwise" says where.
    const answers = [[], ...(leadsByOption ? options.map(({ id }) => [id]) : [])];
    for (const chosen of answers) {
      const next = nextAfter(questions, place, chosen);
      if (next < questions.length) isAsked[next] = true;
    }
  });
  return [...problems, ...questions.flatMap(({ id }, place): RouteProblem[] => (isAsked[place] ? [] : [{ kind: 'NEVER_ASKED', questionId: id }]))];
}
