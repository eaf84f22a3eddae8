import type { Field } from '../forms/fields.ts';

/** Where a code is typed, or where the script puts the one that a link brought. */
export const codeField = (label: string): Field => ({
  name: 'code',
  kind: 'text',
  label,
  hint: 'Six groups of four letters and figures, such as ab2c-de3f-gh4j-km5n-pq6r-st7v.',
  autoComplete: 'off',
  width: 30,
});
