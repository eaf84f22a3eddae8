import { makeRender } from './render.tsx';
import { routes } from './routes.tsx';

export { assetsFrom, devAssets } from './assets.ts';

/** Answers a request for a page of the product. The server calls it with what it lends for that request. */
export const render = makeRender(routes);
