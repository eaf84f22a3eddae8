import { checkPath, type Draft } from './draft.ts';
import { nextToSend, saved, trying, type KeptAnswer } from './kept-answers.ts';
import type { KeptStore } from './kept-store.ts';
import type { Ask, FetchedPage } from './page-store.ts';

/** What came of sending. `asked`: the server did not save an answer, and `page` says what is to be decided. */
export type Sent =
  | { kind: 'sent'; next: string | undefined }
  | { kind: 'away' }
  | { kind: 'asked'; questionId: string; page: FetchedPage; reason: string | undefined; next: string | undefined };

interface SenderOptions {
  draft: Draft;
  store: KeptStore;
  ask: Ask;
  onSaved: (questionId: string, fields: string, version: number) => void;
}

/** Sends what is kept, in the order in which it was given, one answer at a time, whoever asks. */
export function makeSender({ draft, store, ask, onSaved }: SenderOptions): () => Promise<Sent> {
  let last: Promise<unknown> = Promise.resolve();

  async function sendAll(): Promise<Sent> {
    let next: string | undefined;
    for (let first = nextToSend(store.read()); first; first = nextToSend(store.read())) {
      const [questionId, { given }] = first;
      const body = bodyOf(first[1]);
      store.change((kept) => trying(kept, questionId));
      const page = await ask(`${draft.path}/answer`, body);
      if (!page) return { kind: 'away' };
      const { outcome, version, next: leadsTo } = page.page.querySelector<HTMLElement>('[data-outcome]')?.dataset ?? {};
      if (outcome !== 'saved') return { kind: 'asked', questionId, page, reason: outcome, next: leadsTo };
      store.change((kept) => saved(kept, questionId, given, Number(version)));
      onSaved(questionId, given, Number(version));
      next = leadsTo;
    }
    return { kind: 'sent', next };
  }

  function bodyOf({ given, base, tried }: KeptAnswer & { given: string }): URLSearchParams {
    const body = new URLSearchParams(given);
    body.set('baseVersion', String(base));
    if (isChange(draft)) body.set('from', 'check');
    for (const fields of tried) if (fields !== given) body.append('tried[]', fields);
    return body;
  }

  return () => {
    const sending = last.then(sendAll);
    last = sending.catch(() => undefined);
    return sending;
  };
}

/** Somebody came from where the answers are checked, and goes back there. */
export function isChange(draft: Draft): boolean {
  return location.pathname !== checkPath(draft) && new URLSearchParams(location.search).get('from') === 'check';
}
