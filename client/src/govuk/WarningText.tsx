import type { ComponentProps } from 'react';
import { classes } from './classes.ts';

interface WarningTextProps extends ComponentProps<'div'> {
  /** Read out instead of the exclamation mark. */
  iconText?: string;
}

/** Something with consequences, before a person does it. */
export function WarningText({ iconText = 'Warning', className, children, ...rest }: WarningTextProps) {
  return (
    <div className={classes('govuk-warning-text', className)} {...rest}>
      <span className="govuk-warning-text__icon" aria-hidden="true">
        !
      </span>{' '}
      <strong className="govuk-warning-text__text">
        <span className="govuk-visually-hidden">{iconText}</span> {children}
      </strong>
    </div>
  );
}
