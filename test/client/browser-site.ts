import { EventEmitter, on } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { makeRender } from '@throughline/client/src/render.tsx';
import { buildSchema, execute, parse } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { build } from 'vite';
import { WebSocketServer } from 'ws';
import { roomSchema, table } from './browser-table.tsx';

const client = dirname(createRequire(import.meta.url).resolve('@throughline/client/package.json'));
/** The policy of the real server. */
const POLICY =
  "default-src 'self'; connect-src 'self' ws: wss:; img-src 'self' data:; base-uri 'none'; form-action 'self'; object-src 'none'";

/** A small site on loopback with the pages of `browser-table.tsx`, built as the real client is. */
export async function startSite() {
  const folder = mkdtempSync(join(tmpdir(), 'throughline site '));
  const input = {
    app: join(import.meta.dirname, 'browser-entry.ts'),
    enhance: join(client, 'src/enhance.ts'),
    site: join(client, 'src/site.css'),
  };
  await build({
    configFile: join(client, 'vite.config.ts'),
    logLevel: 'silent',
    build: { outDir: folder, emptyOutDir: true, rolldownOptions: { input } },
  });
  const manifest = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8')) as Record<
    string,
    { name: string; file: string; imports?: string[] }
  >;
  const entry = (name: string) =>
    Object.values(manifest).find((each) => each.name === name || each.file.includes(`/${name}-`))!;
  const preloads = (entry('browser-entry') ?? entry('app')).imports?.map((key) => `/${manifest[key]!.file}`) ?? [];
  const assets = {
    app: `/${entry('app').file}`,
    enhance: `/${entry('enhance').file}`,
    keep: '',
    style: `/${entry('site').file}`,
    preloads,
  };

  const changes = new EventEmitter();
  const room = { id: 'r1', votes: 0 };
  const schema = buildSchema(roomSchema);
  const rootValue = {
    room: () => room,
    vote: () => change(room.votes + 1),
    async *roomChanged() {
      for await (const _ of on(changes, 'changed')) yield { roomChanged: room };
    },
  };
  function change(votes: number, isTold = true) {
    room.votes = votes;
    if (isTold) changes.emit('changed');
    return room;
  }

  const render = makeRender(table);
  const server = createServer((request, response) => {
    void answer(request).then(async (answered) => {
      response.writeHead(answered.status, [...answered.headers].flat());
      response.end(Buffer.from(await answered.arrayBuffer()));
    });
  });
  async function answer(request: IncomingMessage): Promise<Response> {
    const url = new URL(request.url ?? '/', 'http://site.test');
    const body = await readBody(request);
    if (url.pathname.startsWith('/assets/')) {
      const type = url.pathname.endsWith('.css') ? 'text/css' : 'text/javascript';
      return new Response(readFileSync(join(folder, url.pathname)), { headers: { 'content-type': type } });
    }
    if (url.pathname === '/graphql') {
      const { query, variables } = JSON.parse(body) as { query: string; variables: Record<string, unknown> };
      return Response.json(await execute({ schema, rootValue, document: parse(query), variableValues: variables }));
    }
    const isPost = request.method === 'POST';
    const page = await render(
      new Request(
        url,
        isPost ? { method: 'POST', body, headers: { 'content-type': request.headers['content-type'] ?? '' } } : {},
      ),
      {
        execute: async (document, variableValues) => execute({ schema, rootValue, document, variableValues }),
        assets,
        site: { isDemonstration: true, canEmail: false },
        report: String,
      },
    );
    page.headers.set('content-security-policy', POLICY);
    return page;
  }

  const sockets = new WebSocketServer({ server, path: '/graphql' });
  const live = useServer({ schema, roots: { subscription: rootValue } }, sockets);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** Changes the room; nobody is told when `isTold` is false. */
    change,
    listeners: () => changes.listenerCount('changed'),
    /** Cuts every WebSocket, as a bad connection does. */
    cutSockets: () => sockets.clients.forEach((socket) => socket.terminate()),
    async stop() {
      await live.dispose();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
