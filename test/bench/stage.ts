import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { askOnce } from './load.ts';
import { post } from './http-client.ts';
import { fromProduct } from './product.ts';
import { addBoardMember, addCouncils, addSubmissions, makeTools, refuseWrongWorld, settle } from './world.ts';

const peer = join(import.meta.dirname, 'peer');

/** Installs PostGraphile in its own folder, unless it is there as its lockfile says. */
export function installPeer(): void {
  const installed = join(peer, 'node_modules', '.pnpm', 'lock.yaml');
  const lock = readFileSync(join(peer, 'pnpm-lock.yaml'), 'utf8');
  if (existsSync(installed) && readFileSync(installed, 'utf8') === lock) return;
  const { packageManager } = JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', 'package.json'), 'utf8')) as {
    packageManager: string;
  };
  const isWindows = process.platform === 'win32';
  execFileSync(
    isWindows ? 'npx.cmd' : 'npx',
    ['--yes', packageManager, 'install', '--ignore-workspace', '--frozen-lockfile'],
    {
      cwd: peer,
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: isWindows,
      env: { ...process.env, CI: 'true' },
    },
  );
}

/** A PostgreSQL of the benchmark alone, in a temporary folder. */
export async function startPostgres(): Promise<{ url: (database: string) => string; stop: () => Promise<void> }> {
  const { startEmbeddedPostgres } = await fromProduct('platform/embedded-postgres.js');
  const folder = mkdtempSync(join(tmpdir(), 'throughline bench '));
  // PostgreSQL may run as another user, who must be able to enter.
  chmodSync(folder, 0o755);
  try {
    const postgres = await startEmbeddedPostgres(folder);
    return {
      url: (database) => postgres.url(database),
      stop: async () => {
        await postgres.stop();
        rmSync(folder, { recursive: true, force: true });
      },
    };
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

export async function asOwner<Result>(url: string, work: (owner: pg.Client) => Promise<Result>): Promise<Result> {
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  try {
    return await work(owner);
  } finally {
    await owner.end();
  }
}

/** Does the work while something is written so many times a second: a counter, which stays as it is. */
export async function whileWriting<Result>(url: string, perSecond: number, counter: string, work: () => Promise<Result>): Promise<Result> {
  return asOwner(url, async (owner) => {
    let isOver = false;
    const writing = (async () => {
      while (!isOver) {
        await owner.query('update consultation_tally set counted = counted where key = $1', [counter]);
        await wait(1000 / perSecond);
      }
    })();
    try {
      return await work();
    } finally {
      isOver = true;
      await writing;
    }
  });
}

const CREDENTIALS = { email: 'board@bench.example', password: 'a password that only the benchmark knows' };

/** A database made by the product's migrations, filled, and checked by the product's own rules of data. */
export async function makeWorld(url: string, drafts: number): Promise<void> {
  const { migrate } = await fromProduct('platform/migrate.js');
  const { hashPassword } = await fromProduct('platform/password.js');
  await migrate(url);
  await asOwner(url, async (owner) => {
    await makeTools(owner);
    await addCouncils(owner, 1, 20);
    await addBoardMember(owner, CREDENTIALS.email, await hashPassword(CREDENTIALS.password));
    await addSubmissions(owner, drafts);
    await owner.query(readFileSync(join(peer, 'best-form.sql'), 'utf8'));
    await settle(owner);
  });
  await checkWorld(url);
}

/** Nine times as many councils more, in a copy of that database. */
export const makeGrownWorld = (url: string): Promise<void> =>
  asOwner(url, async (owner) => {
    await addCouncils(owner, 21, 200);
    await settle(owner);
  });

/** Before and after it is measured. */
export async function checkWorld(url: string): Promise<void> {
  const { features } = await fromProduct('features.js');
  const checks = features.flatMap((feature) => feature.checks ?? []);
  await asOwner(url, (owner) => refuseWrongWorld(owner, checks));
}

/** The cookie of the member of the board, signed in as the page does. */
export async function signIn(port: number): Promise<string> {
  const query =
    'mutation SignIn($email: String!, $password: String!) { signIn(email: $email, password: $password) { id } }';
  const { reply } = await askOnce(port, post('/graphql', JSON.stringify({ query, variables: CREDENTIALS })));
  const cookie = /set-cookie: ([^;]+)/i.exec(reply.headers)?.[1];
  if (!cookie) throw new Error('The product gave no cookie to who signed in.');
  return cookie;
}
