// pnpm dev: the server, compiled again when its source changes, and the client, compiled by Vite as pages are asked for.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { bin, install, node, root } from './install.mjs';

install();
const { buildServer, generate } = await import('./build.mjs');
generate();
buildServer();

const start = (args, env = {}) => spawn(node(), args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
const children = [
  start([bin('.', 'typescript', 'bin/tsc'), '-p', join('server', 'tsconfig.json'), '--watch', '--preserveWatchOutput']),
  start([bin('.', '@graphql-codegen/cli', 'cjs/bin.js'), '--config', join('client', 'codegen.ts'), '--watch']),
  start(['--watch-path', join('server', 'dist'), '--enable-source-maps', join('server', 'dist', 'main.js')], { THROUGHLINE_DEVELOPMENT: 'on' }),
];
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => children.forEach((child) => child.kill('SIGTERM')));
}
