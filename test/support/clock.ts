import type { Clock } from '../../server/src/platform/clock.ts';

/** The one false thing in the tests: a clock that stands still until it is told to move. */
export interface FalseClock extends Clock {
  set(at: string | Date): void;
  advance(milliseconds: number): void;
}

export function falseClock(at = '2026-11-02T10:00:00Z'): FalseClock {
  let now = new Date(at);
  return {
    now: () => new Date(now),
    set: (moment) => {
      now = new Date(moment);
    },
    advance: (milliseconds) => {
      now = new Date(now.getTime() + milliseconds);
    },
  };
}
