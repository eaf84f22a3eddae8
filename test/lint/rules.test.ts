import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';

/** A rule that cannot fail holds nothing: each is shown a file that breaks it. */
const root = join(import.meta.dirname, '../..');
const written: string[] = [];
afterEach(() => {
  for (const file of written.splice(0)) rmSync(file, { force: true });
});

function findings(path: string, source: string): string {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, source);
  written.push(file);
  const linter = join(root, 'node_modules/oxlint/bin/oxlint');
  try {
    return execFileSync(process.execPath, [linter, '--type-aware', '--deny-warnings', file], { cwd: root, encoding: 'utf8', stdio: 'pipe' });
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}

test.each([
  ['a feature uses one to its right', 'server/src/hubs/broken-example.queries.ts', `export type { Grant } from '../funding/grant.type.ts';`, 'no-restricted-imports'],
  ['two features in the middle know each other', 'server/src/funding/broken-example.queries.ts', `export * from '../consultation/consultation.type.ts';`, 'no-restricted-imports'],
  ['a feature uses the service of another', 'server/src/sites/broken-example.service.ts', `import { x } from '../councils/council.service.ts';\nexport const y: unknown = x;`, 'no-restricted-imports'],
  ['the platform knows a council word', 'server/src/platform/broken-example.ts', `export * from '../councils/council.entity.ts';`, 'no-restricted-imports'],
  ['the client imports the server', 'client/src/broken-example.ts', `export * from '../../server/src/app.ts';`, 'no-restricted-imports'],
  ['shared uses React', 'shared/src/broken-example.ts', `export * from 'react';`, 'no-restricted-imports'],
  ['the environment is read outside env.ts', 'server/src/hubs/broken-example.service.ts', `export const port = process.env['PORT'];`, 'no-restricted-properties'],
  ['a promise floats', 'server/src/hubs/broken-example.service.ts', `async function save(): Promise<void> {}\nexport function go(): void {\n  save();\n}`, 'no-floating-promises'],
  ['something is any', 'shared/src/broken-example.ts', `export const whatever = (value: any): unknown => value;`, 'no-explicit-any'],
  ['a default export', 'shared/src/broken-example.ts', `export default 1;`, 'no-default-export'],
  ['a skipped test', 'test/lint/broken-example.test.ts', `import { test } from 'vitest';\ntest.skip('later', () => undefined);`, 'no-disabled-tests'],
])('the linter refuses it when %s', (_what, path, source, rule) => {
  expect(findings(path, source)).toContain(rule);
});

/** Files of the features by their role: `hub.service.ts` plays the role `service`. */
const featureFiles = readdirSync(join(root, 'server/src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && file.includes('/') && !/^(platform|http)\//.test(file))
  .map((file) => ({ file, role: /\.(\w+)\.ts$/.exec(file)?.[1] ?? 'none', text: readFileSync(join(root, 'server/src', file), 'utf8') }));

test('each file of a feature plays one of the ten roles', () => {
  const roles = ['feature', 'entity', 'type', 'resolver', 'service', 'policy', 'queries', 'loaders', 'checks', 'seed'];
  expect(featureFiles.filter(({ role }) => !roles.includes(role)).map(({ file }) => file)).toEqual([]);
  expect(featureFiles.length).toBeGreaterThan(20);
});

test('statements are sent only by queries, checks and loaders, and by seeds', () => {
  const sends = /\.(query|execute)(<[^(]*>)?\(|\bpool\.connect\(/;
  const wrong = featureFiles.filter(({ role, text }) => !['queries', 'checks', 'loaders', 'seed'].includes(role) && sends.test(text));
  expect(wrong.map(({ file }) => file)).toEqual([]);
});

test('transactions begin only in services', () => {
  const begins = /\bcommand\(|\.transactional\(|\bbegin;/;
  const wrong = featureFiles.filter(({ role, text }) => role !== 'service' && begins.test(text));
  expect(wrong.map(({ file }) => file)).toEqual([]);
});
