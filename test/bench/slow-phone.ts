import type { Browser, CDPSession } from 'playwright-core';
import { givenProgram } from '../faults/program.ts';
import { openBrowser, widths } from '../support/browser.ts';
import { median } from './load.ts';

/** One page on a slow phone: milliseconds until its largest part is painted, and what its scripts weigh. */
export interface PageFigures {
  page: string;
  /** The median of the visits. */
  largestPaint: number;
  slowest: number;
  /** Bytes of all scripts, as they were sent: compressed. */
  scriptBytes: number;
  /** Bytes of everything. */
  bytes: number;
}
export interface SlowPhoneFigures {
  visits: number;
  pages: PageFigures[];
  measuredOn: string;
  loadBefore: number;
}

/** "Slow 4G" as browsers' own tools have it: 150 ms there and back, 1.6 Mbit/s down, 750 kbit/s up; and a processor a quarter as fast. */
const network = { offline: false, latency: 150, downloadThroughput: (1.6 * 1024 * 1024) / 8, uploadThroughput: (750 * 1024) / 8 };
const CPU = 4;
const consultation = '/york/consultations/family-hubs-have-your-say';
const pagesToOpen = { 'list of consultations': '/york/consultations', 'a consultation': consultation, 'a question': `${consultation}/question/1`, 'a long question': `${consultation}/question/5`, 'check your answers': `${consultation}/check` };

/** Each page is opened as the first one of a browser that knows nothing of it but the cookie of a draft. */
export async function onASlowPhone(visits: number, today: string, loadBefore: number): Promise<SlowPhoneFigures> {
  const program = givenProgram();
  const browser = await openBrowser();
  try {
    const { url } = await program.start({ NODE_ENV: 'production' });
    const pages: PageFigures[] = [];
    for (const [page, path] of Object.entries(pagesToOpen)) {
      const seen = [];
      for (let visit = 0; visit < visits; visit++) seen.push(await open(browser, url, path));
      const paints = seen.map(({ paint }) => paint);
      const { scriptBytes, bytes } = seen[0]!;
      pages.push({ page, largestPaint: median(paints), slowest: Math.max(...paints), scriptBytes, bytes });
    }
    return { visits, pages, measuredOn: today, loadBefore };
  } finally {
    await browser.close();
    await program.stopAll();
    program.remove();
  }
}

async function open(browser: Browser, url: string, path: string): Promise<{ paint: number; scriptBytes: number; bytes: number }> {
  const context = await browser.newContext({ viewport: widths.phone, baseURL: url });
  try {
    const before = await context.newPage();
    await before.goto(consultation);
    await before.getByRole('button', { name: 'Start now' }).click();
    await before.getByRole('heading', { name: 'Your code' }).waitFor();
    await before.close();
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.clearBrowserCache');
    await session.send('Network.emulateNetworkConditions', network);
    await session.send('Emulation.setCPUThrottlingRate', { rate: CPU });
    const weighed = weigh(session);
    await page.goto(path, { waitUntil: 'load' });
    const paint = await page.evaluate(
      () => new Promise<number>((resolve) => new PerformanceObserver((list) => resolve(list.getEntries().at(-1)!.startTime)).observe({ type: 'largest-contentful-paint', buffered: true })),
    );
    // The script of a question comes after it is drawn.
    await page.waitForLoadState('networkidle');
    return { paint, ...weighed() };
  } finally {
    await context.close();
  }
}

/** Counts what comes over the wire until it is asked. */
function weigh(session: CDPSession): () => { scriptBytes: number; bytes: number } {
  const scripts = new Set<string>();
  let [scriptBytes, bytes] = [0, 0];
  session.on('Network.responseReceived', ({ requestId, type }) => void (type === 'Script' && scripts.add(requestId)));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    bytes += encodedDataLength;
    if (scripts.has(requestId)) scriptBytes += encodedDataLength;
  });
  return () => ({ scriptBytes, bytes });
}

export function slowPhoneTable({ visits, pages, measuredOn, loadBefore }: SlowPhoneFigures): string {
  const whole = (value: number) => Math.round(value).toLocaleString('en-GB');
  const rows = pages.map(({ page, largestPaint, slowest, scriptBytes, bytes }) => `| ${[page, whole(largestPaint), whole(slowest), whole(scriptBytes), whole(bytes)].join(' | ')} |`);
  return `| Page | Largest paint, ms | Slowest | Bytes of script | Bytes in all |
| --- | --- | --- | --- | --- |
${rows.join('\n')}

${visits} visits to each, on ${measuredOn}, with a load of ${loadBefore.toFixed(1)} before.`;
}
