import { existsSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createRequestListener } from '@remix-run/node-fetch-server';
import express, { type Express } from 'express';
import type { DocumentNode } from 'graphql';
import type { App } from '../app.ts';
import type { Clock } from '../platform/clock.ts';
import type { Context } from '../platform/context.ts';
import { publicError } from '../platform/errors.ts';
import { stateLooker } from '../platform/reading/database-state.ts';
import { KeptPages, type Drawn } from './kept-pages.ts';
import { makeRunner } from './run-operation.ts';
import { answerKept, isPlainlyAsked } from './send-page.ts';
import { londonDay } from '@throughline/shared/dates';

/** The client's `entry-server`: the server imports what was built, and the client never imports the server. */
interface EntryServer {
  assetsFrom(manifest: unknown): unknown;
  devAssets: unknown;
  /** Whether the page of this path is made from the path and the database alone for everybody who is not signed in. */
  isSameForAll(path: string): boolean;
  render(
    request: Request,
    options: {
      execute: (document: DocumentNode, variables: Record<string, unknown>) => Promise<unknown>;
      responseHeaders: Headers;
      assets: unknown;
      site: { isDemonstration: boolean; canEmail: boolean };
      today: () => string;
      report: (error: unknown) => string;
    },
  ): Promise<Response>;
}

interface Client {
  entry: EntryServer;
  assets: unknown;
}

/** Answers a request for a page that is kept in memory; false when it is to be answered in the ordinary way. */
export type AnswerFromMemory = (request: IncomingMessage, response: ServerResponse) => boolean;

/** Serves the client's files and renders its pages, each with the context of its own request. */
export async function mountPages(web: Express, app: App): Promise<AnswerFromMemory> {
  const folder = app.options.clientDir;
  if (folder === undefined) return () => false;
  const { load, files } = app.options.development ? await fromSources(app, folder) : await fromBuild(folder);
  const render = renderer(app);
  web.use(files);
  web.use((request, response, next) => {
    const listener = createRequestListener(async (pageRequest) => {
      const responseHeaders = new Headers();
      const context = await app.contextOf(request, responseHeaders);
      return render(await load(), pageRequest, { context, responseHeaders, today: () => londonDay(app.services.clock.now()) });
    });
    Promise.resolve(listener(request, response)).catch(next);
  });
  return app.options.development ? () => false : fromMemory(app, await load());
}

interface Asked {
  context: Context;
  responseHeaders: Headers;
  today: () => string;
}

function renderer(app: App) {
  const run = makeRunner(app);
  return ({ entry, assets }: Client, request: Request, { context, responseHeaders, today }: Asked): Promise<Response> =>
    entry.render(request, {
      execute: (document, variables) => run(document, variables, context),
      responseHeaders,
      assets,
      site: { isDemonstration: app.options.demo, canEmail: app.services.mail !== null },
      today,
      report: (error) => String(publicError(error, {}, app.services.log).extensions?.['reference']),
    });
}

/** Pages that are the same for everybody who is not signed in are drawn once for each state of the database. */
function fromMemory(app: App, client: Client): AnswerFromMemory {
  const { pool, clock } = app.services;
  const render = renderer(app);
  const today = dayOf(clock);
  const kept = new KeptPages({ stateNow: stateLooker(pool), today });

  /** Drawn from its address alone: no header and no cookie is there to look at, and whoever looks at the clock is noticed. */
  async function draw(path: string, { socket }: IncomingMessage): Promise<Drawn | Response> {
    const responseHeaders = new Headers();
    const context = await app.contextOf({ headers: {}, socket }, responseHeaders);
    let hasAskedTheTime = false;
    let day: string | null = null;
    context.clock = { now: () => ((hasAskedTheTime = true), clock.now()) };
    const page = new Request(`${app.options.publicUrl}${path}`);
    const response = await render(client, page, { context, responseHeaders, today: () => (day ??= today()) });
    return response.status === 200 && !hasAskedTheTime && !response.headers.has('set-cookie') ? { html: await response.text(), day } : response;
  }

  return (request, response) => {
    const { url: path = '' } = request;
    if (!isPlainlyAsked(request) || (!kept.has(path) && !client.entry.isSameForAll(path))) return false;
    answerKept(request, response, () => kept.page(path, () => draw(path, request))).catch((error: unknown) => {
      publicError(error, {}, app.services.log);
      response.destroy();
    });
    return true;
  };
}

/** The day in London, worked out once a minute: that is asked for with each page. */
function dayOf(clock: Clock): () => string {
  let [minute, day] = [Number.NaN, ''];
  return () => {
    const now = clock.now();
    const current = Math.floor(now.getTime() / 60_000);
    if (current !== minute) [minute, day] = [current, londonDay(now)];
    return day;
  };
}

async function fromBuild(folder: string) {
  const built = join(folder, 'dist', 'client');
  const manifest = join(built, '.vite', 'manifest.json');
  if (!existsSync(manifest)) throw new Error('The client has not been built.');
  const entry = (await import(pathToFileURL(join(folder, 'dist', 'server', 'entry-server.js')).href)) as EntryServer;
  const client: Client = { entry, assets: entry.assetsFrom(JSON.parse(readFileSync(manifest, 'utf8'))) };
  const files = express
    .Router()
    .use('/assets', express.static(join(built, 'assets'), { immutable: true, maxAge: '1y', index: false }))
    .use(express.static(built, { maxAge: '1h', index: false, dotfiles: 'ignore' }));
  return { load: async () => client, files };
}

/** `pnpm dev`: Vite compiles each page as it is asked for, and reloads it when its source changes. */
async function fromSources(app: App, folder: string) {
  const { createServer } = (await import(pathToFileURL(join(folder, 'node_modules', 'vite', 'dist', 'node', 'index.js')).href)) as {
    createServer: (options: object) => Promise<{ middlewares: express.RequestHandler; ssrLoadModule(path: string): Promise<unknown> }>;
  };
  const vite = await createServer({
    configFile: join(folder, 'vite.config.ts'),
    root: folder,
    server: { middlewareMode: true, hmr: { server: app.server } },
    appType: 'custom',
  });
  const load = async (): Promise<Client> => {
    const entry = (await vite.ssrLoadModule('/src/entry-server.tsx')) as EntryServer;
    return { entry, assets: entry.devAssets };
  };
  return { load, files: vite.middlewares };
}
