import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Migration, Migrator } from '@mikro-orm/migrations';
import { MikroORM } from '@mikro-orm/postgresql';
import { migrateJobs } from './jobs.ts';

/** `server/migrations/NNNN-name.sql`, run once each, in order, each in a transaction. Never edited after a release. */
const folder = join(import.meta.dirname, '..', '..', 'migrations');

/** Brings the database and the queue of jobs up to date, as its owner. Returns the names of the migrations that ran. */
export async function migrate(ownerUrl: string): Promise<string[]> {
  const orm = await MikroORM.init({
    clientUrl: ownerUrl,
    entities: [],
    discovery: { warnWhenNoEntities: false },
    extensions: [Migrator],
    pool: { min: 0, max: 2 },
    // Progress is told by the caller, in one line.
    logger: () => undefined,
    migrations: { tableName: 'migration', snapshot: false, transactional: true, allOrNothing: false, migrationsList: migrations() },
  });
  try {
    const done = await orm.migrator.up();
    await migrateJobs(ownerUrl);
    return done.map(({ name }) => name);
  } finally {
    await orm.close(true);
  }
}

function migrations() {
  const files = readdirSync(folder).filter((file) => file.endsWith('.sql')).sort();
  return files.map((file) => {
    const text = readFileSync(join(folder, file), 'utf8');
    class SqlFile extends Migration {
      override up(): void {
        this.addSql(text);
      }
    }
    return { name: file.replace(/\.sql$/, ''), class: SqlFile };
  });
}
