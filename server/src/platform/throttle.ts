import type { Pool } from 'pg';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { Refused } from './errors.ts';

/** Slows down guessing and flooding. Counts are kept in PostgreSQL, so that several servers share them. */
export interface Throttle {
  /** Counts one act; refuses with TOO_MANY_REQUESTS when there were too many. */
  spend(limit: keyof typeof limits, key: string): Promise<void>;
  /** Refuses when there were too many already, without counting one more. */
  check(limit: keyof typeof limits, key: string): Promise<void>;
}

/** Acts allowed in so many seconds, for one key. Sixty people behind one address must never meet `answers`. */
const limits = {
  signInByAddress: { points: 30, duration: 15 * 60 },
  signInByPerson: { points: 8, duration: 15 * 60 },
  wrongCode: { points: 30, duration: 15 * 60 },
  joinCode: { points: 60, duration: 10 * 60 },
  emailByAddress: { points: 100, duration: 60 * 60 },
  emailByResponse: { points: 3, duration: 60 * 60 },
  answers: { points: 3000, duration: 60 },
} as const;

export function makeThrottle(pool: Pool): Throttle {
  const limiters = new Map(
    Object.entries(limits).map(([name, limit]) => [
      name,
      new RateLimiterPostgres({ storeClient: pool, tableName: 'throttle', tableCreated: true, keyPrefix: name, clearExpiredByTimeout: false, ...limit }),
    ]),
  );
  return {
    async spend(limit, key) {
      await limiters.get(limit)!.consume(key).catch(refuse);
    },
    async check(limit, key) {
      const state = await limiters.get(limit)!.get(key);
      if (state !== null && state.consumedPoints >= limits[limit].points) throw new Refused('TOO_MANY_REQUESTS');
    },
  };
}

function refuse(reason: unknown): never {
  if (reason instanceof RateLimiterRes) throw new Refused('TOO_MANY_REQUESTS');
  throw reason;
}
