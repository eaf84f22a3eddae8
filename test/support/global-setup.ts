import { mkdtempSync, rmSync, chmodSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { startEmbeddedPostgres } from '../../server/src/platform/embedded-postgres.ts';
import { migrate } from '../../server/src/platform/migrate.ts';
import { features } from '../../server/src/features.ts';
import { seed } from '../../server/src/seed.ts';

/** The moment at which the seeded councils were loaded, in tests. */
const SEEDED_AT = new Date('2026-11-02T09:00:00Z');

/** One real PostgreSQL for the whole run, with two templates to copy. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'throughline test '));
  chmodSync(folder, 0o755);
  const postgres = await startEmbeddedPostgres(folder);
  const maintenanceUrl = postgres.url('postgres');
  const client = new pg.Client({ connectionString: maintenanceUrl });
  await client.connect();
  await client.query('create database throughline_empty');
  await migrate(postgres.url('throughline_empty'));
  await client.query('create database throughline_seeded template throughline_empty');
  await seed(postgres.url('throughline_seeded'), features, { demo: true, now: SEEDED_AT });
  await client.end();
  project.provide('maintenanceUrl', maintenanceUrl);
  return async () => {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
