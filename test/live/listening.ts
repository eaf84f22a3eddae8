import { createClient, type Client } from 'graphql-ws';
import { WebSocket } from 'ws';
import { expect } from 'vitest';
import type { TestServer } from '../support/server.ts';

export interface Told {
  data?: Record<string, unknown> | null;
  errors?: readonly { message: string; extensions: { code: string } }[];
}

/** A page that listens: what it was told so far, and ways to break its connection. */
export interface Listening {
  told: Told[];
  /** What was wrong with the subscription itself, when it was refused. */
  refused: Promise<unknown>;
  /** Waits until it has been told something that passes. */
  until(passes: (told: Told) => boolean): Promise<Told>;
  /** As when a phone goes behind a wall: the socket is gone without a word. */
  loseConnection(): void;
  stop(): Promise<void>;
}

export function listen(server: TestServer, query: string, variables: object = {}, cookie?: string): Listening {
  const sockets: WebSocket[] = [];
  class Phone extends WebSocket {
    constructor(address: string, protocols?: string | string[]) {
      super(address, protocols, { headers: cookie ? { cookie } : {} });
      sockets.push(this);
    }
  }
  const client: Client = createClient({
    url: server.url.replace(/^http/, 'ws') + '/graphql',
    webSocketImpl: Phone,
    retryAttempts: 50,
    retryWait: () => pause(50),
    shouldRetry: () => true,
  });
  const told: Told[] = [];
  let refuse: (reason: unknown) => void;
  const refused = new Promise((resolve) => (refuse = resolve));
  client.subscribe(
    { query, variables: variables as Record<string, unknown> },
    { next: (result) => void told.push(result as Told), error: refuse!, complete: () => refuse(undefined) },
  );
  return {
    told,
    refused,
    async until(passes) {
      await expect.poll(() => told.some(passes), { timeout: 10_000 }).toBe(true);
      return told.find(passes)!;
    },
    loseConnection: () => sockets.at(-1)!.terminate(),
    stop: async () => {
      await client.dispose();
    },
  };
}

export const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** Long enough for an event that should not come to come. */
export const aWhile = () => pause(400);
