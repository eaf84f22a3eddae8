import type { FormValues } from './form-result.ts';

/**
 * The values of a posted form.
 *
 * A name that ends in `[]` is a group of checkboxes and gives a list, also when one or none is ticked.
 * `on-day`, `on-month` and `on-year` also give `on`, as YYYY-MM-DD, or as typed where that is no date.
 * Files are left out.
 */
export async function readForm(request: Request): Promise<FormValues> {
  return readFields(await request.formData());
}

/** The same of a form that has not been posted. */
export function readFields(form: FormData | URLSearchParams): FormValues {
  const values: Record<string, string | string[]> = {};
  for (const name of new Set(form.keys())) {
    const texts = form.getAll(name).filter((value) => typeof value === 'string');
    if (name.endsWith('[]')) values[name.slice(0, -2)] = texts.filter((text) => text !== '');
    else values[name] = texts.at(-1) ?? '';
  }
  for (const name of Object.keys(values)) {
    const field = /^(.+)-day$/.exec(name)?.[1];
    if (field !== undefined && `${field}-month` in values && `${field}-year` in values) {
      values[field] = dayOf(values, field);
    }
  }
  return values;
}

function dayOf(values: Record<string, string | string[]>, field: string): string {
  const [year, month, day] = ['year', 'month', 'day'].map((part) => String(values[`${field}-${part}`]).trim());
  if (`${year}${month}${day}` === '') return '';
  return `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
}
