import type { RouteObject } from 'react-router';
import { buildingRoutes } from './consultation/building/routes.tsx';
import { consultationRoutes } from './consultation/routes.tsx';
import { coproductionRoutes } from './coproduction/routes.tsx';
import { councilRoutes } from './councils/routes.tsx';
import { decisionRoutes } from './decisions/routes.tsx';
import { exchangeRoutes } from './exchange/routes.tsx';
import { fundingRoutes } from './funding/routes.tsx';
import { hubRoutes } from './hubs/routes.tsx';
import { BareErrorPage, ErrorPage } from './layout/ErrorPage.tsx';
import { LAYOUT, layoutLoader, layoutRevalidates } from './layout/layout-data.ts';
import { Layout } from './layout/Layout.tsx';
import { statementRoutes } from './layout/routes.tsx';
import { peopleRoutes } from './people/routes.tsx';
import { boardRoutes } from './board/routes.tsx';
import { recordRoutes } from './programme/record-routes.tsx';
import { programmeRoutes } from './programme/routes.tsx';
import { reportCheckRoutes } from './reports/checks/routes.tsx';
import { reportFigureRoutes } from './reports/figures/routes.tsx';
import { reportRoutes } from './reports/routes.tsx';
import { paperTemplateRoutes } from './reports/templates/routes.tsx';
import { reportWritingRoutes } from './reports/writing/routes.tsx';
import { reportWayRoutes } from './reports/way/routes.tsx';
import { scrutinyRoutes } from './scrutiny/routes.tsx';
import { notFound } from './route-errors.ts';

function noSuchPage(): never {
  throw notFound();
}

/**
 * The one table of routes, for the server and the browser. Each feature lists its own in `<feature>/routes.tsx`.
 *
 * To add a page:
 *
 * 1. Write its one query in `<feature>/ThingPage.graphql` and run `pnpm codegen`.
 * 2. Write `<feature>/ThingPage.tsx` beside it. It exports `loader`, `Component` and, when it has a form, `action`:
 *
 *        const page = definePage(ThingPageDocument, {
 *          variables: ({ params }) => ({ slug: params.council }),
 *          found: ['council'],
 *        });
 *        export const loader = page.loader;
 *        export function Component() {
 *          const { council } = page.useData();
 *          return <Page title="Things" back="/"><h1 className="govuk-heading-l">Things</h1>…</Page>;
 *        }
 *        export const action = formAction(thingForm, async ({ data, gql, params }) => {
 *          await gql.mutate(RecordThingDocument, { input: data });
 *          return `/${params.council}/things`;
 *        });
 *
 *    A page with a form draws itself with `<FormPage>`; one with a button only uses `<PostButton>` and `buttonAction`.
 * 3. Add one line to `<feature>/routes.tsx`: `{ path: ':council/things', lazy: () => import('./ThingPage.tsx') }`.
 *    A new feature adds its list below. `:council` is always the council's slug.
 *
 * A page is public, rendered on the server and not hydrated, unless its route says `handle: { client: 'app' }`: hydrated
 * with Apollo, so that `page.useData()` follows the cache and `useSubscription` works; or `{ client: 'app', ssr: false }`:
 * drawn in the browser only. The page's code is the same. Effects and event handlers run on hydrated pages only.
 *
 * Draw with `govuk/` and with `layout/`: `Money`, `Day`, `Moment`, `FuzzyDay`, `Count`, `NotStated`, `DataTable`,
 * `EmptyState`, `DemonstrationTag`. A count of people, an amount or a date is never put into words by a page itself.
 * Links are plain `<a href>`. The content security policy forbids `style` attributes and inline scripts.
 */
export const routes: RouteObject[] = [
  {
    id: LAYOUT,
    Component: Layout,
    loader: layoutLoader,
    shouldRevalidate: layoutRevalidates,
    ErrorBoundary: BareErrorPage,
    children: [
      {
        ErrorBoundary: ErrorPage,
        children: [
          ...councilRoutes,
          ...decisionRoutes,
          ...fundingRoutes,
          ...exchangeRoutes,
          ...hubRoutes,
          ...peopleRoutes,
          ...programmeRoutes,
          ...recordRoutes,
          ...consultationRoutes,
          ...buildingRoutes,
          ...coproductionRoutes,
          ...reportRoutes,
          ...reportFigureRoutes,
          ...paperTemplateRoutes,
          ...reportWritingRoutes,
          ...reportCheckRoutes,
          ...reportWayRoutes,
          ...boardRoutes,
          ...scrutinyRoutes,
          ...statementRoutes,
          { path: ':council/*', loader: noSuchPage, element: null },
          { path: '*', loader: noSuchPage, element: null },
        ],
      },
    ],
  },
];
