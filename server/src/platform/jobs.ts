import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { Logger, run, runMigrations, type TaskList } from 'graphile-worker';
import pg from 'pg';
import type { Services } from './context.ts';
import { publicError } from './errors.ts';
import type { Log } from './log.ts';

/** What a job has: the server's services, a way to the database, and how often it was tried. */
export interface JobContext extends Services {
  em: SqlEntityManager;
  /** Called between steps: throws when the server is stopping, so that the job is done again later. */
  goOn(): void;
  /** True when a failure now is the last word. */
  isLastAttempt: boolean;
}

/**
 * Work outside a request, queued by a command. It may be cut off at any moment and is then done again from its start,
 * by this process or another, so it must come to the same end however often it runs.
 */
export type Job = (payload: Record<string, string>, context: JobContext) => Promise<void>;

/**
 * Queues a job in the transaction of `em`: it is done when that commits, and never when it does not.
 *
 * @param key a job that waits under the same key is replaced
 * @param attempts how often it is tried when it fails, later and later
 */
export async function queueJob(em: SqlEntityManager, name: string, payload: Record<string, string>, key: string, attempts = 5): Promise<void> {
  await em.execute('select queue_job(?, ?::json, ?, ?)', [name, JSON.stringify(payload), key, attempts]);
}

/** Brings the tables of the queue up to date, as the owner of the database. */
export async function migrateJobs(ownerUrl: string): Promise<void> {
  await runMigrations({ connectionString: ownerUrl, maxPoolSize: 2, logger: silent, preset: {} });
}

/** Messages of the queue may quote what failed: only its level goes into the log. */
const loggerTo = (log: Log) => new Logger(() => (level) => void (level === 'error' && log.error('job queue')));
const silent = new Logger(() => () => undefined);

export interface JobRunner {
  /** Lets go of what is being done, which is begun again by whoever comes next. */
  stop(): Promise<void>;
}

interface RunOptions {
  ownerUrl: string;
  services: Services;
  jobs: Readonly<Record<string, Job>>;
  em: () => SqlEntityManager;
}

/**
 * Does the jobs of the queue in this process, one at a time.
 *
 * A process that was killed leaves its job locked, for hours if nobody said otherwise: whoever starts sets such jobs free.
 * A job that lives in another process is set free too; jobs hold locks of their own, so that it is done once.
 */
export async function runJobs({ ownerUrl, services, jobs, em }: RunOptions): Promise<JobRunner> {
  const { log } = services;
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 3 });
  pool.on('error', () => undefined);
  pool.on('connect', (client) => void client.on('error', () => undefined));
  const stopping = new AbortController();
  const taskList: TaskList = {};
  for (const [name, job] of Object.entries(jobs)) {
    taskList[name] = async (payload, { job: { attempts, max_attempts: most } }) => {
      const context: JobContext = {
        ...services, em: em(), isLastAttempt: attempts >= most,
        goOn: () => stopping.signal.throwIfAborted(),
      };
      try {
        await job(payload as Record<string, string>, context);
      } catch (error) {
        if (stopping.signal.aborted) throw new Error('The server stopped');
        throw new Error(`Failed: ${String(publicError(error, {}, log).extensions?.['reference'])}`);
      }
    };
  }
  await pool.query(`select graphile_worker.force_unlock_workers(array(select distinct locked_by from graphile_worker.jobs where locked_by is not null))`);
  const runner = await run({ pgPool: pool, taskList, concurrency: 1, noHandleSignals: true, logger: loggerTo(log), parsedCronItems: [], pollInterval: 2_000 });
  runner.promise.catch(() => log.error('job queue ended'));
  return {
    async stop() {
      stopping.abort();
      await runner.stop().catch(() => undefined);
      await pool.end();
    },
  };
}
