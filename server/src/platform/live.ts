import { setTimeout as wait } from 'node:timers/promises';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import pg from 'pg';
import { applicationRole } from './database.ts';
import type { Log } from './log.ts';

/**
 * Events between server processes, by PostgreSQL's LISTEN/NOTIFY. An event says only *that* something changed and its
 * id; whoever hears it reads the database. So a lost event costs freshness, never truth.
 */
export interface Live {
  /** Tells every process when the transaction of `em` commits, and nobody when it does not. */
  publishIn(em: SqlEntityManager, topic: string, id: string): Promise<void>;
  /**
   * Yields the id each time it is published, from now on.
   *
   * Several events while nobody looks, or within a tenth of a second, are one. Yields once after a lost connection to
   * PostgreSQL too, since events may have been missed. Ends when the server closes.
   *
   * @param options.fromNow yields once at the start as well
   */
  subscribe(topic: string, id: string, options?: { fromNow?: boolean }): AsyncIterableIterator<string>;
  close(): Promise<void>;
}

const CHANNEL = 'throughline_live';
/** The name under which PostgreSQL lists the connection that listens. */
export const LISTENER_NAME = 'throughline live';
const BREATH_MS = 100;
const keyOf = (topic: string, id: string) => `${topic}:${id}`;

/** @param heartbeatMs how often the connection is asked whether it is still there */
export async function makeLive(url: string, log: Log, heartbeatMs = 15_000): Promise<Live> {
  const listeners = new Map<string, Set<Events>>();
  const all = () => [...listeners.values()].flatMap((set) => [...set]);
  let connection: pg.Client | undefined;
  let closed = false;

  async function connect(): Promise<void> {
    const client = new pg.Client({
      connectionString: url,
      application_name: LISTENER_NAME,
      options: `-c role=${applicationRole}`,
      keepAlive: true,
    });
    client.on('error', () => undefined);
    client.on('notification', ({ payload }) => listeners.get(payload ?? '')?.forEach((events) => events.wake()));
    try {
      await client.connect();
      await client.query(`listen ${CHANNEL}`);
    } catch (error) {
      await client.end().catch(() => undefined);
      throw error;
    }
    const stopBeating = beat(client, heartbeatMs);
    client.on('end', () => {
      stopBeating();
      if (!closed) void reconnect();
    });
    connection = client;
    if (closed) await client.end();
  }
  async function reconnect(): Promise<void> {
    for (let pause = 100; !closed; pause = Math.min(pause * 2, 5000)) {
      await wait(pause);
      try {
        if (!closed) await connect();
        all().forEach((events) => events.wake());
        return;
      } catch {
        log.warn('live events: the database is away, trying again');
      }
    }
  }

  await connect();
  return {
    async publishIn(em, topic, id) {
      await em.execute('select pg_notify(?, ?)', [CHANNEL, keyOf(topic, id)]);
    },
    subscribe(topic, id, { fromNow = false } = {}) {
      const key = keyOf(topic, id);
      const events = new Events(id, fromNow, () => {
        listeners.get(key)?.delete(events);
        if (listeners.get(key)?.size === 0) listeners.delete(key);
      });
      listeners.set(key, (listeners.get(key) ?? new Set()).add(events));
      return events;
    },
    async close() {
      closed = true;
      await Promise.all(all().map((events) => events.return()));
      await connection?.end();
    },
  };
}

/** A connection whose other end has gone without a word would be silent for ever: it is asked now and then. */
function beat(client: pg.Client, everyMs: number): () => void {
  const timer = setInterval(() => {
    const patience = setTimeout(() => void client.end(), everyMs / 3);
    void client
      .query('select 1')
      .catch(() => undefined)
      .finally(() => clearTimeout(patience));
  }, everyMs);
  timer.unref();
  return () => clearInterval(timer);
}

/** The events of one subscriber. Whoever is slow hears less often, and nothing piles up. */
class Events implements AsyncIterableIterator<string> {
  private isDone = false;
  private stopWaiting: () => void = () => undefined;
  private breath: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly id: string,
    private isPending: boolean,
    private readonly forget: () => void,
  ) {}

  wake(): void {
    this.isPending = true;
    this.stopWaiting();
  }

  async next(): Promise<IteratorResult<string>> {
    await this.breath;
    if (!this.isPending && !this.isDone) await new Promise<void>((resolve) => (this.stopWaiting = resolve));
    if (this.isDone) return { value: undefined, done: true };
    this.isPending = false;
    this.breath = wait(BREATH_MS, undefined, { ref: false });
    return { value: this.id, done: false };
  }

  async return(): Promise<IteratorResult<string>> {
    this.isDone = true;
    this.forget();
    this.stopWaiting();
    return { value: undefined, done: true };
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}
