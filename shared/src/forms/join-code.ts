import * as z from 'zod/mini';
import { field, type FieldReading } from '../forms.ts';

/** The letters and figures of a join code: none that is mistaken for another on a projector, and no vowels. */
export const joinCodeAlphabet = 'CDFGHJKMNPQRTVWXY34679';

/** How many of them a code has. */
export const joinCodeLength = 6;

/** Joining a panel session. Case, spaces, hyphens and full stops are forgiven; the data has the code as it is kept. */
export const joinCodeForm = z.object({
  code: field((entered): FieldReading<string> => {
    const code = typeof entered === 'string' ? entered.slice(0, 100).replace(/[\s.‐‑–-]/g, '').toUpperCase() : '';
    if (code === '') return { ok: false, message: 'Enter the code of the session' };
    if (code.length !== joinCodeLength) return { ok: false, message: 'The code has 6 letters and figures' };
    const isCode = [...code].every((letter) => joinCodeAlphabet.includes(letter));
    if (!isCode) return { ok: false, message: 'Check the code: it has a letter or figure that is never used' };
    return { ok: true, value: code };
  }),
});
