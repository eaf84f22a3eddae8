import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const folder = join(import.meta.dirname, '../../client/src');
const sheets = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.css'));

test('no two style sheets draw the same thing', () => {
  const homes = new Map<string, Set<string>>();
  for (const sheet of sheets) {
    for (const [, name] of readFileSync(join(folder, sheet), 'utf8').matchAll(/^\.(app-[\w-]+)/gm)) homes.set(name!, (homes.get(name!) ?? new Set()).add(sheet));
  }
  expect([...homes].filter(([, files]) => files.size > 1).map(([name, files]) => `${name}: ${[...files].join(', ')}`)).toEqual([]);
  expect(homes.size).toBeGreaterThan(5);
});

test('each class of our own that a page uses is drawn somewhere', () => {
  const drawn = sheets.map((sheet) => readFileSync(join(folder, sheet), 'utf8')).join('\n');
  const used = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.tsx'))
    .flatMap((file) => [...readFileSync(join(folder, file), 'utf8').matchAll(/className="([^"]*)"/g)].flatMap(([, names]) => names!.split(' ')))
    .filter((name) => name.startsWith('app-'));
  expect([...new Set(used)].filter((name) => !drawn.includes(`.${name}`))).toEqual([]);
});
