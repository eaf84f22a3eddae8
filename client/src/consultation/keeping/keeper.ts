import { wayThrough } from '@throughline/shared/routing';
import { showAnswers, type AnswerShown } from './answers-shown.ts';
import { giving, nextToSend, replacing, returned, saved, trying, typing, untyping, without, type KeptAnswer } from './kept-answers.ts';
import { openStore, type KeptStore } from './kept-store.ts';
import { tell, type Note } from './notes.ts';
import { askFor, Away, makePageStore, type FetchedPage } from './page-store.ts';
import { chosenIn, fieldsOf, fill, formOn, mistakeIn, type QuestionForm } from './question-form.ts';
import type { QuestionKept } from './question-kept.ts';

/** What the small script of every page lends to this one. */
export interface Host {
  /** Puts a page in the place of the one that is shown, and its address in the address bar. */
  turnTo(page: HTMLElement, title: string, path: string): void;
  /** Posts a form as it would without this script. */
  post(form: HTMLFormElement, submitter: HTMLElement | null): Promise<void>;
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

const PATIENCE_MS = 10_000;
const PATIENCE_WHILE_AWAY_MS = 3_000;
const TYPING_MS = 400;
const FIRST_RETRY_MS = 1_000;
const SLOWEST_RETRY_MS = 10_000;

/** The facts of the draft that its pages carry. */
interface Draft {
  key: string;
  /** The path of the consultation. */
  path: string;
  questions: number;
}

function draftOn(page: ParentNode): (Draft & { question: QuestionKept | undefined }) | undefined {
  const data = page.querySelector<HTMLElement>('[data-keeps]')?.dataset;
  if (!data?.['keeps'] || !data['path']) return undefined;
  const question = data['question'] ? (JSON.parse(data['question']) as QuestionKept) : undefined;
  return { key: data['keeps'], path: data['path'], questions: Number(data['questions']), question };
}

/**
 * Keeps answers through a lost connection. Pages are always the server's: fetched as one goes, and fetched ahead for when
 * they cannot be fetched. "Save and continue" keeps the answer in the browser, sends whatever is kept in the order in which
 * it was given, and goes on, with the server or without it.
 */
export function makeKeeper({ turnTo, post }: Host): Keeper {
  const pages = makePageStore();
  /** Answers of this tab that the server has, for pages that were fetched before. */
  const known = new Map<string, { fields: string; version: number }>();
  let draft: Draft | undefined;
  let store: KeptStore | undefined;
  let isAway = false;
  let sending: Promise<Outcome> | undefined;
  let retries = 0;
  /** What is kept cannot be sent until somebody has decided something: no use in trying by itself. */
  let isStopped = false;
  let retry: ReturnType<typeof setTimeout> | undefined;
  /** What the form held when it came. */
  let atFirst = '';
  let typed: ReturnType<typeof setTimeout> | undefined;

  const patience = () => (isAway ? PATIENCE_WHILE_AWAY_MS : PATIENCE_MS);
  const questionPath = (place: number) => `${draft!.path}/question/${place + 1}`;
  const allPaths = () => [...Array.from({ length: draft!.questions }, (_, place) => questionPath(place)), `${draft!.path}/check`];
  const here = () => location.pathname;

  document.addEventListener('input', onInput);
  document.addEventListener('change', onInput);
  document.addEventListener('click', onClick);
  addEventListener('online', () => void resume());
  addEventListener('pagehide', keepTyped);
  document.addEventListener('visibilitychange', keepTyped);

  function arrive(): void {
    const found = draftOn(document);
    if (!found) return;
    if (found.key !== draft?.key) {
      draft = found;
      store = openStore(found.key);
    }
    const shown = formOn(document);
    if (shown) restore(shown);
    showNotes();
    if (nextToSend(store!.read()) && !isStopped) void resume();
    else void pages.fetchAhead(allPaths(), patience());
  }

  /** Puts back what this browser kept, unless the server has just given back what was typed, with what is wrong with it. */
  function restore({ form, questionId }: QuestionForm): void {
    atFirst = fieldsOf(form);
    const kept = store!.read()[questionId];
    const fields = kept?.typed ?? kept?.given;
    if (kept === undefined || fields === undefined || document.querySelector('#page .govuk-error-summary:not([hidden] *)')) return;
    fill(form, fields, kept.base);
  }

  function showNotes(...more: Note[]): void {
    const shown = formOn(document);
    const kept = shown && store!.read()[shown.questionId];
    const wasTyped = kept?.typed !== undefined && kept.typed !== atFirst;
    tell([...(isAway ? (['away'] as const) : []), ...(wasTyped ? (['typed'] as const) : []), ...(store!.isLasting() ? [] : (['not-lasting'] as const)), ...more]);
  }

  function onInput({ target, type }: Event): void {
    const shown = formOn(document);
    if (!shown || !store || !(target instanceof Element) || !shown.form.contains(target)) return;
    clearTimeout(typed);
    if (type === 'change') keepTyped();
    else typed = setTimeout(keepTyped, TYPING_MS);
  }

  function keepTyped(): void {
    clearTimeout(typed);
    const shown = formOn(document);
    if (!shown || !store) return;
    const fields = fieldsOf(shown.form);
    const { questionId, base } = shown;
    const before = store.read()[questionId];
    const isAsBefore = fields === (before?.given ?? atFirst);
    if (isAsBefore ? before?.typed !== undefined : before?.typed !== fields) {
      store.change((kept) => (isAsBefore ? untyping(kept, questionId) : typing(kept, questionId, fields, base)));
    }
  }

  function onClick(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('#page a[href]') : null;
    if (!link || !draft || !document.querySelector('[data-keeps]')) return;
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || link.target !== '') return;
    if (link.origin !== location.origin || !allPaths().includes(link.pathname)) return;
    event.preventDefault();
    keepTyped();
    void goTo(link.pathname + link.search);
  }

