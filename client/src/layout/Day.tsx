import { formatDay } from '@throughline/shared/dates';

/** A day in London, from YYYY-MM-DD: "20 December 2022". */
export function Day({ on }: { on: string }) {
  return <time dateTime={on}>{formatDay(on)}</time>;
}
