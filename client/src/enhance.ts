/**
 * The small script of every page. Everything on public pages works without it: it lets people leave in a hurry, and on
 * public pages it makes posting a form smoother and takes the reader to what went wrong. The server's HTML stays the only
 * renderer there.
 */
import type { Host, Keeper } from './consultation/keeping/keeper.ts';
import { showHelp, watchAnswering } from './consultation/while-answering.ts';
import { watchExitKeys } from './exit-this-page.ts';
import { forgetKept, KEPT_FOR_MS } from './forget-kept.ts';

/** Keeps answers through a lost connection: loaded where somebody answers. */
let keeper: Keeper | undefined;

const addressNow = (): string => location.pathname + location.search;
/** The address of the page that is shown. */
let shownAddress = addressNow();

watchExitKeys();
watchExclusiveBoxes();
watchAnswering();
takeCodeFromAddress();
forgetKept(KEPT_FOR_MS);
if (document.documentElement.dataset['client'] === 'public') {
  enhanceForms();
  arrive();
}

/** "None of these" and the others cannot be ticked together. The server checks it too. */
function watchExclusiveBoxes(): void {
  document.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.type !== 'checkbox' || !target.checked) return;
    const isExclusive = (box: HTMLInputElement) => box.dataset['behaviour'] === 'exclusive';
    for (const box of document.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')) {
      const isRival = box !== target && box.name === target.name && box.form === target.form;
      if (isRival && (isExclusive(target) || isExclusive(box))) box.checked = false;
    }
  });
}

/** A link that somebody kept brings a code behind the “#”: it goes into the field, and out of the address and the history. */
function takeCodeFromAddress(): void {
  const code = /^#([a-z0-9]{4}(?:-[a-z0-9]{4}){5})$/.exec(location.hash)?.[1];
  const field = document.querySelector<HTMLInputElement>('input[name="code"]');
  if (code === undefined || !field) return;
  field.value = code;
  history.replaceState(null, '', location.pathname);
}

function enhanceForms(): void {
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (
      !(form instanceof HTMLFormElement) ||
      form.method !== 'post' ||
      form.dataset['native'] ||
      !form.closest('#page')
    )
      return;
    event.preventDefault();
    // "Remove them from this device".
    if (form.action.endsWith('/forget')) forgetKept(0);
    if (keeper?.takes(form, event.submitter)) return;
    void postOnce(form, event.submitter);
  });
  addEventListener('popstate', () => {
    // A link within the page, such as one of the error summary, changes no page.
    if (addressNow() !== shownAddress) void (keeper?.comeBack() || location.reload());
  });
  focusErrors();
}

/** Posts a form that is not on its way already; as the browser would, when that fails. */
async function postOnce(form: HTMLFormElement, submitter: HTMLElement | null): Promise<void> {
  if (form.ariaBusy === 'true') return;
  form.ariaBusy = 'true';
  const body = new FormData(form, submitter);
  await post(form, body).catch(() => postNatively(form, body));
}

/** Posts in the background and puts the page that comes back in the place of this one. */
async function post(form: HTMLFormElement, body: FormData): Promise<void> {
  const isUpload = form.enctype === 'multipart/form-data';
  const answer = await fetch(form.action, {
    method: 'POST',
    body: isUpload ? body : new URLSearchParams([...body].filter(isText)),
    headers: { accept: 'text/html' },
  });
  const next = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const page = next.getElementById('page');
  if (!page) throw new Error('The answer is not a page.');
  // A page that React takes over must be loaded as a document.
  if (next.documentElement.dataset['client'] !== 'public') return location.assign(answer.url);
  turnTo(page, next.title, answer.url);
}

/** Goes to a page that was fetched, as a link would. */
function turnTo(page: HTMLElement, title: string, url: string): void {
  const to = new URL(url, location.href).href;
  if (to !== location.href) history.pushState(null, '', to);
  show(page, title);
  scrollTo(0, 0);
  if (!focusErrors()) document.getElementById('main-content')?.focus();
}

function show(page: HTMLElement, title: string): void {
  shownAddress = addressNow();
  // A parsed document has no scripts, so what is for browsers without them would come alive: the order to come again to the
  // address that was left, for one.
  for (const without of page.querySelectorAll('noscript')) without.remove();
  document.getElementById('page')?.replaceWith(page);
  document.title = title;
  arrive();
}

/** What is to be done for the page that is shown now. */
function arrive(): void {
  keepLooking();
  showHelp();
  if (document.querySelector('#page [data-kept-no-more]')) forgetKept(0);
  if (!document.querySelector('#page [data-keeps]')) return;
  if (keeper) return keeper.arrive();
  const script = document.documentElement.dataset['keep'] ?? '';
  void import(/* @vite-ignore */ script).then(({ makeKeeper }: { makeKeeper: (host: Host) => Keeper }) => {
    keeper ??= makeKeeper({ turnTo, post: postOnce });
    keeper.arrive();
  });
}

/** A page about something that goes on by itself comes again every other second, until it says no more that it should. */
function keepLooking(): void {
  const seen = document.getElementById('page');
  if (!seen?.querySelector('[data-refresh]')) return;
  setTimeout(() => {
    fetch(location.href, { headers: { accept: 'text/html' } })
      .then((answer) => answer.text())
      .then((text) => {
        const next = new DOMParser().parseFromString(text, 'text/html');
        const page = next.getElementById('page');
        // Somebody may have gone on in the meantime.
        if (page && seen.isConnected) show(page, next.title);
      })
      .catch(() => keepLooking());
  }, 2_000);
}

const isText = (entry: [string, FormDataEntryValue]): entry is [string, string] => typeof entry[1] === 'string';

/** Takes the reader to the error summary, if there is one. */
function focusErrors(): boolean {
  const summary = document.querySelector<HTMLElement>('.govuk-error-summary:not([hidden] *)');
  summary?.setAttribute('tabindex', '-1');
  summary?.focus();
  return summary !== null;
}

/** What the browser would have done. Posting twice is safe: what forms ask for is done once. */
function postNatively(form: HTMLFormElement, body: FormData): void {
  const names = new Set([...new FormData(form)].map(([name]) => name));
  for (const [name, value] of body) {
    if (names.has(name) || typeof value !== 'string') continue;
    // The button that was pressed, which a scripted submission leaves out.
    form.append(Object.assign(document.createElement('input'), { type: 'hidden', name, value }));
  }
  HTMLFormElement.prototype.submit.call(form);
}