  function takes(form: HTMLFormElement, submitter: HTMLElement | null): boolean {
    if (!draft || !store) return false;
    keepTyped();
    const { conflict } = form.dataset;
    if (conflict !== undefined) void settle(conflict, Number(form.dataset['version']), submitter);
    // A button with a name asks for something else, such as another language.
    else if (formOn(document)?.form === form && !submitter?.getAttribute('name')) void give();
    else if (here() === `${draft.path}/check` && new URL(form.action).pathname === here()) void sendAll(form, submitter);
    else return false;
    return true;
  }

  /** "Save and continue". */
  async function give(): Promise<void> {
    const { form, questionId, base } = formOn(document)!;
    if (form.ariaBusy === 'true') return;
    form.ariaBusy = 'true';
    clearTimeout(typed);
    isStopped = false;
    const fields = fieldsOf(form);
    store!.change((kept) => giving(kept, questionId, fields, base, Date.now()));
    const outcome = await send();
    form.ariaBusy = null;
    if (outcome.kind === 'asked') return;
    if (outcome.kind === 'sent') return goTo(outcome.next ?? pathAfter(questionId));
    const question = draftOn(document)?.question;
    const mistake = question && mistakeIn(question, fields);
    if (mistake === undefined) return goTo(isChange() ? `${draft!.path}/check` : pathAfter(questionId));
    store!.change((kept) => returned(kept, questionId));
    showNotes('mistake');
    tell(['away', 'mistake'], mistake);
  }

  /** Whoever changes an answer from where they are checked goes back there. */
  const isChange = () => new URLSearchParams(location.search).get('from') === 'check';

