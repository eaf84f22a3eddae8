import type { Socket } from 'node:net';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demonstrationSessionId } from '../../server/src/coproduction/demonstration-session.seed.ts';
import { accessibilityFindings, hydrated, overflow } from '../support/browser.ts';
import { startJourney, type Journey } from '../support/journey.ts';
import { startServer, type TestServer } from '../support/server.ts';

/** A room: phones that talk to one server, a projector that talks to another. */
let journey: Journey;
let other: TestServer;
const sockets = new Set<Socket>();
beforeAll(async () => {
  journey = await startJourney();
  other = await startServer({
    databaseUrl: journey.server.databaseUrl,
    clientDir: join(import.meta.dirname, '../../client'),
  });
  other.app.server.on('connection', (socket) => sockets.add(socket.on('close', () => sockets.delete(socket))));
});
afterAll(async () => {
  await other.stop();
  await journey.end();
});

const path = `/york/panel/sessions/${demonstrationSessionId}`;

async function joined(scripts = true) {
  const device = await journey.device({ scripts });
  await device.page.goto('/join');
  await device.page.getByLabel('Session code').fill('fmh yrk');
  await device.page.getByRole('button', { name: 'Join' }).click();
  await device.page.waitForURL(`**${path}`);
  if (scripts) await hydrated(device.page);
  return device;
}
async function add(page: Page, text: string): Promise<void> {
  await page.getByLabel('Add a statement').fill(text);
  await page.getByRole('button', { name: 'Add', exact: true }).click();
}
const voteOn = (page: Page, statement: number) =>
  page.getByRole('form', { name: `Vote on statement ${statement}`, exact: true });

test('a phone joins by the code and adds a statement, which appears on the projector by itself', async () => {
  const { page: phone, context } = await joined();
  const { page: projector } = await journey.device({ width: 'desk' });
  await projector.goto(`${other.url}${path}/screen`);
  await hydrated(projector);
  await projector.getByText('FMH YRK', { exact: true }).waitFor();
  expect(await projector.getByRole('img', { name: /QR code that opens .* with the code FMH YRK/ }).count()).toBe(1);
  await add(phone, 'A place for prams by the door');
  await projector.getByRole('listitem').getByText('A place for prams by the door').waitFor();
  await expect.poll(() => phone.getByLabel('Add a statement').inputValue()).toBe('');
  expect(await projector.getByRole('row', { name: /A place for prams by the door/ }).count()).toBe(1);
  for (const page of [phone, projector]) {
    expect(await accessibilityFindings(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
  }
  await context.close();
});

test('a vote stays pressed, can be changed, and is there again when the page is loaded again', async () => {
  const { page, context } = await joined();
  const agree = voteOn(page, 1).getByRole('button', { name: 'Agree', exact: true });
  const disagree = voteOn(page, 1).getByRole('button', { name: 'Disagree' });
  await agree.click();
  await expect.poll(() => agree.getAttribute('aria-pressed')).toBe('true');
  await disagree.click();
  await expect.poll(() => disagree.getAttribute('aria-pressed')).toBe('true');
  expect(await agree.getAttribute('aria-pressed')).toBe('false');
  await expect.poll(() => voteOn(page, 1).getAttribute('aria-busy')).toBe('false');
  await page.reload();
  await hydrated(page);
  expect(await disagree.getAttribute('aria-pressed')).toBe('true');
  await context.close();
});

test('a screen that loses its connection says so, and shows what it missed when it is back', async () => {
  const { page: phone, context } = await joined();
  const { page: projector } = await journey.device({ width: 'desk' });
  await projector.goto(`${other.url}${path}/screen`);
  await hydrated(projector);
  await add(phone, 'Heard before the break');
  await projector.getByRole('listitem').getByText('Heard before the break').waitFor();
  for (const socket of sockets) socket.destroy();
  await projector.getByText('The connection is lost').waitFor();
  await add(phone, 'Said during the break');
  await projector.getByRole('listitem').getByText('Said during the break').waitFor();
  await expect.poll(() => projector.getByText('The connection is lost').count()).toBe(0);
  await context.close();
});

test('a vote that could not be sent says so beside the statement, and the page stays', async () => {
  const { page, context } = await joined();
  await context.route('**/graphql', (route) => route.abort());
  await voteOn(page, 2).getByRole('button', { name: 'Agree', exact: true }).click();
  await voteOn(page, 2).getByText('This was not sent').waitFor();
  expect(await voteOn(page, 2).getByRole('button', { name: 'Agree', exact: true }).getAttribute('aria-pressed')).toBe(
    'false',
  );
  await context.unroute('**/graphql');
  await voteOn(page, 2).getByRole('button', { name: 'Agree', exact: true }).click();
  await expect
    .poll(() => voteOn(page, 2).getByRole('button', { name: 'Agree', exact: true }).getAttribute('aria-pressed'))
    .toBe('true');
  expect(await page.getByText('This was not sent').count()).toBe(0);
  await context.close();
});

test('with scripts switched off a person joins, votes and adds a statement all the same', async () => {
  const { page, context } = await joined(false);
  await voteOn(page, 3).getByRole('button', { name: 'Pass' }).click();
  expect(await voteOn(page, 3).getByRole('button', { name: 'Pass' }).getAttribute('aria-pressed')).toBe('true');
  await add(page, 'Said without scripts');
  expect(await page.getByText('Said without scripts').count()).toBe(1);
  await add(page, ' ');
  expect(await page.getByText('Enter a statement').count()).toBeGreaterThan(0);
  await context.close();
});

test('an officer hides a statement and closes the session, and the phones in the room see it at once', async () => {
  const { page: phone, context } = await joined();
  const { page: desk } = await journey.device({ width: 'desk', as: 'panel' });
  await desk.goto(path);
  await desk.getByRole('button', { name: 'Hide statement 6' }).click();
  await desk.getByText('Hidden', { exact: true }).waitFor();
  await expect.poll(() => phone.getByText('Dads should have a group of their own.').count()).toBe(0);
  await desk.getByRole('button', { name: 'Show statement 6' }).click();
  await phone.getByText('Dads should have a group of their own.').waitFor();
  await desk.getByRole('button', { name: 'Close the session' }).click();
  await phone.getByText('This session has closed').waitFor();
  expect(await voteOn(phone, 1).count()).toBe(0);
  expect(await phone.getByRole('status').filter({ hasText: 'The session is closed.' }).count()).toBe(1);
  await desk.getByRole('button', { name: 'Open again' }).click();
  await voteOn(phone, 1).waitFor();
  expect(await accessibilityFindings(desk)).toEqual([]);
  await context.close();
});

test('a wrong code is told beside the field, and the page of another council leads to the right one', async () => {
  const { page, context } = await journey.device();
  await page.goto('/join');
  await page.getByLabel('Session code').fill('CCC CCC');
  await page.getByRole('button', { name: 'Join' }).click();
  await page.getByRole('alert').getByText('There is no session with this code').waitFor();
  expect(await page.getByLabel('Session code').inputValue()).toBe('CCC CCC');
  await page.goto(path.replace('/york/', '/kent/'));
  expect(new URL(page.url()).pathname).toBe(path);
  expect((await page.goto('/york/panel/sessions/01900000-0000-7000-8000-000000000000'))!.status()).toBe(404);
  expect((await page.goto('/york/panel/sessions/nonsense'))!.status()).toBe(404);
  await context.close();
});
