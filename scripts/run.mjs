// pnpm <task>: the tasks that are not npm start or npm test.
import { join } from 'node:path';
import { bin, install, run } from './install.mjs';

install();
const { build, buildServer, generate } = await import('./build.mjs');
const { lint, types } = await import('./check.mjs');
const [task, ...rest] = process.argv.slice(2);
const server = (file) => run(['--enable-source-maps', join('server', 'dist', file), ...rest]);

const tasks = {
  build,
  types: () => (generate(), types()),
  check: () => (generate(), types(), lint()),
  schema: () => (buildServer(), server('print-schema.js'), generate()),
  seed: () => (buildServer(), server('seed-command.js')),
  'check:data': () => (buildServer(), server('check-data.js')),
  bench: () => (build(), run(['--expose-gc', join('test', 'bench', 'bench.ts'), ...rest])),
  papers: () => run([join('test', 'papers', rest.includes('--checks') ? 'print-checks.ts' : 'print-measures.ts'), ...rest]),
  pictures: () => (build(), run([join('test', 'pictures', 'take-pictures.ts'), ...rest])),
};
if (!tasks[task]) throw new Error(`There is no task ${task}. Tasks: ${Object.keys(tasks).join(', ')}`);
tasks[task]();
