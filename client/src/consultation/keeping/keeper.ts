import { makeConnection } from './connection.ts';
import { checkPath, draftOn, pathsOf, questionOn, type Draft } from './draft.ts';
import { makeDraftPages, type DraftPages } from './draft-pages.ts';
import { giving, nextToSend, replacing, returned, typing, untyping, without } from './kept-answers.ts';
import { openStore, type KeptStore } from './kept-store.ts';
import { showMistake, tell, type Note } from './notes.ts';
import type { FetchedPage } from './page-store.ts';
import { fieldsAsSent, fieldsOf, fill, formOn, isSameAnswer, mistakeIn } from './question-form.ts';
import { isChange, makeSender, type Sent } from './sender.ts';

/** What the small script of every page lends to this one. */
export interface Host {
  /** Puts a page in the place of the one that is shown, and its address in the address bar. */
  turnTo: (page: HTMLElement, title: string, path: string) => void;
  /** Posts a form as it would without this script. */
  post: (form: HTMLFormElement, submitter: HTMLElement | null) => Promise<void>;
}

/** What the small script of every page asks of this one. */
export interface Keeper {
  /** A page of a draft is shown. */
  arrive(): void;
  /** True when the keeper posts the form itself. */
  takes(form: HTMLFormElement, submitter: HTMLElement | null): boolean;
  /** Somebody went back or forward; true when the keeper shows that page. */
  comeBack(): boolean;
}

/** A draft that is being answered in this tab. */
interface Open {
  draft: Draft;
  store: KeptStore;
  pages: DraftPages;
  send: () => Promise<Sent>;
}

const TYPING_MS = 400;
const here = () => location.pathname + location.search;

/**
 * Keeps answers through a lost connection. Pages are always the server's: fetched as one goes, and fetched ahead for when
 * they cannot be fetched. "Save and continue" keeps the answer in the browser, sends whatever is kept in the order in which
 * it was given, and goes on, with the server or without it.
 */
