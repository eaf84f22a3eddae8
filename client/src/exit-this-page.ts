import { forgetKept } from './forget-kept.ts';

const PRESSES = 3;
const WITHIN_MS = 5_000;

/**
 * Leaves at once when the button "Exit this page" is used, or Shift or Escape is pressed three times in five seconds.
 *
 * The page goes blank first, since the other one may take its time; it leaves no entry in the history, and what the browser
 * kept of answers is deleted.
 * Does nothing on pages without the button, and the button is a plain link where scripts do not run.
 */
export function watchExitKeys(): void {
  let presses: number[] = [];
  document.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest('.govuk-js-exit-this-page-button') : null;
    if (!button) return;
    event.preventDefault();
    exit(button);
  });
  document.addEventListener('keyup', ({ key }) => {
    const button = document.querySelector('.govuk-js-exit-this-page-button');
    const now = Date.now();
    presses = key === 'Shift' || key === 'Escape' ? [...presses.filter((at) => now - at < WITHIN_MS), now] : [];
    if (button && presses.length >= PRESSES) exit(button);
  });
}

function exit(button: Element): void {
  document.title = 'Loading';
  document.body.classList.add('govuk-exit-this-page-hide-content');
  forgetKept(0);
  const { elsewhere } = (button as HTMLElement).dataset;
  const href = button.getAttribute('href') ?? 'about:blank';
  // The address that takes the codes away leads on by itself, but nobody waits for it.
  if (elsewhere !== undefined) void fetch(href, { keepalive: true, redirect: 'manual' }).catch(() => undefined);
  location.replace(elsewhere ?? href);
}