  /** The questions of the draft with what this browser knows of their answers; none until all pages are here. */
  function questionsKnown(): { question: QuestionKept; form: HTMLFormElement; path: string; heading: string; fields: string }[] {
    const kept = store!.read();
    const found = allPaths().slice(0, -1).flatMap((path) => {
      const page = pages.get(path)?.page.cloneNode(true) as HTMLElement | undefined;
      const shown = page && formOn(page);
      const question = page && draftOn(page)?.question;
      if (!page || !shown || !question) return [];
      const own = kept[shown.questionId];
      const saved = known.get(shown.questionId);
      const fields = own?.given ?? saved?.fields;
      if (fields !== undefined) fill(shown.form, fields, own?.base ?? saved!.version);
      const heading = (page.querySelector('h1')?.textContent ?? '').trim();
      return [{ question, form: shown.form, path, heading, fields: fieldsOf(shown.form) }];
    });
    return found.length === draft!.questions ? found : [];
  }

  function way() {
    const questions = questionsKnown();
    const fieldsFor = new Map(questions.map(({ question, fields }) => [question.id, { question, fields }]));
    const onTheWay = wayThrough(questions.map(({ question }) => question), (id) => {
      const { question, fields } = fieldsFor.get(id)!;
      return chosenIn(question, fields);
    });
    return questions.filter(({ question }) => onTheWay.includes(question));
  }

  function pathAfter(questionId: string): string {
    const steps = way();
    const at = steps.findIndex(({ question }) => question.id === questionId);
    if (at >= 0) return steps[at + 1]?.path ?? `${draft!.path}/check`;
    const place = Number(/\/question\/(\d+)$/.exec(here())?.[1] ?? draft!.questions);
    return place < draft!.questions ? questionPath(place) : `${draft!.path}/check`;
  }

  /** Shows a page of the draft: as the server draws it now, or as it drew it before. */
  async function goTo(path: string, isBack = false): Promise<void> {
    try {
      const page = await askFor(path, patience());
      isAway = false;
      if (!page.isPublic) return location.assign(page.path);
      if (draftOn(page.page)) pages.put(page);
      // What came is newer than what this tab knew.
      const fresh = formOn(page.page);
      if (fresh) known.delete(fresh.questionId);
      turn(page, isBack ? location.pathname + location.search : page.path);
    } catch {
      isAway = true;
      later();
      showFromStore(path);
    }
  }

  function showFromStore(path: string): void {
    const pathname = path.split('?')[0]!;
    const page = pages.get(pathname);
    if (!page) return showNotes('not-here');
    const copy = { ...page, page: page.page.cloneNode(true) as HTMLElement };
    const shown = formOn(copy.page);
    const answer = shown && known.get(shown.questionId);
    if (shown && answer) fill(shown.form, answer.fields, answer.version);
    if (pathname === `${draft!.path}/check`) {
      showAnswers(copy.page, way().map(({ heading, form, path: at }): AnswerShown => ({ question: heading, form, path: at })));
    }
    turn(copy, path);
  }

  const turn = ({ page, title }: FetchedPage, path: string) => turnTo(document.importNode(page, true), title, path);

  type Outcome = { kind: 'sent'; next?: string } | { kind: 'away' } | { kind: 'asked' };

  /** Sends what is kept, the first first. One at a time, whoever asks. */
  async function send(): Promise<Outcome> {
    while (sending) await sending;
    sending = sendKept();
    try {
      return await sending;
    } finally {
      sending = undefined;
    }
  }

  async function sendKept(): Promise<Outcome> {
    let next: string | undefined;
    for (let first = nextToSend(store!.read()); first; first = nextToSend(store!.read())) {
      const [id, answer] = first;
      store!.change((kept) => trying(kept, id));
      try {
        const page = await askFor(`${draft!.path}/answer`, patience(), bodyOf(answer));
        const told = page.page.querySelector<HTMLElement>('[data-outcome]')?.dataset;
        isAway = false;
        retries = 0;
        if (told?.['outcome'] !== 'saved') return ask(page, id, told?.['outcome']);
        const version = Number(told['version']);
        store!.change((kept) => saved(kept, id, answer.given, version));
        known.set(id, { fields: answer.given, version });
        next = told['next'];
      } catch (error) {
        if (!(error instanceof Away)) throw error;
        isAway = true;
        later();
        return { kind: 'away' };
      }
    }
    return { kind: 'sent', ...(next !== undefined && { next }) };
  }

