import { KeptConnection, type Reply } from './http-client.ts';

/** What one stretch of load came to. */
export interface Stretch {
  requests: number;
  seconds: number;
  /** Milliseconds from asking to the whole answer, of every request. */
  latencies: number[];
}

/**
 * Load in a closed loop: each connection asks again as soon as it is answered.
 *
 * @param next the next request; undefined when there is nothing more to ask, which ends the stretch early
 * @throws Error when an answer is not a 200 or holds GraphQL errors: a fast refusal is no measurement
 */
export async function load(
  port: number,
  connections: number,
  seconds: number,
  next: () => Buffer | undefined,
): Promise<Stretch> {
  const latencies: number[] = [];
  const begin = performance.now();
  const end = begin + seconds * 1000;
  let last = begin;
  async function askOn(connection: KeptConnection): Promise<void> {
    for (;;) {
      const asked = performance.now();
      const request = asked < end ? next() : undefined;
      if (!request) return;
      refuseFailure(await connection.ask(request));
      last = performance.now();
      latencies.push(last - asked);
    }
  }
  const open = Array.from({ length: connections }, (_, person) => new KeptConnection(port, person));
  try {
    await Promise.all(open.map(askOn));
  } finally {
    for (const connection of open) connection.close();
  }
  return { requests: latencies.length, seconds: (last - begin) / 1000, latencies };
}

/** One request on a connection of its own, its answer parsed. */
export async function askOnce(port: number, request: Buffer): Promise<{ data: unknown; reply: Reply }> {
  const connection = new KeptConnection(port);
  try {
    const reply = await connection.ask(request);
    refuseFailure(reply);
    return { data: (JSON.parse(reply.body.toString()) as { data: unknown }).data, reply };
  } finally {
    connection.close();
  }
}

export function refuseFailure({ status, body }: Reply): void {
  if (status !== 200 || body.includes('"errors":['))
    throw new Error(`A measured server answered ${status}: ${body.toString('utf8', 0, 500)}`);
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** @param share from 0 to 1: 0.95 is the value that 95 % do not exceed */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const low = sorted[Math.floor(place)] ?? Number.NaN;
  return low + ((sorted[Math.ceil(place)] ?? Number.NaN) - low) * (place % 1);
}
