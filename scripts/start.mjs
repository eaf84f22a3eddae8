// npm start: on a fresh machine with Node 20 or newer, everything that it takes to open the product in a browser.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { install, node, root } from './install.mjs';

install();
const { build } = await import('./build.mjs');
build();

const server = spawn(node(), ['--enable-source-maps', join('server', 'dist', 'main.js')], { cwd: root, stdio: 'inherit', env: { NODE_ENV: 'production', ...process.env } });
// npm dies of a signal without passing it on, and leaves the shell between it and us: whoever has lost its ancestors
// stops as if it had been told.
const ancestors = () => `${process.ppid} ${parentOf(process.ppid)}`;
const began = ancestors();
setInterval(() => ancestors() === began || server.kill('SIGTERM'), 500).unref();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => server.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal));
server.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));

/** Where the system tells it in a file; elsewhere only our own parent is watched. */
function parentOf(pid) {
  try {
    return /^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  } catch {
    return undefined;
  }
}
