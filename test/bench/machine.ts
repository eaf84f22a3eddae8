import { readFileSync } from 'node:fs';
import { availableParallelism, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';

/** What a run was measured on. No names and no paths. */
export interface Machine {
  cores: number;
  memoryGigabytes: number;
  platform: string;
  node: string;
  postgresql: string;
  postgraphile: string;
  /** Average of one minute. */
  loadBefore: number;
  loadAfter: number;
}

export const loadNow = (): number => Number((loadavg()[0] ?? 0).toFixed(1));

export function describeMachine(postgresql: string, loadBefore: number): Machine {
  const peer = readFileSync(join(import.meta.dirname, 'peer', 'package.json'), 'utf8');
  const { dependencies } = JSON.parse(peer) as { dependencies: { postgraphile: string } };
  return {
    cores: availableParallelism(),
    memoryGigabytes: Math.round(totalmem() / 2 ** 30),
    platform: `${process.platform} ${process.arch}`,
    node: process.versions.node,
    postgresql,
    postgraphile: dependencies.postgraphile,
    loadBefore,
    loadAfter: loadNow(),
  };
}
