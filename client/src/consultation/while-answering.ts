/**
 * What a script can add to a question that is complete without it: the sum of the points while they are given out, and the
 * place where the device is, when somebody presses the button for it.
 */
export function watchAnswering(): void {
  document.addEventListener('input', ({ target }) => {
    if (target instanceof HTMLInputElement && target.form) tellSum(target.form);
  });
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLButtonElement>('[data-my-place]') : null;
    if (button?.form) fillPlace(button.form);
  });
}

/** Shows on a new page what only works with a script. */
export function showHelp(): void {
  const button = document.querySelector<HTMLButtonElement>('#page [data-my-place]');
  if (button && 'geolocation' in navigator) button.hidden = false;
}

function tellSum(form: HTMLFormElement): void {
  const told = form.querySelector<HTMLElement>('[data-sum-of]');
  if (!told) return;
  const { sumOf = '', words = '' } = told.dataset;
  const given = [...new FormData(form)].reduce((sum, [name, value]) => (name.startsWith(sumOf) ? sum + (Number(value) || 0) : sum), 0);
  told.textContent = words.replace('{n}', String(given));
}

/** To about a hundred metres, which is all that is kept. */
function fillPlace(form: HTMLFormElement): void {
  navigator.geolocation.getCurrentPosition(({ coords }) => {
    for (const name of ['latitude', 'longitude'] as const) {
      const field = form.elements.namedItem(name);
      if (!(field instanceof HTMLInputElement)) continue;
      field.value = coords[name].toFixed(3);
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }
  });
}
