import { features } from './features.ts';
import { systemClock } from './platform/clock.ts';
import { ensureDatabase } from './platform/ensure-database.ts';
import { readEnv } from './platform/env.ts';
import { migrate } from './platform/migrate.ts';
import { seed } from './seed.ts';

/** `pnpm seed`: loads the councils of the papers into the database of the settings, again if need be. */
const env = readEnv(process.env, 'seed');
const database = await ensureDatabase(env);
try {
  await migrate(database.url);
  await seed(database.url, features, { demo: env.demo, now: systemClock.now() });
  process.stdout.write('The councils of the papers are loaded.\n');
} finally {
  await database.stop();
}
