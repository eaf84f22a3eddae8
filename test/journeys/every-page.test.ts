import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityFindings, overflow, widths } from '../support/browser.ts';
import { startJourney, type Journey } from '../support/journey.ts';
import { pagesToSee } from '../support/pages.ts';

let journey: Journey;
beforeAll(async () => {
  journey = await startJourney();
});
afterAll(() => journey.end());

describe.each(Object.keys(widths) as (keyof typeof widths)[])('on a %s', (width) => {
  test.each(pagesToSee.map((page) => [page.name, page] as const))('anyone can use the page %s', async (_name, { path, as, status = 200, prepare }) => {
    const { page, context } = await journey.device({ width, ...(as && { as }) });
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
      expect(await accessibilityFindings(page)).toEqual([]);
      expect(await overflow(page)).toBe(0);
      expect(troubles).toEqual([]);
    } finally {
      await context.close();
    }
  });
});
