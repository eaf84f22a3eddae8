import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import pg from 'pg';

/** Addresses of the databases that the global set-up made. */
declare module 'vitest' {
  interface ProvidedContext {
    maintenanceUrl: string;
  }
}

/** The template that holds migrations only, and the one that holds the four councils with the demonstration too. */
export type Template = 'throughline_empty' | 'throughline_seeded' | 'template0';

export interface ScratchDatabase {
  /** As the owner of the schema. */
  url: string;
  drop(): Promise<void>;
}

/** A database of this test file alone, copied from a template. */
export async function scratchDatabase(template: Template = 'throughline_empty'): Promise<ScratchDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await maintain(`create database ${name} template ${template}`);
  return {
    url: urlOf(name),
    drop: () => maintain(`drop database if exists ${name} with (force)`),
  };
}

const urlOf = (database: string) => inject('maintenanceUrl').replace(/\/postgres$/, `/${database}`);

async function maintain(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: inject('maintenanceUrl') });
  await client.connect();
  try {
    // Two workers may copy one template at the same moment, which PostgreSQL refuses: they take turns.
    await client.query('select pg_advisory_lock(4711)');
    await client.query(statement);
  } finally {
    await client.end();
  }
}
