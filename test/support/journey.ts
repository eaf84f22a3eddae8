import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { seedId } from '../../server/src/platform/ids.ts';
import type { Role } from '@throughline/shared/roles';
import { openBrowser, widths } from './browser.ts';
import { givenSession } from './given.ts';
import { startServer, type ServerOptions, type TestServer } from './server.ts';

/** The whole product with the four councils, and a real browser in front of it. */
export interface Journey {
  server: TestServer;
  browser: Browser;
  /** A fresh device: its own cookies, perhaps signed in as a demonstration person of a council. */
  device(options?: { width?: keyof typeof widths; as?: Role; council?: string; scripts?: boolean }): Promise<{ page: Page; context: BrowserContext }>;
  end(): Promise<void>;
}

export async function startJourney(options: ServerOptions = {}): Promise<Journey> {
  const server = await startServer({ template: 'throughline_seeded', clientDir: join(import.meta.dirname, '../../client'), ...options });
  const browser = await openBrowser();
  return {
    server,
    browser,
    async device({ width = 'phone', as, council = 'york', scripts = true } = {}) {
      const context = await browser.newContext({ viewport: widths[width], javaScriptEnabled: scripts, baseURL: server.url, locale: 'en-GB', timezoneId: 'Europe/London' });
      context.setDefaultTimeout(10_000);
      if (as) {
        const [name, value] = (await givenSession(server.em, seedId('person', council, as))).split('=') as [string, string];
        await context.addCookies([{ name, value, url: server.url, httpOnly: true, sameSite: 'Lax' }]);
      }
      return { context, page: await context.newPage() };
    },
    async end() {
      await browser.close();
      await server.stop();
    },
  };
}
