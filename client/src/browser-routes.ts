import {
  redirectDocument,
  type LoaderFunctionArgs,
  type RouteObject,
  type ShouldRevalidateFunctionArgs,
} from 'react-router';
import { clientOf } from './handle.ts';

/**
 * The table of routes as the browser runs it: only the pages marked `client: 'app'`.
 *
 * Every other page is the server's: going there loads a document, so its code never reaches the browser.
 */
export function browserRoutes(routes: readonly RouteObject[], isApp = false): RouteObject[] {
  return routes.map((route): RouteObject => {
    const isAppRoute = isApp || clientOf([{ route }]) !== 'public';
    if (route.children) return { ...route, children: browserRoutes(route.children, isAppRoute) } as RouteObject;
    if (isAppRoute) return { shouldRevalidate, ...route };
    const { id, path, index } = route;
    return { id, path, index, loader: loadDocument } as RouteObject;
  });
}

function loadDocument({ request }: LoaderFunctionArgs) {
  const { pathname, search } = new URL(request.url);
  return redirectDocument(pathname + search);
}

/** A mutation's answer has changed the cache already: nobody asks twice. */
function shouldRevalidate({ formMethod, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs): boolean {
  return formMethod === undefined && defaultShouldRevalidate;
}
