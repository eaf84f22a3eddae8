import type { Ask, FetchedPage } from './page-store.ts';

const PATIENCE_MS = 10_000;
const PATIENCE_WHILE_AWAY_MS = 3_000;
const FIRST_RETRY_MS = 1_000;
const SLOWEST_RETRY_MS = 10_000;

export interface Connection {
  ask: Ask;
  /** True once something could not be fetched, until something can. */
  isAway(): boolean;
}

/**
 * Asks the server, and knows whether it answers. A server that is overloaded, or whose database is gone, is as far away as
 * one behind a lost connection.
 *
 * @param again called now and then while nothing comes back: browsers do not always say that they are connected
 */
export function makeConnection(again: () => void): Connection {
  let isAway = false;
  let retries = 0;
  let retry: ReturnType<typeof setTimeout> | undefined;

  function later(): void {
    clearTimeout(retry);
    const wait = Math.min(FIRST_RETRY_MS * 2 ** retries, SLOWEST_RETRY_MS);
    retry = setTimeout(() => {
      retries += 1;
      again();
    }, wait);
  }

  return {
    isAway: () => isAway,
    async ask(path, body) {
      const page = await fetchPage(path, isAway ? PATIENCE_WHILE_AWAY_MS : PATIENCE_MS, body).catch(() => undefined);
      isAway = page === undefined;
      if (isAway) later();
      else retries = 0;
      return page;
    },
  };
}

/** @param patience in milliseconds, until the whole page is here */
async function fetchPage(path: string, patience: number, body?: URLSearchParams): Promise<FetchedPage | undefined> {
  const answer = await fetch(path, { ...(body && { method: 'POST', body }), headers: { accept: 'text/html' }, signal: AbortSignal.timeout(patience) });
  if (answer.status >= 500 || answer.status === 429) return undefined;
  const { pathname, search } = new URL(answer.url);
  const parsed = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const page = parsed.getElementById('page');
  return page ? { path: pathname + search, title: parsed.title, page, isPublic: parsed.documentElement.dataset['client'] === 'public' } : undefined;
}
