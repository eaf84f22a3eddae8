import type { FieldReading } from './forms.ts';

const longestEmail = 254;
/** One address and nothing else: what stands between or around the addresses of a list is in none. */
const emailShape = /^[^\s@\p{C},;:<>()"[\]\\]+@[^\s@\p{C},;:<>()"[\]\\.]+(?:\.[^\s@\p{C},;:<>()"[\]\\.]+)+$/u;

/** Reads one e-mail address. Whether it exists only a message can tell. */
export function readEmail(entered: unknown, missing = 'Enter your email address'): FieldReading<string> {
  const email = typeof entered === 'string' ? entered.trim() : '';
  if (email === '') return { ok: false, message: missing };
  if (email.length <= longestEmail && emailShape.test(email)) return { ok: true, value: email };
  return { ok: false, message: 'Enter an email address in the correct format, like name@example.com' };
}
