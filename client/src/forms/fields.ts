import type { ComponentProps } from 'react';
import type { CheckboxChoice, Choice, Divider } from '../govuk/choices.ts';

interface Common {
  /** The field's name in the shared form and in the mutation's errors. */
  name: string;
  label: string;
  hint?: string | undefined;
}

type InputHints = Pick<ComponentProps<'input'>, 'autoComplete' | 'inputMode' | 'spellCheck'>;

interface TextField extends Common, InputHints {
  kind: 'text' | 'email' | 'password';
  width?: 2 | 3 | 4 | 5 | 10 | 20 | 30 | undefined;
}

/** An amount in pounds, as people write it. */
interface MoneyField extends Common {
  kind: 'money';
}

interface LongTextField extends Common {
  kind: 'textarea';
  rows?: number | undefined;
  /** Said in the hint; counted by the shared form. */
  maxLength?: number | undefined;
}

interface RadiosField extends Common {
  kind: 'radios';
  choices: readonly (Choice | Divider)[];
}

/** Its value is a list. */
interface CheckboxesField extends Common {
  kind: 'checkboxes';
  choices: readonly (CheckboxChoice | Divider)[];
}

interface SelectField extends Common {
  kind: 'select';
  options: readonly { value: string; text: string }[];
}

/** A day, typed as day, month and year. */
interface DateField extends Common {
  kind: 'date';
}

/** One question of a form. */
export type Field = TextField | MoneyField | LongTextField | RadiosField | CheckboxesField | SelectField | DateField;
