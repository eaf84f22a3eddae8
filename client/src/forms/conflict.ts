import { formatDay } from '@throughline/shared/dates';
import type { Choice, Divider } from '../govuk/choices.ts';
import { isDivider } from '../govuk/choices.ts';
import type { Field } from './fields.ts';
import { textOf, textsOf, type FormFailure, type FormValues } from './form-result.ts';

/** The hidden field in which a form sends along what it showed when it was opened. */
export const SHOWN = 'shown';

/** One field that somebody else changed while the form was open, in the words of the page. */
export interface FieldChange {
  name: string;
  label: string;
  was: string;
  is: string;
  /** What the person entered, where that is neither what was shown nor what is saved now. */
  entered: string | undefined;
}

/** A form as it is drawn: what stands in its fields, the version it is about, and what others changed meanwhile. */
export interface EditedForm {
  values: FormValues;
  version: number | string;
  /** What the form will send along as shown. */
  shown: string;
  /** Undefined while nobody came between. */
  changes: readonly FieldChange[] | undefined;
}

/**
 * What a form about a saved row shows, so that a second editor overwrites nothing unseen.
 *
 * After any other mistake it stays about the version that the person saw. After a conflict it is about the newest one:
 * fields that the person left alone take the newest value, those they changed keep what was entered, and each field that
 * somebody else changed is listed.
 *
 * @param saved the row as it is now, by field
 * @param version its version now
 */
export function editedForm(
  fields: readonly Field[],
  saved: FormValues,
  version: number,
  failure: FormFailure | undefined,
): EditedForm {
  const shownNow = JSON.stringify(saved);
  if (!failure) return { values: saved, version, shown: shownNow, changes: undefined };
  const sent = failure.values;
  if (failure.code !== 'VERSION_CONFLICT') {
    return {
      values: { ...saved, ...sent },
      version: textOf(sent['version']),
      shown: textOf(sent[SHOWN]),
      changes: undefined,
    };
  }
  const seen = shownBefore(textOf(sent[SHOWN]));
  const values: Record<string, string | readonly string[]> = { ...saved, ...sent };
  const changes: FieldChange[] = [];
  for (const field of fields) {
    const { name, label } = field;
    if (!(name in saved)) continue;
    const [was, is, entered] = [seen, saved, sent].map((from) => same(from[name])) as [string, string, string];
    if (entered === was) takeSaved(values, saved, name);
    if (was === is) continue;
    const words = (from: FormValues) => valueWords(field, from[name]);
    changes.push({
      name,
      label,
      was: words(seen),
      is: words(saved),
      entered: entered === was || entered === is ? undefined : words(sent),
    });
  }
  return { values, version, shown: shownNow, changes };
}

const same = (value: FormValues[string] | undefined): string => textsOf(value).map((text) => text.trim()).join('\n');

function takeSaved(values: Record<string, string | readonly string[]>, saved: FormValues, name: string): void {
  for (const part of ['day', 'month', 'year']) delete values[`${name}-${part}`];
  values[name] = saved[name] ?? '';
}

/** What the form had sent along; nothing where that was tampered with. */
function shownBefore(text: string): FormValues {
  try {
    const shown: unknown = JSON.parse(text);
    return typeof shown === 'object' && shown !== null ? Object.fromEntries(Object.entries(shown).filter(isEntry)) : {};
  } catch {
    return {};
  }
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isEntry = (entry: [string, unknown]): entry is [string, string | string[]] =>
  isText(entry[1]) || (Array.isArray(entry[1]) && entry[1].every(isText));

function valueWords(field: Field, value: FormValues[string] | undefined): string {
  const texts = textsOf(value).filter((text) => text !== '');
  if (texts.length === 0) return 'nothing';
  return texts.map((text) => textWords(field, text)).join(', ');
}

function textWords(field: Field, text: string): string {
  switch (field.kind) {
    case 'money':
      return text.startsWith('£') ? text : `£${text}`;
    case 'date':
      return /^\d{4}-\d{2}-\d{2}$/.test(text) ? formatDay(text) : text;
    case 'select':
      return field.options.find(({ value }) => value === text)?.text ?? text;
    case 'radios':
    case 'checkboxes':
      return labelOf(field.choices, text);
    default:
      return text;
  }
}

function labelOf(choices: readonly (Choice | Divider)[], text: string): string {
  const label = choices.find((choice): choice is Choice => !isDivider(choice) && choice.value === text)?.label;
  return typeof label === 'string' ? label : text;
}
