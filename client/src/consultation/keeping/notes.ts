/** What the server wrote beside the question for the script to show: it knows the words and the language, the script does not. */
export type Note = 'away' | 'back' | 'typed' | 'not-lasting' | 'cannot-send' | 'not-here' | 'mistake';

/** Shows these notes and no others. */
export function tell(notes: readonly Note[], mistake?: string): void {
  for (const element of document.querySelectorAll<HTMLElement>('#page [data-note]')) {
    const note = element.dataset['note'] as Note;
    element.hidden = !notes.includes(note);
    if (note !== 'mistake' || element.hidden) continue;
    const words = element.querySelector('[data-mistake]');
    if (words) words.textContent = mistake ?? '';
    element.tabIndex = -1;
    element.focus();
  }
}
