import type { QuestionKept } from './draft.ts';
import { linesOf } from './question-form.ts';

interface AnswerToShow {
  question: QuestionKept;
  /** The form as it was filled in. */
  fields: string;
  /** Where it is changed. */
  path: string;
}

/**
 * Writes the answers that this browser knows into the server's page on which they are checked: a row for each question, made
 * from the rows that stand there.
 */
export function showAnswers(page: HTMLElement, answers: readonly AnswerToShow[]): void {
  const list = page.querySelector('dl.app-answers');
  const row = list?.querySelector('.govuk-summary-list__row');
  if (!list || !row || answers.length === 0) return;
  const unanswered = list.querySelector('.app-quiet');
  // Answers that were not on the way when the page came may be now.
  const leftOut = list.parentElement?.querySelector('dl.app-answers ~ dl.app-answers');
  while (leftOut && list.nextElementSibling !== leftOut) list.nextElementSibling?.remove();
  leftOut?.remove();
  list.replaceChildren(...answers.map((answer, place) => rowOf(answer, place, row, unanswered)));
}

function rowOf({ question, fields, path }: AnswerToShow, place: number, row: Element, unanswered: Element | null): Element {
  const own = row.cloneNode(true) as HTMLElement;
  own.querySelector('.govuk-summary-list__key')!.textContent = question.text;
  const lines = linesOf(question, fields).map((line) => Object.assign(document.createElement('div'), { textContent: line, dir: 'auto' }));
  own.querySelector('.govuk-summary-list__value')!.replaceChildren(...(lines.length === 0 && unanswered ? [unanswered.cloneNode(true)] : lines));
  const link = own.querySelector('a');
  link?.setAttribute('href', `${path}?from=check`);
  const hidden = link?.querySelector('.govuk-visually-hidden');
  if (hidden) hidden.textContent = hidden.textContent.replace(/\d+/, String(place + 1));
  return own;
}
