import { useRouteLoaderData, type LoaderFunctionArgs, type ShouldRevalidateFunctionArgs } from 'react-router';
import { gqlContext } from '../gql.ts';
import { notFound, routeErrorFrom } from '../route-errors.ts';
import { siteContext, type Site } from '../site.ts';
import { CouncilLayoutDocument, LayoutDocument, type LayoutViewerFragment } from './Layout.graphql.generated.ts';

/** What stands around every page. */
export interface LayoutData {
  site: Site;
  /** Null when nobody is signed in. */
  viewer: LayoutViewerFragment | null;
  /** The council of the address; null on pages of no council. */
  council: { slug: string; name: string } | null;
}

/** The id of the route that draws what stands around every page. */
export const LAYOUT = 'layout';

/** Loads who is signed in and which council the address names. There is no page below a council that does not exist. */
export async function layoutLoader({ context, params, request }: LoaderFunctionArgs): Promise<LayoutData> {
  const gql = context.get(gqlContext);
  const site = context.get(siteContext);
  try {
    if (params['council'] === undefined) {
      const { viewer } = await gql.query(LayoutDocument, {});
      return { site, viewer, council: null };
    }
    const { viewer, council } = await gql.query(CouncilLayoutDocument, { councilSlug: params['council'] });
    if (council === null) throw notFound();
    return { site, viewer, council };
  } catch (error) {
    throw routeErrorFrom(error, request);
  }
}

/** Only another council changes what stands around the page. */
export function layoutRevalidates({ currentParams, nextParams }: ShouldRevalidateFunctionArgs): boolean {
  return currentParams['council'] !== nextParams['council'];
}

/** What the layout has loaded; undefined around an error page when that could not be loaded. */
export function useLayoutData(): LayoutData | undefined {
  return useRouteLoaderData<LayoutData>(LAYOUT);
}
