// The limit: node:http, named prepared statements, finished JSON text, no rules of visibility. A process of its own.
import { createServer, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import pg from 'pg';
import { boardPack } from './board-pack.ts';
import { hubDirectory } from './hub-directory.ts';
import { results } from './results.ts';
import { submissions } from './submissions.ts';

const pool = new pg.Pool({
  connectionString: process.env['BENCH_DATABASE'],
  max: 8,
  options: '-c random_page_cost=1.1 -c jit=off',
});
const { alone, grouped } = submissions(pool);

async function finished(name: string, statement: string, values: unknown[]): Promise<string> {
  const { rows } = await pool.query<[string]>({ name, text: statement, values, rowMode: 'array' });
  return `{"data":${rows[0]![0]}}`;
}

const answers: Readonly<Record<string, (body: never) => Promise<string>>> = {
  '/board-pack': ({ programme, asAt }: { programme: string; asAt: string }) =>
    finished('board_pack', boardPack, [programme, asAt]),
  '/hub-directory': ({ slug }: { slug: string }) => finished('hub_directory', hubDirectory, [slug]),
  '/results': ({ consultation }: { consultation: string }) => finished('results', results, [consultation]),
  '/submit-alone': alone,
  '/submit-grouped': grouped,
};

async function answer(request: IncomingMessage): Promise<string> {
  return answers[request.url!]!(JSON.parse(await text(request)) as never);
}

const server = createServer((request, response) => {
  answer(request).then(
    (body) =>
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }).end(body),
    (error: unknown) => response.writeHead(500).end(String(error)),
  );
});
server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as { port: number }).port }));
process.on('disconnect', () => process.exit());
