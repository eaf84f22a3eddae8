import * as z from 'zod/mini';
import { readEmail } from '../form-email.ts';
import { field, type FieldReading } from '../forms.ts';

const longestPassword = 200;

/** Signing in with an e-mail address and a password. The password is taken exactly as it was typed. */
export const signInForm = z.object({
  email: field((entered) => readEmail(entered)),
  password: field((entered): FieldReading<string> => {
    const password = typeof entered === 'string' ? entered : '';
    if (password === '') return { ok: false, message: 'Enter your password' };
    if (password.length > longestPassword) return { ok: false, message: 'Your password must be 200 characters or fewer' };
    return { ok: true, value: password };
  }),
});
