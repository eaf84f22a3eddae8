import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { startSite } from './browser-site.ts';

let site: Awaited<ReturnType<typeof startSite>>;
let browser: Browser;
let page: Page;
/** What the browser complains of: script errors, differences between server and browser, and breaches of the policy. */
let complaints: string[];

beforeAll(async () => {
  [site, browser] = await Promise.all([startSite(), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});
beforeEach(async () => {
  site.change(3, false);
  page = await browser.newPage({ baseURL: site.url });
  page.setDefaultTimeout(10_000);
  complaints = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
});
afterEach(() => page.close());

const mark = () => page.evaluate(() => void Object.assign(window, { sameDocument: true }));
const isSameDocument = () => page.evaluate(() => 'sameDocument' in window);
const focused = () => page.evaluate(() => document.activeElement?.className || document.activeElement?.id);

describe('on a public page', () => {
  test('a mistake in a form is shown without loading the document again, and the reader is taken to it', async () => {
    await page.goto('/join');
    await mark();
    await page.click('button:has-text("Join")');
    await page.waitForSelector('.govuk-error-summary');
    expect(await page.title()).toBe('Error: Join – Throughline');
    expect(await focused()).toContain('govuk-error-summary');
    expect(await isSameDocument()).toBe(true);
    expect(new URL(page.url()).pathname).toBe('/join');
    // The browser itself says that a post was answered with 400.
    expect(complaints.filter((text) => !text.includes('400'))).toEqual([]);
  });

  test('a good form leads to the next page, its address and its heading; "back" leads back', async () => {
    await page.goto('/join');
    await mark();
    await page.fill('#code', 'cdf-ghj');
    await page.click('button:has-text("Join")');
    await page.waitForSelector('h1:has-text("You have joined")');
    expect(await isSameDocument()).toBe(true);
    expect(new URL(page.url()).pathname).toBe('/joined/CDFGHJ');
    expect(await focused()).toBe('govuk-main-wrapper');
    await page.goBack();
    await page.waitForSelector('h1:has-text("Join")');
    expect(complaints).toEqual([]);
  });

  test('a form is posted natively when its script cannot reach the server', async () => {
    await page.goto('/join');
    await mark();
    await page.route('**/join', (route) =>
      route.request().resourceType() === 'fetch' ? route.abort() : route.continue(),
    );
    await page.fill('#code', 'CDFGHJ');
    await page.click('button:has-text("Join")');
    await page.waitForSelector('h1:has-text("You have joined")');
    expect(await isSameDocument()).toBe(false);
  });

  test.each(['Shift', 'Escape'])('three times %s leaves the page and no way back to it', async (key) => {
    await page.goto('/elsewhere');
    await page.goto('/joined/CDFGHJ');
    for (let press = 0; press < 3; press++) await page.keyboard.press(key);
    await page.waitForSelector('h1:has-text("The weather")');
    await page.goBack();
    await page.waitForSelector('h1:has-text("The weather")');
  });

  test('two presses do not', async () => {
    await page.goto('/joined/CDFGHJ');
    for (let press = 0; press < 2; press++) await page.keyboard.press('Shift');
    await page.keyboard.press('a');
    await page.keyboard.press('Shift');
    expect(await page.textContent('h1')).toBe('You have joined');
  });

  test('"None of these" and the other boxes clear each other', async () => {
    await page.goto('/needs');
    const ticked = () =>
      page.locator('input:checked').evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).value));
    await page.check('text=A ramp');
    await page.check('text=A hearing loop');
    expect(await ticked()).toEqual(['ramp', 'loop']);
    await page.check('text=None of these');
    expect(await ticked()).toEqual(['none']);
    await page.check('text=A ramp');
    expect(await ticked()).toEqual(['ramp']);
  });
});

describe('on a hydrated page', () => {
  const votes = (count: number) => page.waitForSelector(`#votes:has-text("${count} votes")`);

  test('React takes over what the server drew, without a difference', async () => {
    await page.goto('/room');
    await page.waitForSelector('#connection:has-text("live")');
    await votes(3);
    expect(complaints).toEqual([]);
  });

  test('what others do is seen at once', async () => {
    const listenersBefore = site.listeners();
    await page.goto('/room');
    await page.waitForSelector('#connection:has-text("live")');
    await expect.poll(() => site.listeners()).toBeGreaterThan(listenersBefore);
    site.change(4);
    await votes(4);
  });

  test('what happened while the connection was lost is caught up', async () => {
    await page.goto('/room');
    await page.waitForSelector('#connection:has-text("live")');
    site.change(9, false);
    site.cutSockets();
    await votes(9);
    await page.waitForSelector('#connection:has-text("live")');
  });

  test('a button changes the page without loading it or asking twice', async () => {
    await page.goto('/room');
    await page.waitForSelector('#connection:has-text("live")');
    await mark();
    const asked: string[] = [];
    page.on(
      'request',
      (request) => request.url().endsWith('/graphql') && asked.push(String(request.postDataJSON().operationName)),
    );
    await page.click('button:has-text("Vote")');
    await votes(4);
    expect(await isSameDocument()).toBe(true);
    expect(asked).toEqual(['Vote']);
  });

  test('a link to another hydrated page loads no document, and the reader starts at its top', async () => {
    await page.goto('/room');
    await page.waitForSelector('#connection:has-text("live")');
    await mark();
    await page.click('text=About this room');
    await page.waitForSelector('h1:has-text("About the room")');
    expect(await isSameDocument()).toBe(true);
    expect(await page.title()).toBe('About the room – Throughline');
    expect(await focused()).toBe('govuk-main-wrapper');
    expect(complaints).toEqual([]);
  });

  test('a link to a public page loads its document', async () => {
    await page.goto('/room');
    await page.waitForSelector('#connection:has-text("live")');
    await mark();
    await page.click('text=Join another');
    await page.waitForSelector('h1:has-text("Join")');
    expect(await isSameDocument()).toBe(false);
  });

  test('one that only the browser draws comes up too', async () => {
    await page.goto('/wall');
    await votes(3);
    expect(await page.title()).toBe('The room – Throughline');
    expect(complaints).toEqual([]);
  });
});
