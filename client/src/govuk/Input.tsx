import type { ComponentProps, ReactNode } from 'react';
import { classes } from './classes.ts';
import { FormGroup, type FieldProps } from './FormGroup.tsx';

interface InputProps extends Omit<ComponentProps<'input'>, 'id' | 'name' | 'prefix' | 'width'>, FieldProps {
  /** How many characters the answer usually has. */
  width?: 2 | 3 | 4 | 5 | 10 | 20 | 30;
  prefix?: ReactNode;
  suffix?: ReactNode;
}

/** One line of text. */
export function Input({
  id,
  name,
  label,
  labelSize,
  isPageHeading,
  hint,
  error,
  describedBy,
  groupClassName,
  width,
  prefix,
  suffix,
  className,
  type = 'text',
  ...rest
}: InputProps) {
  const controlId = id ?? name;
  return (
    <FormGroup {...{ label, labelSize, isPageHeading, hint, error, describedBy, groupClassName }} id={controlId}>
      {(describedByAll) => {
        const input = (
          <input
            {...rest}
            type={type}
            className={classes(
              'govuk-input',
              width && `govuk-input--width-${width}`,
              className,
              error !== undefined && 'govuk-input--error',
            )}
            id={controlId}
            name={name}
            aria-describedby={describedByAll}
          />
        );
        if (prefix === undefined && suffix === undefined) return input;
        return (
          <div className="govuk-input__wrapper">
            {prefix !== undefined && (
              <div className="govuk-input__prefix" aria-hidden="true">
                {prefix}
              </div>
            )}
            {input}
            {suffix !== undefined && (
              <div className="govuk-input__suffix" aria-hidden="true">
                {suffix}
              </div>
            )}
          </div>
        );
      }}
    </FormGroup>
  );
}
