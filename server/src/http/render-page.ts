import type { DocumentNode } from 'graphql';
import type { App } from '../app.ts';
import { publicError } from '../platform/errors.ts';

/** Runs an operation of a page. */
export type Execute = (document: DocumentNode, variables: Record<string, unknown>) => Promise<unknown>;

/** The client's `entry-server`: the server imports what was built, and the client never imports the server. */
export interface EntryServer {
  assetsFrom(manifest: unknown): unknown;
  devAssets: unknown;
  /** Whether the page of this path is made from the path and the database alone for everybody who is not signed in. */
  isSameForAll(path: string): boolean;
  render(
    request: Request,
    options: {
      execute: Execute;
      responseHeaders: Headers;
      assets: unknown;
      site: { isDemonstration: boolean; canEmail: boolean };
      today: () => string;
      report: (error: unknown) => string;
    },
  ): Promise<Response>;
}

export interface Client {
  entry: EntryServer;
  assets: unknown;
}

/** What one request lends to its page. */
export interface Lent {
  execute: Execute;
  responseHeaders: Headers;
  today: () => string;
}

/** Renders the page of a request; what goes wrong becomes the page with the reference number. */
export const renderPage = (app: App, { entry, assets }: Client, request: Request, lent: Lent): Promise<Response> =>
  entry.render(request, {
    ...lent,
    assets,
    site: { isDemonstration: app.options.demo, canEmail: app.services.mail !== null },
    report: (error) => String(publicError(error, {}, app.services.log).extensions?.['reference']),
  });
