// npm start: on a fresh machine with Node 20 or newer, everything that it takes to open the product in a browser.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { install, node, root } from './install.mjs';

install();
const { build } = await import('./build.mjs');
build();

const server = spawn(node(), ['--enable-source-maps', join('server', 'dist', 'main.js')], { cwd: root, stdio: 'inherit', env: { NODE_ENV: 'production', ...process.env } });
// npm dies of a signal without passing it on: whoever has lost its parent stops as if it had been told.
const parent = process.ppid;
setInterval(() => process.ppid === parent || server.kill('SIGTERM'), 500).unref();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => server.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal));
server.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
