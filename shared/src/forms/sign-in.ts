import * as z from 'zod/mini';
import { field, type FieldReading } from '../forms.ts';

const longestEmail = 254;
const longestPassword = 200;
const emailShape = /^[^\s@\p{C}]+@[^\s@\p{C}.]+(?:\.[^\s@\p{C}.]+)+$/u;

/** Signing in with an e-mail address and a password. The password is taken exactly as it was typed. */
export const signInForm = z.object({
  email: field((entered): FieldReading<string> => {
    const email = typeof entered === 'string' ? entered.trim() : '';
    if (email === '') return { ok: false, message: 'Enter your email address' };
    if (email.length <= longestEmail && emailShape.test(email)) return { ok: true, value: email };
    return { ok: false, message: 'Enter an email address in the correct format, like name@example.com' };
  }),
  password: field((entered): FieldReading<string> => {
    const password = typeof entered === 'string' ? entered : '';
    if (password === '') return { ok: false, message: 'Enter your password' };
    if (password.length > longestPassword) return { ok: false, message: 'Your password must be 200 characters or fewer' };
    return { ok: true, value: password };
  }),
});
