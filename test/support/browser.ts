import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import chromium from '@sparticuz/chromium';
import { chromium as playwright, type Browser, type Page } from 'playwright-core';

const require = createRequire(import.meta.url);
const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** A phone and a desk: every page must be right at both widths. */
export const widths = { phone: { width: 320, height: 720 }, desk: { width: 1280, height: 900 } } as const;

/** The real browser: the one that CHROME_PATH names, or the Chromium that comes inside an npm package. */
export async function openBrowser(): Promise<Browser> {
  const own = process.env['CHROME_PATH'];
  if (own && !existsSync(own)) throw new Error('CHROME_PATH names no file.');
  return playwright.launch({
    executablePath: own ?? (await chromium.executablePath()),
    // Not the package's own flags: with its single process, closing one context closes the browser.
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--font-render-hinting=none'],
    headless: true,
  });
}

export interface Finding {
  rule: string;
  help: string;
  nodes: string[];
}

/** What axe finds against WCAG 2.2 AA on the page as it is now. The page's own policy forbids inline script, so axe runs isolated. */
export async function accessibilityFindings(page: Page): Promise<Finding[]> {
  const session = await page.context().newCDPSession(page);
  try {
    const { frameTree } = (await session.send('Page.getFrameTree')) as { frameTree: { frame: { id: string } } };
    const { executionContextId } = (await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id, worldName: 'axe' })) as { executionContextId: number };
    const expression = `${axeSource}; axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }).then((r) => JSON.stringify(r.violations.map((v) => ({ rule: v.id, help: v.help, nodes: v.nodes.map((n) => n.html.slice(0, 160)) }))))`;
    const { result, exceptionDetails } = (await session.send('Runtime.evaluate', { expression, contextId: executionContextId, awaitPromise: true, returnByValue: true })) as {
      result: { value: string };
      exceptionDetails?: { text: string };
    };
    if (exceptionDetails) throw new Error(`axe did not run: ${exceptionDetails.text}`);
    return JSON.parse(result.value) as Finding[];
  } finally {
    await session.detach();
  }
}

/** How many pixels the page is wider than the window; nothing may scroll sideways. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Waits until React has taken over what the server drew: from then on its handlers answer. */
export async function hydrated(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const main = document.querySelector('main');
    return main !== null && Object.keys(main).some((key) => key.startsWith('__reactProps'));
  });
}
