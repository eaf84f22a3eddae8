// Types and lint of all four packages.
import { join } from 'node:path';
import { bin, run } from './install.mjs';

export function types() {
  for (const project of ['shared', 'server', 'client', 'test']) {
    run([bin('.', 'typescript', 'bin/tsc'), '--noEmit', '-p', join(project, 'tsconfig.json')]);
  }
}

export function lint() {
  run([bin('.', 'oxlint', 'bin/oxlint'), '--type-aware', '--deny-warnings', 'server/src', 'client/src', 'shared/src', 'test']);
}
