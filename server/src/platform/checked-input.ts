import { validateForm, type DataOf, type Form } from '@throughline/shared/forms';
import { Refused } from './errors.ts';

/**
 * What a person entered, once it passed the form.
 *
 * @throws Refused BAD_INPUT (with fields)
 */
export function checkedInput<F extends Form>(form: F, input: object): DataOf<F> {
  const result = validateForm(form, input);
  if (!result.ok) throw new Refused('BAD_INPUT', result.fields);
  return result.data;
}
