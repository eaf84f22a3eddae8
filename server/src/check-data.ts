import pg from 'pg';
import { features } from './features.ts';
import { systemClock } from './platform/clock.ts';
import { ensureDatabase } from './platform/ensure-database.ts';
import { readEnv } from './platform/env.ts';

/** `pnpm check:data`: every feature's rules, on the database of the settings. Prints what breaks them; ends with 1 if anything does. */
const database = await ensureDatabase(readEnv(process.env, 'check'));
const client = new pg.Client({ connectionString: database.url });
await client.connect();
let broken = 0;
try {
  for (const check of features.flatMap((feature) => feature.checks ?? [])) {
    const { rows } = await client.query(check.sql);
    process.stdout.write(`${rows.length === 0 ? 'holds ' : 'BROKEN'}  ${check.rule}\n`);
    for (const row of rows.slice(0, 10)) process.stdout.write(`        ${JSON.stringify(Object.values(row as object)[0])}\n`);
    broken += rows.length;
  }
  process.stdout.write(`${broken === 0 ? 'All rules hold' : `${broken} rows break a rule`} at ${systemClock.now().toISOString()}.\n`);
} finally {
  await client.end();
  await database.stop();
}
process.exitCode = broken === 0 ? 0 : 1;
