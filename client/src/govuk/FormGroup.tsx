import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import { ErrorMessage } from './ErrorMessage.tsx';
import { Hint } from './Hint.tsx';
import { Label, type HeadingSize } from './Label.tsx';

/** What every control with one label has around it. */
export interface FieldProps {
  /** The control's id; the name when it is left out. */
  id?: string | undefined;
  name: string;
  label: ReactNode;
  labelSize?: HeadingSize | undefined;
  /** The label is also the `h1` of the page. */
  isPageHeading?: boolean | undefined;
  hint?: ReactNode;
  /** What is wrong with the value, in a whole sentence. Other than a plain text says itself that it is an error. */
  error?: ReactNode;
  /** Ids of further texts that describe the control. */
  describedBy?: string | undefined;
  groupClassName?: string | undefined;
}

interface FormGroupProps extends Omit<FieldProps, 'name'> {
  id: string;
  /** Draws the control; `describedBy` are the ids for its `aria-describedby`. */
  children: (describedBy: string | undefined) => ReactNode;
}

/** A control with its label, hint and error. */
export function FormGroup({
  id,
  label,
  labelSize,
  isPageHeading,
  hint,
  error,
  describedBy,
  groupClassName,
  children,
}: FormGroupProps) {
  return (
    <div className={groupClass(error, groupClassName)}>
      <Label htmlFor={id} size={labelSize} isPageHeading={isPageHeading}>
        {label}
      </Label>
      <HintAndError id={id} hint={hint} error={error} />
      {children(describedByIds(id, hint, error, describedBy))}
    </div>
  );
}

/** The hint and the error of a control or a group of them. */
export function HintAndError({ id, hint, error }: { id: string; hint: ReactNode; error: ReactNode }) {
  return (
    <>
      {hint !== undefined && <Hint id={`${id}-hint`}>{hint}</Hint>}
      {error !== undefined && (
        <ErrorMessage id={`${id}-error`} {...(typeof error !== 'string' && { prefix: '' })}>
          {error}
        </ErrorMessage>
      )}
    </>
  );
}

export function groupClass(error: ReactNode, groupClassName: string | undefined): string {
  return classes('govuk-form-group', error !== undefined && 'govuk-form-group--error', groupClassName);
}

export function describedByIds(
  id: string,
  hint: ReactNode,
  error: ReactNode,
  describedBy?: string,
): string | undefined {
  const ids = [describedBy, hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`];
  return classes(...ids) || undefined;
}
