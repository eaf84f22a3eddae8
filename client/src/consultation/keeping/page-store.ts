/** A page of the server's, as it was fetched. */
export interface FetchedPage {
  /** With its query, where it came from in the end. */
  path: string;
  title: string;
  /** `#page` of the document. */
  page: HTMLElement;
  /** False: React takes this page over, so that it must be loaded as a document. */
  isPublic: boolean;
}

/** Asks the server for a page, or posts to it; undefined when nothing useful came back. */
export type Ask = (path: string, body?: URLSearchParams) => Promise<FetchedPage | undefined>;

const PAUSE_MS = 150;

/**
 * Pages of a draft that are fetched ahead, one after the other, so that they are there when the connection is lost. They stay
 * in the memory of this tab: on a device that others use nothing of them is left behind.
 */
export function makePageStore() {
  const pages = new Map<string, FetchedPage>();
  let isFetching = false;

  return {
    get: (pathname: string) => pages.get(pathname),
    put: (page: FetchedPage) => void pages.set(page.path.split('?')[0]!, page),
    clear: () => pages.clear(),
    async fetchAhead(paths: readonly string[], ask: Ask): Promise<void> {
      if (isFetching) return;
      isFetching = true;
      for (const path of paths.filter((each) => !pages.has(each))) {
        await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
        const page = await ask(path);
        // Away, or led elsewhere: these answers were sent, or are not on this device any more.
        if (page?.path !== path) break;
        pages.set(path, page);
      }
      isFetching = false;
    },
  };
}