  function bodyOf({ given, base, tried }: KeptAnswer & { given: string }): URLSearchParams {
    const body = new URLSearchParams(given);
    body.set('baseVersion', String(base));
    if (isChange()) body.set('from', 'check');
    for (const fields of tried) if (fields !== given) body.append('tried[]', fields);
    return body;
  }

  /** The answer was not saved: what is to be done stands on the page that came. */
  function ask(page: FetchedPage, id: string, outcome: string | undefined): Outcome {
    isStopped = true;
    if (outcome === 'not-valid') {
      const path = page.page.querySelector<HTMLElement>('[data-outcome]')!.dataset['next']!;
      store!.change((kept) => returned(kept, id));
      void showMistake(path);
    } else turn(page, outcome === undefined ? page.path : location.pathname + location.search);
    return { kind: 'asked' };
  }

  /** Lets the server draw the question with what is wrong, by posting what is in its form. */
  async function showMistake(path: string): Promise<void> {
    if (here() !== path) await goTo(path);
    const shown = formOn(document);
    if (!shown) return;
    shown.form.ariaBusy = null;
    await post(shown.form, null);
  }

  /** Somebody has seen both answers and says which is to stand. */
  async function settle(id: string, version: number, submitter: HTMLElement | null): Promise<void> {
    isStopped = false;
    const isMine = submitter?.getAttribute('value') === 'mine';
    store!.change((kept) => (isMine ? replacing(kept, id, version) : without(kept, id)));
    known.delete(id);
    const outcome = await send();
    if (outcome.kind !== 'asked') await goTo(location.pathname + location.search, true);
  }

  /** "Send your answers": what is kept goes first. */
  async function sendAll(form: HTMLFormElement, submitter: HTMLElement | null): Promise<void> {
    if (form.ariaBusy === 'true') return;
    form.ariaBusy = 'true';
    const outcome = await send();
    if (outcome.kind === 'asked') return;
    // Even with nothing kept the connection may be gone.
    const isHere = outcome.kind === 'sent' && (await askFor(location.pathname, patience()).then(() => true, () => false));
    form.ariaBusy = null;
    if (isHere) {
      await post(form, submitter);
      if (!document.querySelector('[data-keeps]')) store!.change(() => ({}));
      return;
    }
    isAway = true;
    later();
    showNotes('cannot-send');
  }

  /** Tries again by itself, ever more slowly, until the server answers: browsers do not always say that they are back. */
  function later(): void {
    clearTimeout(retry);
    retry = setTimeout(() => {
      retries += 1;
      void resume();
    }, Math.min(FIRST_RETRY_MS * 2 ** retries, SLOWEST_RETRY_MS));
  }

  /** The connection may be back: sends what is kept, and says so. */
  async function resume(): Promise<void> {
    if (!draft || !store || isStopped || !document.querySelector('[data-keeps]')) return;
    const wasAway = isAway;
    const hadKept = nextToSend(store.read()) !== undefined;
    const outcome = await send();
    if (outcome.kind === 'asked') return;
    if (outcome.kind === 'sent' && wasAway && !hadKept) isAway = await askFor(location.pathname, patience()).then(() => false, () => true);
    if (isAway) later();
    if (wasAway) showNotes(...(isAway ? [] : (['back'] as const)));
    if (!isAway) void pages.fetchAhead(allPaths(), patience());
  }

  function comeBack(): boolean {
    if (!draft || !allPaths().includes(here())) return false;
    void goTo(location.pathname + location.search, true);
    return true;
  }

  return { arrive, takes, comeBack };
}
