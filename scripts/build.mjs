// Builds what has changed since the last build: the client's operations, the server, the client for the browser and for the server.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bin, root, run } from './install.mjs';

const kept = join(root, '.throughline');

function sources(...folders) {
  const hash = createHash('sha256');
  for (const folder of folders) {
    const path = join(root, folder);
    const files = statSync(path).isFile() ? [''] : readdirSync(path, { recursive: true }).sort();
    for (const file of files) {
      if (/(^|[\\/])(node_modules|dist)([\\/]|$)|\.generated\.ts$/.test(file)) continue;
      const full = join(path, file);
      if (statSync(full).isFile()) hash.update(full.slice(root.length)).update(readFileSync(full));
    }
  }
  return hash.digest('hex');
}

/** Runs the step unless its sources are the same as when it last succeeded. */
function step(name, folders, outputs, work) {
  const stamp = join(kept, `built-${name}`);
  const now = sources(...folders, 'pnpm-lock.yaml');
  const isThere = outputs.every((output) => existsSync(join(root, output)));
  if (isThere && existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return;
  work();
  mkdirSync(kept, { recursive: true });
  writeFileSync(stamp, now);
}

export function generate() {
  step('operations', ['schema.graphql', 'client/src', 'client/codegen.ts'], ['client/src/councils/Councils.graphql.generated.ts'], () =>
    run([bin('.', '@graphql-codegen/cli', 'cjs/bin.js'), '--config', join('client', 'codegen.ts'), '--silent'], {}),
  );
}

export function buildServer() {
  step('server', ['server/src', 'server/tsconfig.json', 'tsconfig.base.json'], ['server/dist/main.js'], () => {
    rmSync(join(root, 'server', 'dist'), { recursive: true, force: true });
    run([bin('.', 'typescript', 'bin/tsc'), '-p', join('server', 'tsconfig.json')]);
  });
}

export function buildClient() {
  step('client', ['client/src', 'client/vite.config.ts', 'shared/src', 'schema.graphql'], ['client/dist/client', 'client/dist/server'], () => {
    const vite = bin('client', 'vite', 'bin/vite.js');
    run([vite, 'build', '--logLevel', 'error'], { cwd: join(root, 'client') });
    run([vite, 'build', '--ssr', '--logLevel', 'error'], { cwd: join(root, 'client') });
  });
}

export function build() {
  generate();
  buildServer();
  buildClient();
}