export function makeKeeper({ turnTo, post }: Host): Keeper {
  const connection = makeConnection(() => void resume());
  let open: Open | undefined;
  /** What is kept cannot be sent until somebody has decided something: no use in trying by itself. */
  let isStopped = false;
  /** What the form held when it came, and in which language and format. */
  let atFirst = '';
  let edition: string | undefined;
  let typed: ReturnType<typeof setTimeout> | undefined;

  document.addEventListener('input', onInput);
  document.addEventListener('change', onInput);
  document.addEventListener('click', onClick);
  addEventListener('online', () => void resume());
  addEventListener('pagehide', keepTyped);
  document.addEventListener('visibilitychange', keepTyped);

  function arrive(): void {
    const draft = draftOn(document);
    if (!draft) return;
    const isFirst = open === undefined;
    if (draft.key !== open?.draft.key) open = opened(draft);
    if (formOn(document)) restore(isFirst);
    showNotes();
    if (nextToSend(open.store.read()) && !isStopped) void resume();
    else void open.pages.fetchAhead(connection.ask);
  }

  function opened(draft: Draft): Open {
    const store = openStore(draft.key);
    const pages = makeDraftPages(draft, store);
    return { draft, store, pages, send: makeSender({ draft, store, ask: connection.ask, onSaved: pages.isSaved }) };
  }

  /** Puts back what this browser kept, unless the server has just given back what was typed, with what is wrong with it. */
  function restore(isFirst: boolean): void {
    const { form, questionId } = formOn(document)!;
    const inForm = fieldsOf(form);
    atFirst = isFirst ? fieldsAsSent(form) : inForm;
    // Somebody was quicker than this script.
    if (inForm !== atFirst) return keepTyped();
    const shown = new URLSearchParams(atFirst).get('shown') ?? undefined;
    if (edition !== undefined && shown !== edition) open!.pages.clear();
    edition = shown;
    // It was saved on the way to another language.
    const entered = open!.store.read()[questionId]?.typed;
    if (entered !== undefined && isSameAnswer(entered, atFirst)) open!.store.change((kept) => untyping(kept, questionId));
    const kept = open!.store.read()[questionId];
    const fields = kept?.typed ?? kept?.given;
    const hasErrors = document.querySelector('#page .govuk-error-summary:not([hidden] *)') !== null;
    if (kept && fields !== undefined && !hasErrors) fill(form, fields, kept.base);
  }

  function showNotes(...more: Note[]): void {
    const { store } = open!;
    const shown = formOn(document);
    const entered = shown && store.read()[shown.questionId]?.typed;
    const notes: Note[] = [...more];
    if (connection.isAway()) notes.push('away');
    if (entered !== undefined && entered !== atFirst) notes.push('typed');
    if (!store.isLasting()) notes.push('not-lasting');
    tell(notes);
  }

  function onInput({ target, type }: Event): void {
    if (!open || !(target instanceof Element) || !formOn(document)?.form.contains(target)) return;
    clearTimeout(typed);
    if (type === 'change') keepTyped();
    else typed = setTimeout(keepTyped, TYPING_MS);
  }

  function keepTyped(): void {
    clearTimeout(typed);
    const shown = formOn(document);
    // Who leaves in a hurry leaves nothing behind.
    if (!shown || !open || document.body.classList.contains('govuk-exit-this-page-hide-content')) return;
    const { form, questionId, base } = shown;
    const fields = fieldsOf(form);
    const before = open.store.read()[questionId];
    const isAsBefore = fields === (before?.given ?? atFirst);
    if (isAsBefore ? before?.typed === undefined : before?.typed === fields) return;
    open.store.change((kept) => (isAsBefore ? untyping(kept, questionId) : typing(kept, questionId, fields, base)));
  }

  function onClick(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('#page a[href]') : null;
    if (!link || !open || !draftOn(document) || link.origin !== location.origin || !pathsOf(open.draft).includes(link.pathname) || link.hash !== '') return;
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || link.target !== '') return;
    event.preventDefault();
    keepTyped();
    void goTo(link.pathname + link.search);
  }

  function takes(form: HTMLFormElement, submitter: HTMLElement | null): boolean {
    if (!open) return false;
    keepTyped();
    if (form.ariaBusy === 'true') return true;
    const { conflict } = form.dataset;
    if (conflict !== undefined) void settle(conflict, Number(form.dataset['version']), submitter);
    // A button with a name asks for something else, such as another language.
    else if (formOn(document)?.form === form && !submitter?.getAttribute('name')) void give();
    else if (location.pathname === checkPath(open.draft) && new URL(form.action).pathname === location.pathname) void sendResponse(form, submitter);
    else return false;
    return true;
  }

  /** "Save and continue". */
  async function give(): Promise<void> {
    const { draft, store, pages, send } = open!;
    const { form, questionId, base } = formOn(document)!;
    const question = questionOn(document);
    const fields = fieldsOf(form);
    form.ariaBusy = 'true';
    isStopped = false;
    store.change((kept) => giving(kept, questionId, fields, base, Date.now()));
    const sent = await send();
    form.ariaBusy = null;
    if (sent.kind === 'asked') return decide(sent);
    if (sent.kind === 'sent') return goTo(sent.next ?? pages.pathAfter(questionId));
    const mistake = question && mistakeIn(question, fields);
    if (mistake === undefined) return goTo(isChange(draft) ? checkPath(draft) : pages.pathAfter(questionId));
    store.change((kept) => returned(kept, questionId));
    showMistake(mistake);
    showNotes('mistake');
  }

  /** Shows a page of the draft: as the server draws it now, or as it drew it before. */
  async function goTo(path: string, isBack = false): Promise<void> {
    const { pages } = open!;
    const page = await connection.ask(path);
    if (page && !page.isPublic) return location.assign(page.path);
    if (page && draftOn(page.page)) pages.remember(page);
    const shown = page ?? pages.copyOf(path);
    if (shown) turn(shown, isBack ? here() : shown.path);
    else showNotes('not-here');
  }

  const turn = ({ page, title }: FetchedPage, path: string) => turnTo(document.importNode(page, true), title, path);

  /** The server did not save an answer: the page that it sent says why and asks, or the question shows what is wrong. */
  async function decide({ questionId, page, reason, next }: Extract<Sent, { kind: 'asked' }>): Promise<void> {
    isStopped = true;
    if (reason !== 'not-valid' || next === undefined) return turn(page, reason === undefined ? page.path : here());
    open!.store.change((kept) => returned(kept, questionId));
    if (location.pathname !== next) await goTo(next);
    const shown = formOn(document);
    if (shown) await post(shown.form, null);
  }

  /** Somebody has seen both answers and says which is to stand. */
  async function settle(questionId: string, version: number, submitter: HTMLElement | null): Promise<void> {
    const { store, send } = open!;
    const isMine = submitter?.getAttribute('value') === 'mine';
    isStopped = false;
    store.change((kept) => (isMine ? replacing(kept, questionId, version) : without(kept, questionId)));
    const sent = await send();
    if (sent.kind === 'asked') return decide(sent);
    await goTo(sent.kind === 'sent' && sent.next ? sent.next : here(), !(sent.kind === 'sent' && sent.next));
  }

  /** "Send your answers": what is kept goes first. */
  async function sendResponse(form: HTMLFormElement, submitter: HTMLElement | null): Promise<void> {
    const { store, send } = open!;
    form.ariaBusy = 'true';
    const sent = await send();
    // With nothing kept, too, the connection may be gone.
    const isHere = sent.kind === 'sent' && (await connection.ask(location.pathname)) !== undefined;
    form.ariaBusy = null;
    if (sent.kind === 'asked') return decide(sent);
    if (!isHere) return showNotes('cannot-send');
    await post(form, submitter);
    if (!draftOn(document)) store.change(() => ({}));
  }

  /** The connection may be back: sends what is kept, and says so. */
  async function resume(): Promise<void> {
    if (!open || isStopped || !draftOn(document)) return;
    const { draft, pages, send } = open;
    const wasAway = connection.isAway();
    const sent = await send();
    if (sent.kind === 'asked') return decide(sent);
    if (sent.kind === 'sent' && wasAway && connection.isAway()) await connection.ask(checkPath(draft));
    if (!draftOn(document)) return;
    if (wasAway) showNotes(...(connection.isAway() ? [] : (['back'] as const)));
    if (!connection.isAway()) void pages.fetchAhead(connection.ask);
  }

  function comeBack(): boolean {
    if (!open || !pathsOf(open.draft).includes(location.pathname)) return false;
    void goTo(here(), true);
    return true;
  }

  return { arrive, takes, comeBack };
}
