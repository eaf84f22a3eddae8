import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, expect, test } from 'vitest';
import { freePort, givenProgram, isAlive, stop } from './program.ts';

const program = givenProgram();
const { start, postgresPid } = program;
afterEach(() => program.stopAll());
afterAll(() => program.remove());

/** Signing in writes a row: it is acknowledged when the answer has come. */
async function signIn(url: string): Promise<string> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: 'mutation { signIn(email: "board.york@demo.example", password: "throughline-demo") { name } }' }),
  });
  return response.headers.get('set-cookie')!.split(';')[0]!;
}
async function nameOfViewer(url: string, cookie: string): Promise<string | undefined> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify({ query: '{ viewer { name } }' }),
  });
  return ((await response.json()) as { data: { viewer: { name: string } | null } }).data.viewer?.name;
}

test('Ctrl-C and SIGTERM stop the server and its database, and nothing is left running', async () => {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    const { child } = await start();
    const database = postgresPid();
    expect(await stop(child, signal)).toBe(0);
    await expect.poll(() => isAlive(database), { timeout: 5_000 }).toBe(false);
  }
}, 60_000);

test('what was acknowledged is there after the server was killed outright, and the next start needs no help', async () => {
  const first = await start();
  const cookie = await signIn(first.url);
  await stop(first.child, 'SIGKILL');
  const second = await start();
  expect(await nameOfViewer(second.url, cookie)).toBe('Helen Whitby');

  // And once more, with PostgreSQL itself killed a moment after the answer.
  const again = await signIn(second.url);
  process.kill(postgresPid(), 'SIGKILL');
  await stop(second.child, 'SIGKILL');
  await wait(200);
  const third = await start();
  expect(await nameOfViewer(third.url, cookie)).toBe('Helen Whitby');
  expect(await nameOfViewer(third.url, again)).toBe('Helen Whitby');
}, 90_000);

test('with two server processes a person who signed in at one is known at the other, and both stop together', async () => {
  const { child, url } = await start({ WORKERS: '2', PORT: String(await freePort()) });
  const cookie = await signIn(url);
  const names = await Promise.all(Array.from({ length: 12 }, () => nameOfViewer(url, cookie)));
  expect(new Set(names)).toEqual(new Set(['Helen Whitby']));
  const database = postgresPid();
  expect(await stop(child, 'SIGTERM')).toBe(0);
  await expect.poll(() => isAlive(database), { timeout: 5_000 }).toBe(false);
  await expect(fetch(url)).rejects.toThrow();
}, 60_000);

test('a second server does not take the database away from the first', async () => {
  const first = await start();
  await expect(start()).rejects.toThrow(/already uses this data folder/);
  expect((await fetch(`${first.url}/health/ready`)).status).toBe(200);
}, 60_000);

test('the server lives on and says that it is not ready when the database is gone', async () => {
  const { url } = await start();
  const database = postgresPid();
  process.kill(database, 'SIGINT');
  while (isAlive(database)) await wait(20);
  expect((await fetch(`${url}/health/live`)).status).toBe(200);
  const ready = await fetch(`${url}/health/ready`);
  expect([ready.status, ((await ready.json()) as { status: string }).status]).toEqual([503, 'unavailable']);
  const page = await fetch(`${url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"query":"{ councils { slug } }"}' });
  const { errors } = (await page.json()) as { errors: { extensions: { code: string; reference: string } }[] };
  expect(errors[0]?.extensions.code).toBe('INTERNAL');
  expect(errors[0]?.extensions.reference).toMatch(/^[0-9A-F]{8}$/);
}, 60_000);

test('a wrong setting stops the start with one sentence that names it and not its value', async () => {
  await expect(start({ PORT: 'seventy' })).rejects.toThrow(/^The setting PORT is not right: it must be a whole number from 0 to 65535\.$/);
  await expect(start({ DATABASE_URL: 'postgres://u:secret@127.0.0.1:1/x' })).rejects.toThrow(/^The setting SESSION_SECRET is missing[^]*\.$/);
  await expect(start({ DATABASE_URL: 'mysql://u:secret@x/y' })).rejects.toThrow(/^(?![^]*secret)[^]*DATABASE_URL/);
}, 60_000);
