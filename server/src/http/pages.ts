import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createRequestListener } from '@remix-run/node-fetch-server';
import express, { type Express } from 'express';
import { londonDay } from '@throughline/shared/dates';
import type { App } from '../app.ts';
import { pagesFromMemory, type AnswerFromMemory } from './pages-from-memory.ts';
import { renderPage, type Client, type EntryServer } from './render-page.ts';
import { makeRunner } from './run-operation.ts';

/**
 * Serves the client's files and renders its pages, each with the context of its own request.
 *
 * @returns what answers first, without Express, for pages that are kept in memory
 */
export async function mountPages(web: Express, app: App): Promise<AnswerFromMemory> {
  const folder = app.options.clientDir;
  if (folder === undefined) return () => false;
  const { load, files } = app.options.development ? await fromSources(app, folder) : await fromBuild(folder);
  const run = makeRunner(app);
  web.use(files);
  web.use((request, response, next) => {
    const listener = createRequestListener(async (pageRequest) => {
      const responseHeaders = new Headers();
      const context = await app.contextOf(request, responseHeaders);
      return renderPage(app, await load(), pageRequest, {
        execute: (document, variables) => run(document, variables, context),
        responseHeaders,
        today: () => londonDay(app.services.clock.now()),
      });
    });
    Promise.resolve(listener(request, response)).catch(next);
  });
  return app.options.development ? () => false : pagesFromMemory(app, await load());
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
