import pg from 'pg';
import { setTimeout as wait } from 'node:timers/promises';
import type { Log } from './log.ts';

/**
 * Events between server processes, by PostgreSQL's LISTEN/NOTIFY. An event says only *that* something changed and its
 * id; whoever hears it reads the database. So a lost event costs freshness, never truth.
 */
export interface Live {
  /** Tells every process, once the surrounding work has been committed. */
  publish(topic: string, id: string): Promise<void>;
  /** Ids published on the topic from now on; also yields once after a lost connection, since events may be missing. */
  subscribe(topic: string, id: string, signal?: AbortSignal): AsyncIterableIterator<string>;
  close(): Promise<void>;
}

const CHANNEL = 'throughline_live';
type Listener = () => void;

export async function makeLive(url: string, pool: pg.Pool, log: Log): Promise<Live> {
  const listeners = new Map<string, Set<Listener>>();
  let client: pg.Client | undefined;
  let closed = false;
  const keyOf = (topic: string, id: string) => `${topic}:${id}`;
  const wakeAll = () => listeners.forEach((set) => set.forEach((listener) => listener()));

  async function connect(): Promise<void> {
    const next = new pg.Client({ connectionString: url });
    next.on('error', () => undefined);
    next.on('end', () => void reconnect());
    next.on('notification', ({ payload }) => listeners.get(payload ?? '')?.forEach((listener) => listener()));
    await next.connect();
    await next.query(`listen ${CHANNEL}`);
    client = next;
  }
  async function reconnect(): Promise<void> {
    for (let pause = 100; !closed; pause = Math.min(pause * 2, 5000)) {
      await wait(pause);
      if (closed) return;
      try {
        await connect();
        wakeAll();
        return;
      } catch {
        log.warn('live events: the database is away, trying again');
      }
    }
  }

  await connect();
  return {
    async publish(topic, id) {
      await pool.query('select pg_notify($1, $2)', [CHANNEL, keyOf(topic, id)]);
    },
    subscribe: (topic, id, signal) => iterate(listeners, keyOf(topic, id), id, signal),
    async close() {
      closed = true;
      wakeAll();
      await client?.end();
    },
  };
}

/** Many events while nobody waits are one: the reader will see the newest state anyway. */
function iterate(listeners: Map<string, Set<Listener>>, key: string, id: string, signal?: AbortSignal): AsyncIterableIterator<string> {
  let pending = false;
  let done = false;
  let waiting: ((result: IteratorResult<string>) => void) | undefined;
  const listener: Listener = () => {
    if (!waiting) {
      pending = true;
      return;
    }
    waiting({ value: id, done: false });
    waiting = undefined;
  };
  const finish = async (): Promise<IteratorResult<string>> => {
    done = true;
    listeners.get(key)?.delete(listener);
    if (listeners.get(key)?.size === 0) listeners.delete(key);
    waiting?.({ value: undefined, done: true });
    return { value: undefined, done: true };
  };
  if (!listeners.has(key)) listeners.set(key, new Set());
  listeners.get(key)!.add(listener);
  signal?.addEventListener('abort', () => void finish());
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    next: () => {
      if (done) return Promise.resolve({ value: undefined, done: true });
      if (pending) {
        pending = false;
        return Promise.resolve({ value: id, done: false });
      }
      return new Promise((resolve) => (waiting = resolve));
    },
    return: finish,
  };
}
