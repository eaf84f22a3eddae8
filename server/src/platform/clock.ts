/** The only place that knows the time. Tests put a false one in its place; nothing else is false in them. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };
