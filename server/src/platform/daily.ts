import { londonDay } from '@throughline/shared/dates';
import type { Pool } from 'pg';
import type { Clock } from './clock.ts';
import type { Log } from './log.ts';

/** What is to be done once each day, as jobs of the queue. */
export interface Daily {
  /** Queues what is due today, unless that was done: by this process or another, whichever came first. */
  sweep(): Promise<void>;
  stop(): Promise<void>;
}

const LOOK_EVERY_MS = 60_000;

/**
 * Queues jobs once for each day in London, when the day begins or when the server first runs on it. The day is written down
 * in the transaction that queues them, so that several servers queue them once and a server that is cut off queues them
 * again. A day on which nothing ran is not made up for: the jobs of the next day find what was left.
 *
 * @param jobs their names
 */
export async function runDaily({ pool, clock, log, jobs }: { pool: Pool; clock: Clock; log: Log; jobs: readonly string[] }): Promise<Daily> {
  let sweptOn = '';
  let isGoing: Promise<void> = Promise.resolve();

  async function sweepDay(): Promise<void> {
    const today = londonDay(clock.now());
    if (today === sweptOn) return;
    await pool.query({
      name: 'sweep_day',
      text: `
        with first as (insert into daily_sweep (swept_on) values ($1) on conflict do nothing returning swept_on)
        select queue_job(job, '{}', 'daily:' || job) from first, unnest($2::text[]) job`,
      values: [today, jobs],
    });
    sweptOn = today;
  }
  /** One after the other; a failure is tried again with the next look. */
  const sweep = (): Promise<void> => (isGoing = isGoing.catch(() => undefined).then(sweepDay));
  const look = () => sweep().catch(() => log.error('what is due today could not be queued'));

  await look();
  const timer = setInterval(() => void look(), LOOK_EVERY_MS);
  timer.unref();
  return {
    sweep,
    async stop() {
      clearInterval(timer);
      await isGoing.catch(() => undefined);
    },
  };
}
