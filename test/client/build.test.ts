import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { assetsFrom } from '@throughline/client/src/assets.ts';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const client = dirname(createRequire(import.meta.url).resolve('@throughline/client/package.json'));
const folder = mkdtempSync(join(tmpdir(), 'throughline build '));

beforeAll(() =>
  build({
    configFile: join(client, 'vite.config.ts'),
    logLevel: 'silent',
    build: { outDir: folder, emptyOutDir: true },
  }),
);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const read = (path: string) => readFileSync(join(folder, path), 'utf8');
const assets = () => assetsFrom(JSON.parse(read('.vite/manifest.json')));

describe('what is built for browsers', () => {
  test('gives public pages one script below 3 kB that loads no other', () => {
    const script = read(assets().enhance);
    expect(script.length).toBeLessThan(3000);
    expect(script).not.toMatch(/\bimport\b/);
  });

  test('gives hydrated pages Apollo, and nothing of the server', () => {
    const scripts = readdirSync(join(folder, 'assets'))
      .filter((name) => name.endsWith('.js'))
      .map((name) => read(`assets/${name}`))
      .join('\n');
    expect(scripts).toContain('__APOLLO');
    expect(scripts).not.toMatch(/mikro-orm|node:fs|renderToString/i);
  });

  test('has nothing of the typeface that only GOV.UK may use, and loads no font', () => {
    const style = read(assets().style);
    expect(style).toContain('arial');
    expect(style).not.toMatch(/GDS Transport|@font-face|\.woff/);
  });

  test('shows no crown on any page', () => {
    expect(readdirSync(folder)).not.toContain('govuk-crest.svg');
    expect(read('favicon.svg')).not.toMatch(/crown/i);
  });
});
