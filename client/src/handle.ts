/**
 * How a route of the table is run, as its `handle`.
 *
 * Nothing: a public page, rendered on the server and not hydrated.
 * `client: 'app'`: rendered on the server and hydrated, with Apollo.
 * `client: 'app', ssr: false`: rendered in the browser only.
 * `isSameForAll`: for everybody who is not signed in it is made from its path and the database alone, not from the query
 * string, a header or a cookie. The server then gives it from memory while nothing in the database has changed.
 * `isTask`: a step that somebody is in the middle of, or a projector: without the links that lead elsewhere.
 */
export interface PageHandle {
  client?: 'app';
  ssr?: false;
  isSameForAll?: true;
  isTask?: true;
}

/** Whether one of these matched routes is a step of a task. */
export function isTaskOf(matches: readonly { handle?: unknown }[]): boolean {
  return matches.some(({ handle }) => (handle as Partial<PageHandle> | undefined)?.isTask === true);
}

/** Who renders the page of these matched routes. */
export function clientOf(matches: readonly { route: { handle?: unknown } }[]): 'public' | 'app' | 'browser' {
  const handles = matches.map(({ route }) => route.handle as Partial<PageHandle> | undefined);
  if (!handles.some((handle) => handle?.client === 'app')) return 'public';
  return handles.some((handle) => handle?.ssr === false) ? 'browser' : 'app';
}

/** Whether the page of these matched routes is the same for everybody who is not signed in. */
export function isSameForAllOf(matches: readonly { route: { handle?: unknown } }[]): boolean {
  return matches.some(({ route }) => (route.handle as Partial<PageHandle> | undefined)?.isSameForAll === true);
}
