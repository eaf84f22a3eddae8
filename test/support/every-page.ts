import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessibilityFindings, overflow, widths } from './browser.ts';
import { startJourney, type Journey } from './journey.ts';
import type { PageToSee } from './pages.ts';

/** Opens each page on a phone, then makes the window as wide as a desk's, and tries it at both widths. */
export function tryPages(pages: readonly PageToSee[]): void {
  let journey: Journey;
  beforeAll(async () => {
    journey = await startJourney();
  });
  afterAll(() => journey.end());

  test.each(pages.map((page) => [page.name, page] as const))('anyone can use the page %s, on a phone and at a desk', async (_name, seen) => {
    const { path, as, status = 200, prepare } = seen;
    const { page, context } = await journey.device({ width: 'phone', ...(as && { as }) });
    const troubles: string[] = [];
    page.on('pageerror', (error) => troubles.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error' && !/status of (4|5)\d\d/.test(message.text())) troubles.push(message.text());
    });
    try {
      const response = await page.goto(path, { waitUntil: 'load' });
      await page.locator('h1').first().waitFor();
      expect(response!.status()).toBe(status);
      await prepare?.(page);
      await page.locator('h1').first().waitFor();
      expect(await page.locator('h1').count()).toBe(1);
      expect(await page.title()).toMatch(/ – Throughline$/);
      for (const width of Object.keys(widths) as (keyof typeof widths)[]) {
        await page.setViewportSize(widths[width]);
        expect([width, await accessibilityFindings(page)]).toEqual([width, []]);
        expect([width, await overflow(page)]).toEqual([width, 0]);
      }
      expect(troubles).toEqual([]);
    } finally {
      await context.close();
    }
  });
}
