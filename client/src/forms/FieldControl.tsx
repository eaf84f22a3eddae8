import { Checkboxes } from '../govuk/Checkboxes.tsx';
import { DateInput } from '../govuk/DateInput.tsx';
import { Input } from '../govuk/Input.tsx';
import { Radios } from '../govuk/Radios.tsx';
import { Select } from '../govuk/Select.tsx';
import { Textarea } from '../govuk/Textarea.tsx';
import type { Field } from './fields.ts';
import { textOf, textsOf, type FormValues } from './form-result.ts';

interface FieldControlProps {
  field: Field;
  values: FormValues;
  error: string | undefined;
  /** The field's label is the page's `h1`. */
  isPageHeading: boolean;
}

/** Draws one field with its value and its error. */
export function FieldControl({ field, values, error, isPageHeading }: FieldControlProps) {
  const { name, label, hint } = field;
  const size = isPageHeading ? 'l' : 'm';
  const labelled = { name, label, hint, error, isPageHeading, ...(isPageHeading && ({ labelSize: size } as const)) };
  const grouped = { name, hint, error, isPageHeading, legend: label, legendSize: size } as const;
  const text = textOf(values[name]);
  switch (field.kind) {
    case 'text':
    case 'email':
    case 'password': {
      const { kind, name: _name, label: _label, hint: _hint, ...rest } = field;
      // A password is never sent back to the page.
      return (
        <Input
          {...labelled}
          {...rest}
          type={kind}
          defaultValue={kind === 'password' ? undefined : text}
          spellCheck={kind === 'text' ? rest.spellCheck : false}
        />
      );
    }
    case 'money':
      return <Input {...labelled} prefix="£" width={10} spellCheck={false} defaultValue={text} />;
    case 'textarea':
      return (
        <Textarea
          {...labelled}
          hint={hintWithLimit(hint, field.maxLength)}
          rows={field.rows ?? 5}
          defaultValue={text}
        />
      );
    case 'select':
      return <Select {...labelled} options={field.options} defaultValue={text} />;
    case 'radios':
      return <Radios {...grouped} choices={field.choices} defaultValue={text} />;
    case 'checkboxes':
      return (
        <>
          {/* So that the field is sent even when nothing is ticked. */}
          <input type="hidden" name={`${name}[]`} value="" />
          <Checkboxes
            {...grouped}
            id={name}
            name={`${name}[]`}
            choices={field.choices}
            defaultValues={textsOf(values[name])}
          />
        </>
      );
    case 'date':
      return <DateInput {...grouped} id={name} namePrefix={name} defaultValues={dateParts(name, values)} />;
  }
}

function hintWithLimit(hint: string | undefined, maxLength: number | undefined): string | undefined {
  if (maxLength === undefined) return hint;
  return [hint, `You can enter up to ${maxLength.toLocaleString('en-GB')} characters.`].filter(Boolean).join(' ');
}

/** The parts as they were typed, else those of a saved YYYY-MM-DD. */
function dateParts(name: string, values: FormValues) {
  if (`${name}-day` in values) {
    return {
      day: textOf(values[`${name}-day`]),
      month: textOf(values[`${name}-month`]),
      year: textOf(values[`${name}-year`]),
    };
  }
  const [year, month, day] = textOf(values[name]).split('-');
  return { day: day?.replace(/^0/, ''), month: month?.replace(/^0/, ''), year };
}

/** The id that an error summary links to. */
export function fieldAnchor(field: Field): string {
  return field.kind === 'date' ? `#${field.name}-day` : `#${field.name}`;
}
