import type { Pool } from 'pg';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { Refused } from './errors.ts';

/** Slows down guessing and flooding. Counts are kept in PostgreSQL, so that several servers share them. */
export interface Throttle {
  /** Counts one act; refuses with TOO_MANY_REQUESTS, and when to come again, when there were too many. */
  spend(limit: keyof typeof limits, key: string): Promise<void>;
  /** Refuses when there were too many already, without counting one more. */
  check(limit: keyof typeof limits, key: string): Promise<void>;
}

/**
 * Acts allowed in so many seconds, for one key.
 *
 * What a crowd does all the time is counted in this process, and a parcel of acts at a time in the database: people who
 * answer cost no statement, and an address gets by with at most a parcel more for each server process.
 */
interface Limit {
  points: number;
  duration: number;
  parcel?: number;
}
const limits = {
  signInByAddress: { points: 30, duration: 15 * 60 },
  signInByPerson: { points: 8, duration: 15 * 60 },
  wrongCode: { points: 30, duration: 15 * 60 },
  joinCode: { points: 60, duration: 10 * 60 },
  // Sixty people behind one address, who all begin at once and answer a question every second, meet neither of these.
  answers: { points: 4_500, duration: 60, parcel: 150 },
  saves: { points: 60_000, duration: 60, parcel: 500 },
  // One person is not as quick as that, with two devices either.
  savesOfDraft: { points: 1_200, duration: 60, parcel: 100 },
  emailByAddress: { points: 100, duration: 60 * 60 },
  emailByResponse: { points: 3, duration: 60 * 60 },
} satisfies Record<string, Limit>;

/** Of the keys that are counted in this process. */
const KEYS_KEPT = 20_000;

export function makeThrottle(pool: Pool): Throttle {
  const limiters = new Map(
    Object.entries(limits).map(([name, { points, duration }]) => [
      name,
      new RateLimiterPostgres({ storeClient: pool, tableName: 'throttle', tableCreated: true, keyPrefix: name, clearExpiredByTimeout: false, points, duration }),
    ]),
  );
  const counted = new Map<string, number>();
  /** Until when whoever was refused is refused without being counted, in milliseconds of this process. */
  const refused = new Map<string, number>();

  /** How many acts are to be counted in the database now. */
  function due(name: string, parcel: number): number {
    const acts = (counted.get(name) ?? 0) + 1;
    counted.delete(name);
    if (acts >= parcel) return acts;
    if (counted.size >= KEYS_KEPT) counted.clear();
    counted.set(name, acts);
    return 0;
  }

  return {
    async spend(limit, key) {
      const { parcel = 1 }: Limit = limits[limit];
      const name = `${limit} ${key}`;
      const left = (refused.get(name) ?? 0) - performance.now();
      if (left > 0) throw tooMany(left);
      const acts = due(name, parcel);
      if (acts === 0) return;
      refused.delete(name);
      await limiters.get(limit)!.consume(key, acts).catch((reason: unknown) => {
        if (!(reason instanceof RateLimiterRes)) throw reason;
        if (refused.size >= KEYS_KEPT) refused.clear();
        if (parcel > 1) refused.set(name, performance.now() + reason.msBeforeNext);
        throw tooMany(reason.msBeforeNext);
      });
    },
    async check(limit, key) {
      const state = await limiters.get(limit)!.get(key);
      if (state !== null && state.consumedPoints >= limits[limit].points) throw tooMany(state.msBeforeNext);
    },
  };
}

const tooMany = (milliseconds: number): Refused => new Refused('TOO_MANY_REQUESTS', undefined, Math.max(1, Math.ceil(milliseconds / 1000)));
