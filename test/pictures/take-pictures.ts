import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBrowser, widths } from '../support/browser.ts';
import { pagesToSee } from '../support/pages.ts';

/**
 * `pnpm pictures`: opens every page and state in the real browser at 320 and 1280 pixels and saves a picture of each in
 * the folder `pictures`, which git ignores. Words after the command choose pages by name.
 */
const root = join(import.meta.dirname, '../..');
const folder = join(root, 'pictures');
const wanted = process.argv.slice(2);
const dataDir = mkdtempSync(join(tmpdir(), 'throughline-pictures-'));
chmodSync(dataDir, 0o755);
mkdirSync(folder, { recursive: true });

const server = spawn(process.execPath, [join(root, 'server/dist/main.js')], {
  env: { ...process.env, DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'warn', NODE_ENV: 'production' },
  stdio: ['ignore', 'pipe', 'inherit'],
});
const address = await new Promise<string>((resolve, reject) => {
  server.stdout.on('data', (chunk: Buffer) => {
    const found = /http:\/\/\S+/.exec(chunk.toString());
    if (found) resolve(found[0]);
  });
  server.once('exit', () => reject(new Error('The server did not start.')));
});

const browser = await openBrowser();
try {
  for (const { name, path, as, prepare } of pagesToSee.filter((page) => wanted.length === 0 || wanted.some((word) => page.name.includes(word)))) {
    for (const [width, viewport] of Object.entries(widths)) {
      const context = await browser.newContext({ viewport, baseURL: address, locale: 'en-GB', timezoneId: 'Europe/London' });
      if (as) await signIn(context.request, `${as}.york@demo.example`);
      const page = await context.newPage();
      await page.goto(path, { waitUntil: 'load' });
      await page.locator('h1').first().waitFor();
      await prepare?.(page);
      await page.screenshot({ path: join(folder, `${name}-${width}.png`), fullPage: true, timeout: 90_000 });
      await context.close();
    }
    process.stdout.write(`${name}\n`);
  }
} finally {
  await browser.close();
  server.kill('SIGTERM');
  await new Promise((resolve) => server.once('exit', resolve));
  rmSync(dataDir, { recursive: true, force: true });
}

async function signIn(request: { post(url: string, options: { data: object }): Promise<unknown> }, email: string): Promise<void> {
  await request.post('/graphql', {
    data: { query: 'mutation ($email: String!) { signIn(email: $email, password: "throughline-demo") { name } }', variables: { email } },
  });
}
