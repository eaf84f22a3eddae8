import { fork, spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';

/** A server under measurement, in a process of its own. */
export interface MeasuredServer {
  port: number;
  stop(): Promise<void>;
}
type Env = Record<string, string>;

const root = join(import.meta.dirname, '..', '..');

/** The product as `main.ts` starts it, with everything on that is on in use. */
export async function startProduct(databaseUrl: string): Promise<MeasuredServer> {
  const env: Env = {
    DATABASE_URL: databaseUrl,
    SESSION_SECRET: 'a secret that only the benchmark knows',
    PORT: '0',
    DEMO: 'off',
    NODE_ENV: 'production',
  };
  const child = spawn(process.execPath, [join(root, 'server', 'dist', 'main.js')], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const said = await untilItSays(child, (found) =>
    child.stdout?.on('data', (line: Buffer) => found(/ready at http:\/\/[^:]+:(\d+)/.exec(line.toString())?.[1])),
  );
  return { port: Number(said), stop: () => stopped(child) };
}

/** PostGraphile 5 as the owner of the database. */
export const startPostGraphile = (databaseUrl: string): Promise<MeasuredServer> =>
  startScript('peer/postgraphile.mjs', { BENCH_DATABASE: databaseUrl, GRAPHILE_ENV: 'production', NODE_ENV: 'production' });

/** node:http and SQL, as the owner of the database. */
export const startHandWritten = (databaseUrl: string): Promise<MeasuredServer> =>
  startScript('hand-written/server.ts', { BENCH_DATABASE: databaseUrl, NODE_ENV: 'production' });

/** node:http and the answer that the product on this port gives to a request, from memory. */
export const startSameBytes = (port: number, request: string): Promise<MeasuredServer> =>
  startScript('same-bytes.ts', { BENCH_PORT: String(port), BENCH_REQUEST: request, NODE_ENV: 'production' });

async function startScript(file: string, env: Env): Promise<MeasuredServer> {
  const child = fork(join(import.meta.dirname, file), { env: { ...process.env, ...env }, execArgv: [] });
  const port = await untilItSays(child, (found) =>
    child.on('message', (message) => found(String((message as { port: number }).port))),
  );
  return { port: Number(port), stop: () => stopped(child) };
}

/** What the child tells about itself; an error when it ends before, or says nothing for a minute. */
async function untilItSays(
  child: ChildProcess,
  listen: (found: (said: string | undefined) => void) => void,
): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const patience = setTimeout(() => reject(new Error('A server under measurement did not start in time.')), 60_000);
  child.once('error', reject);
  child.once('exit', (code) => reject(new Error(`A server under measurement ended with ${code} before it was ready.`)));
  listen((said) => said && resolve(said));
  try {
    return await promise;
  } catch (error) {
    await stopped(child);
    throw error;
  } finally {
    clearTimeout(patience);
  }
}

async function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const patience = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await gone;
  clearTimeout(patience);
}
