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

function tell(rule: string, breaking: readonly string[]): void {
  process.stdout.write(`${breaking.length === 0 ? 'holds ' : 'BROKEN'}  ${rule}\n`);
  for (const words of breaking.slice(0, 10)) process.stdout.write(`        ${words}\n`);
  broken += breaking.length;
}

try {
  for (const check of features.flatMap((feature) => feature.checks ?? [])) {
    const { rows } = await client.query(check.sql);
    tell(check.rule, rows.map((row) => JSON.stringify(Object.values(row as object)[0])));
  }
  for (const proof of features.flatMap((feature) => feature.proofs ?? [])) tell(proof.rule, await proof.find(client));
  process.stdout.write(`${broken === 0 ? 'All rules hold' : `${broken} rows or versions break a rule`} at ${systemClock.now().toISOString()}.\n`);
} finally {
  await client.end();
  await database.stop();
}
process.exitCode = broken === 0 ? 0 : 1;
