import * as z from 'zod/mini';
import { textField } from '../form-fields.ts';

/** A resume code or a receipt code, as somebody types it from a note. The server forgives case, spaces and hyphens. */
export const responseCodeForm = z.object({
  code: textField({ name: 'Your code', missing: 'Enter your code', max: 100 }),
});
