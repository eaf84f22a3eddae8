import type { Context } from '../platform/context.ts';
import { Refused } from '../platform/errors.ts';

/** Callers of this process who gave a wrong code lately. Only they are looked up before each try, so that others pay nothing. */
const suspects = new Set<string>();
const SUSPECTS_KEPT = 10_000;

/** Before a code is looked up: whoever guessed too often has to wait, with right codes too. */
export async function checkGuesses(context: Context): Promise<void> {
  if (suspects.size > 0 && suspects.has(context.caller)) await context.throttle.check('wrongCode', context.caller);
}

/** Counts a wrong code, and refuses it. Wrong, mistyped and removed codes are not told apart. */
export async function refuseWrongCode({ throttle, caller }: Context): Promise<never> {
  if (suspects.size >= SUSPECTS_KEPT) suspects.clear();
  suspects.add(caller);
  await throttle.spend('wrongCode', caller);
  throw new Refused('RESPONSE_NOT_FOUND');
}
