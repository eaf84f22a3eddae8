import { hydrateRoot } from 'react-dom/client';
import { createBrowserRouter, matchRoutes, RouterContextProvider, type RouteObject } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { browserApollo, browserGql } from './apollo-browser.ts';
import { ApolloPages } from './ApolloPages.tsx';
import { assetsOfDocument } from './assets.ts';
import { readBoot } from './boot.ts';
import { browserRoutes } from './browser-routes.ts';
import { BrowserOnly } from './BrowserOnly.tsx';
import { Document } from './Document.tsx';
import { gqlContext } from './gql.ts';
import { followLinks } from './links.ts';
import { siteContext } from './site.ts';

/** Lets React take over the document that the server drew, and the links between the hydrated pages of the table. */
export async function startApp(table: RouteObject[]): Promise<void> {
  const { boot, text } = readBoot();
  const apollo = browserApollo(boot.apollo);
  const gql = browserGql(apollo);
  const routes = browserRoutes(table);
  await loadModules(routes);

  const router = createBrowserRouter(routes, {
    hydrationData: boot.router,
    getContext: () => {
      const context = new RouterContextProvider();
      context.set(gqlContext, gql);
      context.set(siteContext, boot.site);
      return context;
    },
  });
  const page = (
    <ApolloPages client={apollo}>
      <RouterProvider router={router} />
    </ApolloPages>
  );
  hydrateRoot(
    document,
    <Document assets={assetsOfDocument()} client="app" boot={text}>
      {boot.router ? page : <BrowserOnly>{page}</BrowserOnly>}
    </Document>,
  );
  followLinks(routes, (path) => void router.navigate(path));
}

/** The modules of this page must be there before React compares it with the server's HTML. */
async function loadModules(routes: RouteObject[]): Promise<void> {
  for (const { route } of matchRoutes(routes, location) ?? []) {
    if (typeof route.lazy !== 'function') continue;
    Object.assign(route, await route.lazy());
    delete route.lazy;
  }
}
