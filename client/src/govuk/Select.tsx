import type { ComponentProps } from 'react';
import { classes } from './classes.ts';
import { FormGroup, type FieldProps } from './FormGroup.tsx';

interface SelectProps extends Omit<ComponentProps<'select'>, 'id' | 'name'>, FieldProps {
  /** Without a value an option's text is what is sent. */
  options: readonly { value?: string; text: string; disabled?: boolean }[];
}

/** One choice from a long list. Radios are easier to use: take this only when there are too many. */
export function Select({
  id,
  name,
  label,
  labelSize,
  isPageHeading,
  hint,
  error,
  describedBy,
  groupClassName,
  options,
  className,
  ...rest
}: SelectProps) {
  const controlId = id ?? name;
  return (
    <FormGroup {...{ label, labelSize, isPageHeading, hint, error, describedBy, groupClassName }} id={controlId}>
      {(describedByAll) => (
        <select
          {...rest}
          className={classes('govuk-select', className, error !== undefined && 'govuk-select--error')}
          id={controlId}
          name={name}
          aria-describedby={describedByAll}
        >
          {options.map(({ value, text, disabled }, index) => (
            <option key={index} value={value} disabled={disabled}>
              {text}
            </option>
          ))}
        </select>
      )}
    </FormGroup>
  );
}
