import { isDeepStrictEqual } from 'node:util';
import { askOnce, load, median, quantile } from './load.ts';
import type { Contender, Operation } from './operations.ts';

export interface Effort {
  rounds: number;
  seconds: number;
  warmUpSeconds: number;
}

/** What one contender did with one operation. */
export interface Figures {
  /** Requests a second: the median of the rounds, and each round. */
  perSecond: number;
  rounds: number[];
  /** Milliseconds, over all rounds. */
  p50: number;
  p95: number;
  /** Of one answer, without headers. */
  bytes: number;
}
export interface Measured {
  operation: string;
  connections: number;
  figures: Partial<Record<Contender, Figures>>;
}
export type Ports = Readonly<Record<string, number>>;

/**
 * All contenders must give the same answer before anybody is timed.
 *
 * @returns bytes of each one's answer
 * @throws Error with the first place at which an answer differs from the product's
 */
export async function sameAnswers({ name, asking }: Operation, ports: Ports): Promise<Record<string, number>> {
  const bytes: Record<string, number> = {};
  let expected: unknown;
  for (const [contender, { next, shape }] of Object.entries(asking)) {
    const { data, reply } = await askOnce(ports[contender]!, next()!);
    const answer = shape(data as never);
    bytes[contender] = reply.body.length;
    expected ??= answer;
    if (!isDeepStrictEqual(answer, expected))
      throw new Error(`${name}: ${contender} answers otherwise. ${difference(expected, answer)}`);
  }
  return bytes;
}

/** Everybody in turn (A B C A B C …), after a time to warm up, so that a busy moment of the machine hits all alike. */
export async function measure(
  operation: Operation,
  ports: Ports,
  { rounds, seconds, warmUpSeconds }: Effort,
): Promise<Measured> {
  const { name, connections, asking } = operation;
  const bytes = await sameAnswers(operation, ports);
  const all = Object.entries(asking).map(([contender, { next }]) => ({
    contender,
    next,
    perSecond: [] as number[],
    latencies: [] as number[],
  }));
  for (const { contender, next } of all) await load(ports[contender]!, connections, warmUpSeconds, next);
  for (let round = 0; round < rounds; round++) {
    for (const { contender, next, perSecond, latencies } of all) {
      globalThis.gc?.();
      const stretch = await load(ports[contender]!, connections, seconds, next);
      if (stretch.requests === 0) throw new Error(`${name}: ${contender} had nothing to ask.`);
      perSecond.push(stretch.requests / stretch.seconds);
      for (const latency of stretch.latencies) latencies.push(latency);
    }
  }
  const figures = all.map(({ contender, perSecond, latencies }) => [
    contender,
    {
      perSecond: median(perSecond),
      rounds: perSecond,
      p50: quantile(latencies, 0.5),
      p95: quantile(latencies, 0.95),
      bytes: bytes[contender],
    },
  ]);
  return { operation: name, connections, figures: Object.fromEntries(figures) as Measured['figures'] };
}

/** Where two answers part, in words. */
function difference(expected: unknown, answer: unknown, path = 'answer'): string {
  if (isDeepStrictEqual(expected, answer)) return '';
  if (typeof expected !== 'object' || typeof answer !== 'object' || expected === null || answer === null) {
    return `${path}: ${JSON.stringify(expected)} and ${JSON.stringify(answer)}`;
  }
  const keys = new Set([...Object.keys(expected), ...Object.keys(answer)]);
  for (const key of keys) {
    const found = difference(
      (expected as Record<string, unknown>)[key],
      (answer as Record<string, unknown>)[key],
      `${path}.${key}`,
    );
    if (found) return found;
  }
  return `${path} differs`;
}
