/** What the server wrote beside the question for the script to show: it knows the words and the language, the script does not. */
export type Note = 'away' | 'back' | 'typed' | 'not-lasting' | 'cannot-send' | 'not-here' | 'mistake';

/** Shows these notes and no others. One that stops somebody takes the focus. */
export function tell(notes: readonly Note[]): void {
  for (const element of document.querySelectorAll<HTMLElement>('#page [data-note]')) {
    element.hidden = !notes.includes(element.dataset['note'] as Note);
    if (!element.hidden && element.querySelector('.govuk-error-summary')) {
      element.tabIndex = -1;
      element.focus();
    }
  }
}

/** Says what is wrong with an answer, in the words of the form that the server checks it with too. */
export function showMistake(words: string): void {
  const place = document.querySelector('#page [data-mistake]');
  if (place) place.textContent = words;
}
