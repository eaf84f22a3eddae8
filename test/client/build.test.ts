import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
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
  test('gives public pages one script below 5 kB that loads one other, and only where somebody answers', () => {
    const script = read(assets().enhance);
    expect(script.length).toBeLessThan(5000);
    expect(script.match(/\bimport\b/g)).toHaveLength(1);
    expect(script).toMatch(/\[data-keeps\][^]*import\([^)]*dataset\.keep/);
  });

  test('gives people who answer less than 30 kB of compressed script in all, with everything that keeps their answers', () => {
    const manifest = JSON.parse(read('.vite/manifest.json')) as Record<string, { file: string; imports?: string[]; dynamicImports?: string[] }>;
    const files = new Set<string>();
    const add = (source: string): void => {
      const { file, imports = [], dynamicImports = [] } = manifest[source]!;
      if (files.has(file)) return;
      files.add(file);
      for (const each of [...imports, ...dynamicImports]) add(each);
    };
    for (const source of ['src/enhance.ts', 'src/consultation/keeping/keeper.ts']) add(source);
    const compressed = [...files].reduce((sum, file) => sum + gzipSync(read(file)).length, 0);
    expect(compressed).toBeGreaterThan(2000);
    expect(compressed).toBeLessThan(30_000);
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
