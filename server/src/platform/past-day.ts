import { londonDay } from '@throughline/shared/dates';
import type { Context } from './context.ts';
import { Refused } from './errors.ts';

/**
 * What has happened cannot lie in the future, by the clock of the server.
 *
 * @param field the field of the form that holds the day
 * @param day 'YYYY-MM-DD'; null where none was entered
 * @throws Refused BAD_INPUT (with the field)
 */
export function holdNotInFuture(context: Context, field: string, day: string | null): void {
  if (day !== null && day > londonDay(context.clock.now())) throw new Refused('BAD_INPUT', { [field]: 'The date must be today or in the past' });
}
