import type { ApolloClient, NormalizedCacheObject } from '@apollo/client';
import type { ReactNode } from 'react';
import { renderToString } from 'react-dom/server';
import {
  createStaticHandler,
  createStaticRouter,
  isRouteErrorResponse,
  matchRoutes,
  RouterContextProvider,
  StaticRouterProvider,
  type RouteObject,
  type StaticHandler,
  type StaticHandlerContext,
} from 'react-router';
import { ApolloPages } from './ApolloPages.tsx';
import { bootScript } from './boot.ts';
import { BrowserOnly } from './BrowserOnly.tsx';
import { Document, type Assets } from './Document.tsx';
import { cachedGql, directGql, type Execute } from './execute.ts';
import { gqlContext } from './gql.ts';
import { clientOf } from './handle.ts';
import { ServerError } from './layout/ServerError.tsx';
import { problem, problemThrown } from './route-errors.ts';
import { siteContext, type Site } from './site.ts';
import { todayContext } from './today.ts';

/** What the server lends to the pages for one request. */
export interface RenderOptions {
  /** Runs an operation with the request's own context. */
  execute: Execute;
  /** Headers that operations have added while they ran, such as the session cookie. Read when the page is done. */
  responseHeaders?: Headers | undefined;
  assets: Assets;
  site: Site;
  /** Which day it is in London by the server's clock; by the computer's when it is left out. */
  today?: (() => string) | undefined;
  /** Logs what nobody expected and gives the number under which the log has it. */
  report: (error: unknown) => string;
}

/**
 * Makes what answers requests for the pages of a table of routes: HTML with the right status, or a redirect.
 *
 * Public pages come with the small script `enhance`, pages marked `client: 'app'` with their state and the script `app`.
 * What is made never rejects: what goes wrong becomes the page with the reference number.
 */
export function makeRender(routes: RouteObject[]) {
  const handler = createStaticHandler(routes);
  return async (request: Request, options: RenderOptions): Promise<Response> => {
    try {
      const response = await answer(request, handler, options);
      for (const [name, value] of options.responseHeaders ?? []) response.headers.append(name, value);
      return response;
    } catch (error) {
      return html(<ServerError reference={options.report(error)} />, { status: 500, assets: options.assets });
    }
  };
}

async function answer(
  request: Request,
  handler: StaticHandler,
  { execute, assets, site, today, report }: RenderOptions,
): Promise<Response> {
  const client = clientOf(matchRoutes(handler.dataRoutes, new URL(request.url).pathname) ?? []);
  if (client === 'browser') return html(<BrowserOnly />, { status: 200, assets, boot: bootScript({ site }) });

  const { gql, client: apollo } =
    client === 'app' ? cachedGql(execute) : { gql: directGql(execute), client: undefined };
  const requestContext = new RouterContextProvider();
  requestContext.set(gqlContext, gql);
  requestContext.set(siteContext, site);
  if (today) requestContext.set(todayContext, today);

  const context = await handler.query(request, { requestContext });
  if (context instanceof Response) return new Response(context.body, context);
  const failed = nameErrors(context, report);
  try {
    return drawn(handler, context, { isFailed: failed, assets, site, apollo });
  } catch (thrown) {
    // A page may find only while it is drawn that its address names nothing; on the server no boundary catches that.
    const told = problemThrown(thrown);
    const boundary = context.matches.findLast(({ route }) => Boolean(route.ErrorBoundary ?? route.errorElement));
    if (told === undefined || boundary === undefined) throw thrown;
    const instead = { ...context, statusCode: told.status, errors: { [boundary.route.id]: told } };
    return drawn(handler, instead, { isFailed: true, assets, site, apollo });
  }
}

interface DrawnOptions {
  isFailed: boolean;
  assets: Assets;
  site: Site;
  /** Its cache goes along with the pages that the browser takes over. */
  apollo: ApolloClient | undefined;
}

function drawn(handler: StaticHandler, context: StaticHandlerContext, { isFailed, assets, site, apollo }: DrawnOptions): Response {
  const page = (
    <StaticRouterProvider router={createStaticRouter(handler.dataRoutes, context)} context={context} hydrate={false} />
  );
  const { statusCode: status, loaderData, actionData } = context;
  if (apollo === undefined) return html(page, { status, assets });
  const tree = <ApolloPages client={apollo}>{page}</ApolloPages>;
  // An error page does nothing in the browser, so React need not take it over.
  if (isFailed) return html(tree, { status, assets });
  const cache = apollo.extract() as NormalizedCacheObject;
  return html(tree, { status, assets, boot: bootScript({ site, router: { loaderData, actionData }, apollo: cache }) });
}

/** Gives each unexpected error its number, so that the error page can show it. True when there was any error. */
function nameErrors(context: StaticHandlerContext, report: RenderOptions['report']): boolean {
  for (const [routeId, error] of Object.entries(context.errors ?? {})) {
    if (isRouteErrorResponse(error)) continue;
    context.statusCode = 500;
    const { data, init } = problem('INTERNAL', report(error));
    context.errors = { ...context.errors, [routeId]: { status: 500, statusText: '', internal: false, data, ...init } };
  }
  return context.errors !== null;
}

interface HtmlOptions {
  status: number;
  assets: Assets;
  boot?: string;
}

function html(page: ReactNode, { status, assets, boot }: HtmlOptions): Response {
  const document = renderToString(
    <Document assets={assets} client={boot === undefined ? 'public' : 'app'} boot={boot}>
      {page}
    </Document>,
  );
  return new Response(`<!DOCTYPE html>${document}`, { status, headers: pageHeaders });
}

/** Pages are kept nowhere: somebody else may use the same device next. */
const pageHeaders = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' };
