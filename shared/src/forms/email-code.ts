import * as z from 'zod/mini';
import { readEmail } from '../form-email.ts';
import { field } from '../forms.ts';

/** Where a code is sent that leads back to somebody's answers. */
export const emailCodeForm = z.object({ email: field((entered) => readEmail(entered)) });
