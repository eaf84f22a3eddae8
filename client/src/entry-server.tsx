import { matchRoutes } from 'react-router';
import { isSameForAllOf } from './handle.ts';
import { makeRender } from './render.tsx';
import { routes } from './routes.tsx';

export { assetsFrom, devAssets } from './assets.ts';

/** Answers a request for a page of the product. The server calls it with what it lends for that request. */
export const render = makeRender(routes);

/** Whether the page of this path is one that the server may give to everybody who is not signed in, see `PageHandle`. */
export const isSameForAll = (path: string): boolean => isSameForAllOf(matchRoutes(routes, path) ?? []);
