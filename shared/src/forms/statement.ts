import * as z from 'zod/mini';
import { readText } from '../form-fields.ts';
import { field } from '../forms.ts';

/** The most characters of a panel statement, so that it can be read from the back of a room. */
export const longestStatement = 280;

/** A statement for others to agree or disagree with. Line endings become spaces, since it is shown as one sentence. */
export const statementForm = z.object({
  text: field((entered) =>
    readText(typeof entered === 'string' ? entered.replace(/\s*[\r\n\u0085\u2028\u2029]+\s*/g, ' ') : entered, {
      name: 'Your statement',
      missing: 'Enter a statement',
      max: longestStatement,
    }),
  ),
});
