// Installs what is missing, and nothing when nothing is: pnpm at its pinned version, by npx, from the npm registry alone.
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '..');
const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const stamp = join(root, 'node_modules', '.throughline-installed');

function wanted() {
  const hash = createHash('sha256');
  for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json', 'server/package.json', 'client/package.json', 'shared/package.json', 'test/package.json']) {
    hash.update(readFileSync(join(root, file)));
  }
  return hash.digest('hex');
}

export function install() {
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted() && existsSync(node())) return;
  const npx = process.platform === 'win32' ? 'npx.cmd' : 'npx';
  const done = spawnSync(npx, ['--yes', packageManager, 'install', '--frozen-lockfile', '--prefer-offline'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
    env: { ...process.env, CI: 'true' },
  });
  if (done.status !== 0) process.exit(done.status ?? 1);
  // The shim of the pinned Node would stand between npm and our scripts, and pass no signal on.
  for (const shim of ['node', 'node.cmd', 'node.ps1', 'node.CMD']) rmSync(join(root, 'node_modules', '.bin', shim), { force: true });
  writeFileSync(stamp, wanted());
}

/** The Node that the product runs on, from the pinned npm package. */
export const node = () => join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

/** Runs the pinned Node and waits; ends this process when it fails. */
export function run(args, options = {}) {
  execFileSync(node(), args, { cwd: root, stdio: 'inherit', ...options });
}

/** The path of a tool's own script, so that it runs on the pinned Node whatever the host has. */
export function bin(from, name, file) {
  return join(root, from, 'node_modules', name, file);
}
