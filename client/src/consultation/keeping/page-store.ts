/** A page of the server's, as it was fetched. */
export interface FetchedPage {
  /** With its query, where it came from in the end. */
  path: string;
  title: string;
  /** `#page` of the document. A copy is shown, so that this one stays as it came. */
  page: HTMLElement;
  /** False: React takes this page over, so that it must be loaded as a document. */
  isPublic: boolean;
}

/** Thrown when nothing, or nothing useful, came back: the connection, the server or its database is away. */
export class Away extends Error {}

/**
 * Asks the server for a page.
 *
 * @param patience in milliseconds, until the whole page is here
 * @throws Away
 */
export async function askFor(path: string, patience: number, body?: URLSearchParams): Promise<FetchedPage> {
  try {
    const answer = await fetch(path, {
      ...(body && { method: 'POST', body }),
      headers: { accept: 'text/html' },
      signal: AbortSignal.timeout(patience),
    });
    if (answer.status >= 500 || answer.status === 429) throw new Away();
    const { pathname, search } = new URL(answer.url);
    const found = pageIn(await answer.text(), pathname + search);
    if (!found) throw new Away();
    return found;
  } catch {
    throw new Away();
  }
}

function pageIn(html: string, path: string): FetchedPage | undefined {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  const page = parsed.getElementById('page');
  return page ? { path, title: parsed.title, page, isPublic: parsed.documentElement.dataset['client'] === 'public' } : undefined;
}

const PAUSE_MS = 150;

/**
 * Fetches the pages of a draft ahead, one after the other, so that they are there when the connection is lost. They stay in
 * the memory of this tab: on a device that others use nothing of them is left behind.
 */
export function makePageStore() {
  const pages = new Map<string, FetchedPage>();
  let isFetching = false;

  return {
    get: (pathname: string) => pages.get(pathname),
    put: (page: FetchedPage) => void pages.set(page.path.split('?')[0]!, page),
    async fetchAhead(paths: readonly string[], patience: number): Promise<void> {
      if (isFetching) return;
      isFetching = true;
      try {
        for (const path of paths) {
          if (pages.has(path)) continue;
          await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
          const page = await askFor(path, patience);
          // Somewhere else: these answers were sent, or are not on this device any more.
          if (page.path !== path) return;
          pages.set(path, page);
        }
      } catch {
        // Gone on with when the connection is back.
      } finally {
        isFetching = false;
      }
    },
  };
}
