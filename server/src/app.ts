import { createServer, type Server } from 'node:http';
import { createHmac, randomBytes } from 'node:crypto';
import type { GraphQLSchema } from 'graphql';
import { viewerOfSession } from './people/people.queries.ts';
import { hashOfToken } from './people/people.service.ts';
import { tokenFromCookies } from './people/session-cookie.service.ts';
import { guardDoors } from './platform/access.ts';
import type { Clock } from './platform/clock.ts';
import type { Context, Request, Services } from './platform/context.ts';
import { assertDurable, openDatabase } from './platform/database.ts';
import { runDaily } from './platform/daily.ts';
import type { ConstraintCodes } from './platform/errors.ts';
import type { Feature } from './platform/feature.ts';
import { runJobs, type Job } from './platform/jobs.ts';
import { makeLive } from './platform/live.ts';
import type { Log } from './platform/log.ts';
import { makeMail, type MailSettings } from './platform/mail.ts';
import { Model } from './platform/reading/model.ts';
import { Reader } from './platform/reading/reader.ts';
import type { Viewer } from './platform/reading/viewer.ts';
import { makeThrottle } from './platform/throttle.ts';
import { makeSchema } from './schema.ts';
import { mountHttp } from './http/http.ts';

export interface AppOptions {
  databaseUrl: string;
  databaseKind: 'embedded' | 'external';
  features: readonly Feature[];
  clock: Clock;
  log: Log;
  demo: boolean;
  publicUrl: string;
  sessionSecret?: string | undefined;
  /** Without it no e-mail is sent. */
  mail?: MailSettings | undefined;
  version: string;
  poolSize?: number;
  /** True: pages are compiled from the sources as they are asked for. */
  development?: boolean;
  /** Folder of the client; without it only the API is served. */
  clientDir?: string | undefined;
}

/** One server process, put together and not yet listening. */
export interface App {
  server: Server;
  schema: GraphQLSchema;
  services: Services;
  constraints: ConstraintCodes;
  options: AppOptions;
  /** `responseHeaders` takes what the operation adds to the answer; without it nobody reads that. */
  contextOf(request: Request, responseHeaders?: Context['responseHeaders']): Promise<Context>;
  /** Queues what is due today, if that was not done yet; the server does so by itself. */
  sweep(): Promise<void>;
  /** Answers what has been asked, then lets go of the database. */
  close(): Promise<void>;
}

const nobody: Viewer = { kind: 'public', personId: null, memberships: [] };

export async function createApp(options: AppOptions): Promise<App> {
  const { features, log, clock } = options;
  const database = await openDatabase(options.databaseUrl, features, options.poolSize === undefined ? {} : { poolSize: options.poolSize });
  await assertDurable(database.pool);
  const schema = await makeSchema(features);
  const reader = new Reader(new Model(schema, database.orm), database.pool);
  reader.attach();
  guardDoors(schema);
  const live = await makeLive(options.databaseUrl, log);
  const secret = options.sessionSecret ?? randomBytes(32).toString('hex');
  const services: Services = {
    pool: database.pool, reader, clock, log, live,
    throttle: makeThrottle(database.pool),
    mail: options.mail ? makeMail(options.mail, secret) : null,
    demo: options.demo,
    publicUrl: options.publicUrl,
  };

  /** Worked out once a connection. */
  const callers = new WeakMap<Request['socket'], string>();
  // Made when it is asked for: most requests only read. Properties of the prototype, for Apollo copies the own ones and
  // would ask for them.
  const rarelyNeeded = {
    get em() {
      return own(this, 'em', database.orm.em.fork());
    },
    get caller() {
      const { socket } = (this as unknown as { request: Request }).request;
      const known = callers.get(socket) ?? createHmac('sha256', secret).update(socket.remoteAddress ?? '').digest('base64url').slice(0, 22);
      callers.set(socket, known);
      return own(this, 'caller', known);
    },
  };

  const app: App = {
    server: createServer(),
    schema,
    services,
    constraints: Object.assign({}, ...features.map((feature) => feature.constraints ?? {})) as ConstraintCodes,
    options,
    async contextOf(request, responseHeaders = new Headers()) {
      const sessionToken = tokenFromCookies(request.headers.cookie);
      const person = sessionToken ? await viewerOfSession(database.pool, hashOfToken(sessionToken), clock.now()) : null;
      const signedIn = person && (options.demo || !person.isDemonstration);
      return Object.assign(Object.create(rarelyNeeded) as typeof rarelyNeeded, services, {
        viewer: signedIn ? ({ kind: 'member', personId: person.personId, memberships: person.memberships } as const) : nobody,
        request,
        sessionToken,
        cookie: (name: string) => valueOfCookie(request.headers.cookie, name),
        responseHeaders,
      });
    },
    sweep: () => daily.sweep(),
    async close() {
      await stopHttp();
      await daily.stop();
      await jobs.stop();
      await live.close();
      await database.close();
    },
  };
  const stopHttp = await mountHttp(app);
  const jobs = await runJobs({
    ownerUrl: options.databaseUrl, services, em: () => database.orm.em.fork(),
    jobs: Object.assign({}, services.mail && { deliverMail: services.mail.deliver }, ...features.map((feature) => feature.jobs ?? {})) as Record<string, Job>,
  });
  const daily = await runDaily({ pool: database.pool, clock, log, jobs: features.flatMap((feature) => feature.daily ?? []) });
  return app;
}

/** Keeps a value that was made once as the object's own. */
function own<T>(object: object, name: string, value: T): T {
  Object.defineProperty(object, name, { value });
  return value;
}

function valueOfCookie(header: string | undefined, name: string): string | null {
  const pair = (header ?? '').split(';').find((each) => each.trim().startsWith(`${name}=`));
  return pair?.slice(pair.indexOf('=') + 1).trim() || null;
}
