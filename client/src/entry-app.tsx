import { hydrateRoot } from 'react-dom/client';
import { createBrowserRouter, matchRoutes, RouterContextProvider } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { browserApollo, browserGql } from './apollo-browser.ts';
import { ApolloPages } from './ApolloPages.tsx';
import { readBoot } from './boot.ts';
import { browserRoutes } from './browser-routes.ts';
import { BrowserOnly } from './BrowserOnly.tsx';
import { Document } from './Document.tsx';
import { assetsOfDocument } from './assets.ts';
import { gqlContext } from './gql.ts';
import { followLinks } from './links.ts';
import { routes } from './routes.tsx';
import { siteContext } from './site.ts';

const { boot, text } = readBoot();
const apollo = browserApollo(boot.apollo);
const gql = browserGql(apollo);
const appRoutes = browserRoutes(routes);

// The modules of this page must be there before React compares it with the server's HTML.
for (const { route } of matchRoutes(appRoutes, location) ?? []) {
  if (typeof route.lazy !== 'function') continue;
  Object.assign(route, await route.lazy());
  delete route.lazy;
}

const router = createBrowserRouter(appRoutes, {
  hydrationData: boot.router,
  getContext: () => {
    const context = new RouterContextProvider();
    context.set(gqlContext, gql);
    context.set(siteContext, boot.site);
    return context;
  },
});
const page = <ApolloPages client={apollo}><RouterProvider router={router} /></ApolloPages>;

hydrateRoot(
  document,
  <Document assets={assetsOfDocument()} client="app" boot={text}>
    {boot.router ? page : <BrowserOnly>{page}</BrowserOnly>}
  </Document>,
);
followLinks(appRoutes, (path) => void router.navigate(path));
