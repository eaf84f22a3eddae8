import { MikroORM, type SqlEntityManager } from '@mikro-orm/postgresql';
import { createApp, type App } from '../../server/src/app.ts';
import { features } from '../../server/src/features.ts';
import { ormOptions } from '../../server/src/platform/database.ts';
import { makeLog } from '../../server/src/platform/log.ts';
import type { MailSettings } from '../../server/src/platform/mail.ts';
import { falseClock, type FalseClock } from './clock.ts';
import { scratchDatabase, type Template } from './database.ts';

export interface Answer<Data> {
  data: Data | null;
  errors?: { message: string; path?: (string | number)[]; extensions: { code: string; fields?: Record<string, string>; reference?: string } }[];
  status: number;
  headers: Headers;
}

/** A real server on a database of its own, on a free port of the loopback address. */
export interface TestServer {
  app: App;
  /** http://127.0.0.1:port */
  url: string;
  clock: FalseClock;
  /** As the owner of the schema: for builders and for looking at what was written. */
  em: SqlEntityManager;
  databaseUrl: string;
  /** Sends one operation over HTTP. `cookie` says who asks; without it nobody is signed in. */
  ask<Data = Record<string, unknown>>(query: string, variables?: object, cookie?: string): Promise<Answer<Data>>;
  /** The statements that the work sent to PostgreSQL through the reading pool, session look-ups and looks at the state of the database left out. */
  statementsOf(work: () => Promise<unknown>): Promise<string[]>;
  stop(): Promise<void>;
}

export interface ServerOptions {
  template?: Template;
  at?: string;
  demo?: boolean;
  /** Share the database of another server: two processes of one installation. */
  databaseUrl?: string;
  clientDir?: string;
  /** Where e-mail goes; without it none is offered. */
  mail?: MailSettings;
}

export async function startServer(options: ServerOptions = {}): Promise<TestServer> {
  const clock = falseClock(options.at);
  const database = options.databaseUrl ? { url: options.databaseUrl, drop: async () => undefined } : await scratchDatabase(options.template);
  const app = await createApp({
    databaseUrl: database.url,
    databaseKind: 'embedded',
    features,
    clock,
    log: makeLog(process.env['TEST_LOG'] ?? 'silent'),
    demo: options.demo ?? true,
    publicUrl: 'http://127.0.0.1',
    sessionSecret: 'a secret that only tests know, long enough',
    version: 'test',
    poolSize: 4,
    clientDir: options.clientDir,
    mail: options.mail,
  });
  await new Promise<void>((resolve) => app.server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(app.server.address() as { port: number }).port}`;
  const orm = await MikroORM.init({ ...ormOptions(features), clientUrl: database.url, pool: { min: 0, max: 3 }, allowGlobalContext: true });

  return {
    app, url, clock,
    em: orm.em,
    databaseUrl: database.url,
    async ask(query, variables = {}, cookie) {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(cookie && { cookie }) },
        body: JSON.stringify({ query, variables }),
      });
      const body = (await response.json()) as { data: never; errors?: Answer<never>['errors'] };
      return { data: body.data ?? null, ...(body.errors && { errors: body.errors }), status: response.status, headers: response.headers };
    },
    async statementsOf(work) {
      const { pool } = app.services;
      const real = pool.query.bind(pool) as (...rest: unknown[]) => unknown;
      const seen: string[] = [];
      pool.query = ((...args: unknown[]) => {
        const first = args[0] as string | { name?: string; text: string };
        const { name, text } = typeof first === 'string' ? { text: first } : first;
        if (!text.includes('viewer_of_session') && name !== 'database_state') seen.push(text);
        return real(...args);
      }) as typeof pool.query;
      // Something has changed since, so that no answer is given from memory.
      await real('select pg_current_xact_id()');
      try {
        await work();
      } finally {
        delete (pool as { query?: unknown }).query;
      }
      return seen;
    },
    async stop() {
      await app.close();
      await orm.close(true);
      await database.drop();
    },
  };
}
