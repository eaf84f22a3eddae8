import type { IncomingMessage } from 'node:http';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Pool } from 'pg';
import type { Clock } from './clock.ts';
import type { Live } from './live.ts';
import type { Log } from './log.ts';
import type { Mail } from './mail.ts';
import type { Reader } from './reading/reader.ts';
import type { Viewer } from './reading/viewer.ts';
import type { Throttle } from './throttle.ts';
import { audit, type AuditFact } from './audit.ts';

/** What the whole server shares. */
export interface Services {
  pool: Pool;
  reader: Reader;
  clock: Clock;
  log: Log;
  live: Live;
  throttle: Throttle;
  /** Null where no e-mail can be sent, and none is offered. */
  mail: Mail | null;
  /** True when the demonstration people exist and the sign-in page offers them. */
  demo: boolean;
  publicUrl: string;
}

/** What one request has: who is looking, and the way to the database. */
export interface Context extends Services {
  viewer: Viewer;
  em: SqlEntityManager;
  /** A salted hash of the caller's address, for throttling only; never kept or logged. */
  caller: string;
  /** The secret of the browser's session cookie, when it sent one. */
  sessionToken: string | null;
  /** The value of another cookie that the browser sent. */
  cookie(name: string): string | null;
  /** Headers that the operation adds to the response (cookies). */
  responseHeaders: Pick<Headers, 'append'>;
}

export type Request = Pick<IncomingMessage, 'headers' | 'socket'>;

/**
 * Runs a command: one transaction, with its audit entry inside.
 *
 * @param work loads, asks the policy, writes; returns its result and what to write into the audit chain: null for the
 * acts of people without an account, which are not traced
 */
export async function command<T>(
  context: Context,
  work: (em: SqlEntityManager) => Promise<{ result: T; audit: Omit<AuditFact, 'actorId'> | null }>,
): Promise<T> {
  return context.em.fork().transactional(async (em) => {
    const done = await work(em as SqlEntityManager);
    await em.flush();
    if (done.audit) await audit(em as SqlEntityManager, context.clock.now(), { actorId: context.viewer.personId, ...done.audit });
    return done.result;
  });
}
