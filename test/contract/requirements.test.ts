import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const rows = readFileSync(join(root, 'docs/requirements.md'), 'utf8')
  .split('\n')
  .filter((line) => /^\|\s*(KIR|HOW|BAR|KEN|YOR|X)-\d/.test(line))
  .map((line) => {
    const [id, fact, where, proof] = line.split(/(?<!\\)\|/).slice(1, -1).map((cell) => cell.trim());
    return { id: id!, fact: fact!, where: where!, proof: proof ?? '' };
  });

test('each requirement that is listed as built names a test that exists', () => {
  const missing = rows.filter(({ proof }) => {
    const [file, title] = proof.replaceAll('`', '').split(' › ');
    const path = join(root, file ?? '');
    return !file || !title || !existsSync(path) || !readFileSync(path, 'utf8').includes(title);
  });
  expect(missing.map(({ id, proof }) => `${id}: ${proof}`)).toEqual([]);
  expect(rows.length).toBeGreaterThan(50);
});

test('each requirement says where it lives, in a place that exists', () => {
  const lost = rows.filter(({ where }) => {
    const files = [...where.matchAll(/`([\w./-]+)`/g)].map((match) => match[1]!);
    return files.length === 0 || files.some((file) => !existsSync(join(root, file)));
  });
  expect(lost.map(({ id, where }) => `${id}: ${where}`)).toEqual([]);
});

test('no requirement is listed twice for the same place', () => {
  const keys = rows.map(({ id, where }) => `${id} ${where}`);
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
});
