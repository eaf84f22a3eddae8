import type { TypedDocumentNode } from '@apollo/client';
import { createContext, use } from 'react';
import { redirect, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { gqlContext } from './gql.ts';
import { notFound, routeErrorFrom } from './route-errors.ts';
import { todayContext } from './today.ts';

/** What a page's variables may be made from. */
export interface PageArgs {
  /** The parts of the path: `:council` is `params.council`. */
  params: Readonly<Record<string, string>>;
  url: URL;
  /** Its headers; the body of a form is in `values` already. */
  request: Request;
  /** The day in London, YYYY-MM-DD. */
  today: string;
}

/** What a loader hands to its page: the data itself, or the variables under which Apollo's cache has it. */
export type Loaded = { data: unknown } | { variables: unknown };

/** A hook that gives a page its data, wherever it is kept. */
export type PageReader = (document: TypedDocumentNode<unknown, never>, loaded: Loaded) => unknown;

/** Public pages read what their loader returned. Hydrated pages put a reader of Apollo's cache here. */
export const PageReaderContext = createContext<PageReader>((_document, loaded) =>
  'data' in loaded ? loaded.data : undefined,
);

interface PageOptions<Data, Variables, Found extends keyof Data> {
  /** The operation's variables, from the address. */
  variables: (args: PageArgs) => Variables;
  /** Root fields without which there is no such page: null gives the page "not found". */
  found?: readonly Found[];
  /** A path to go to instead of this page, for example when a response was sent already. */
  elsewhere?: (data: WithFound<Data, Found>, args: PageArgs) => string | undefined;
}

type OptionsFor<Data, Variables, Found extends keyof Data> =
  Variables extends Record<string, never>
    ? [options?: Omit<PageOptions<Data, Variables, Found>, 'variables'>]
    : [options: PageOptions<Data, Variables, Found>];

type WithFound<Data, Found extends keyof Data> = Omit<Data, Found> & { [Key in Found]: NonNullable<Data[Key]> };

/**
 * Ties a page to its one query.
 *
 * `loader` runs the query and becomes the route's loader; `useData` is the hook with which the page reads the answer.
 * The same page works rendered on the server only, or hydrated: `handle` in the table of routes decides.
 */
export function definePage<Data, Variables, Found extends keyof Data = never>(
  document: TypedDocumentNode<Data, Variables>,
  ...[options]: OptionsFor<Data, Variables, Found>
) {
  const {
    variables: variablesFrom,
    found = [],
    elsewhere,
  } = (options ?? {}) as Partial<PageOptions<Data, Variables, Found>>;

  async function loader({ context, params, request }: LoaderFunctionArgs): Promise<Loaded> {
    const args = {
      params: params as Record<string, string>,
      url: new URL(request.url),
      request,
      today: context.get(todayContext)(),
    };
    const variables = variablesFrom ? variablesFrom(args) : ({} as Variables);
    const gql = context.get(gqlContext);
    const data = await gql.query(document, variables).catch((error: unknown) => {
      throw routeErrorFrom(error, request);
    });
    if (found.some((field) => data[field] === null)) throw notFound();
    const path = elsewhere?.(data as WithFound<Data, Found>, args);
    if (path !== undefined) throw redirect(path);
    return gql.isCached ? { variables } : { data };
  }

  function useData(): WithFound<Data, Found> {
    const data = use(PageReaderContext)(document as TypedDocumentNode<unknown, never>, useLoaderData<Loaded>()) as Data;
    if (found.some((field) => data[field] === null)) throw notFound();
    return data as WithFound<Data, Found>;
  }

  return { loader, useData };
}
