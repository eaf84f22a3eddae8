import type { ComponentProps } from 'react';
import { classes } from './classes.ts';
import { FormGroup, type FieldProps } from './FormGroup.tsx';

interface TextareaProps extends Omit<ComponentProps<'textarea'>, 'id' | 'name'>, FieldProps {}

/** Several lines of text. A limit on its length is said in the hint. */
export function Textarea({
  id,
  name,
  label,
  labelSize,
  isPageHeading,
  hint,
  error,
  describedBy,
  groupClassName,
  className,
  ...rest
}: TextareaProps) {
  const controlId = id ?? name;
  return (
    <FormGroup {...{ label, labelSize, isPageHeading, hint, error, describedBy, groupClassName }} id={controlId}>
      {(describedByAll) => (
        <textarea
          rows={5}
          {...rest}
          className={classes('govuk-textarea', error !== undefined && 'govuk-textarea--error', className)}
          id={controlId}
          name={name}
          aria-describedby={describedByAll}
        />
      )}
    </FormGroup>
  );
}
