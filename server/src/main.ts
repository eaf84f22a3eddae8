import cluster from 'node:cluster';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createApp } from './app.ts';
import { features } from './features.ts';
import { systemClock } from './platform/clock.ts';
import { ensureDatabase } from './platform/ensure-database.ts';
import { WrongSetting, readEnv, type Env } from './platform/env.ts';
import { freePort } from './platform/free-port.ts';
import { makeLog } from './platform/log.ts';
import { migrate } from './platform/migrate.ts';
import { seed } from './seed.ts';

/**
 * Starts the product: database, migrations, demonstration, server. Prints one line with the address when it is ready.
 *
 * With WORKERS above 1 this process looks after the database and the others serve.
 */
async function main(): Promise<void> {
  const root = join(import.meta.dirname, '..', '..');
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const settings = readEnv(process.env, version);
  // Port 0 means any free one; it must be known before pages tell people where to go.
  const port = settings.port || Number(process.env['THROUGHLINE_PORT']) || (await freePort());
  const env: RunningEnv = { ...settings, port, publicUrl: settings.publicUrl ?? `http://${settings.host}:${port}` };
  if (cluster.isWorker) return serve(env, root, process.env['THROUGHLINE_DATABASE'] ?? '', () => undefined);

  const database = await ensureDatabase(env);
  try {
    await migrate(database.url);
    if (database.isNew) await seed(database.url, features, { demo: env.demo, now: systemClock.now() });
  } catch (error) {
    await database.stop();
    throw error;
  }
  if (env.workers === 1) return serve(env, root, database.url, database.stop);

  let ready = 0;
  for (let number = 0; number < env.workers; number++) {
    const worker = cluster.fork({ THROUGHLINE_DATABASE: database.url, THROUGHLINE_PORT: String(env.port) });
    worker.on('message', () => {
      if (++ready === env.workers) announce(env);
    });
  }
  onStop(async () => {
    await Promise.all(
      Object.values(cluster.workers ?? {}).map((worker) => new Promise((resolve) => worker?.once('exit', resolve).kill('SIGTERM'))),
    );
    await database.stop();
  });
}

type RunningEnv = Env & { publicUrl: string };

async function serve(env: RunningEnv, root: string, databaseUrl: string, afterwards: () => Promise<void> | undefined | void): Promise<void> {
  const app = await createApp({
    databaseUrl,
    databaseKind: env.databaseUrl ? 'external' : 'embedded',
    features,
    clock: systemClock,
    log: makeLog(env.logLevel),
    demo: env.demo,
    publicUrl: env.publicUrl,
    sessionSecret: env.sessionSecret,
    mail: env.mail,
    version: env.version,
    clientDir: join(root, 'client'),
    development: env.development,
  });
  await new Promise<void>((resolve, reject) => {
    app.server.once('error', reject).listen(env.port, env.host, resolve);
  });
  onStop(async () => {
    await app.close();
    await afterwards();
  });
  if (cluster.isWorker) process.send?.('ready');
  else announce(env);
}

function announce({ publicUrl }: RunningEnv): void {
  process.stdout.write(`Throughline is ready at ${publicUrl}\n`);
}

/** Ctrl-C and SIGTERM: finish what was asked, then stop. A second Ctrl-C changes nothing; SIGKILL loses nothing either. */
function onStop(stop: () => Promise<void>): void {
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      stop().then(
        () => process.exit(0),
        (error: unknown) => {
          process.stderr.write(`Throughline did not stop cleanly: ${error instanceof Error ? error.message : 'unknown'}\n`);
          process.exit(1);
        },
      );
    });
  }
}

main().catch((error: unknown) => {
  const words = error instanceof WrongSetting ? error.message : `Throughline did not start: ${error instanceof Error ? error.message : 'unknown'}`;
  process.stderr.write(`${words}\n`);
  process.exit(1);
});
