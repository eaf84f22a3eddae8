import type { ComponentProps } from 'react';
import { classes } from './classes.ts';

interface ErrorMessageProps extends ComponentProps<'p'> {
  /** Read out before the message. An empty text leaves it out. */
  prefix?: string;
}

/** What is wrong with one field. */
export function ErrorMessage({ prefix = 'Error', className, children, ...rest }: ErrorMessageProps) {
  return (
    <p {...rest} className={classes('govuk-error-message', className)}>
      {prefix && (
        <>
          <span className="govuk-visually-hidden">{prefix}:</span>{' '}
        </>
      )}
      {children}
    </p>
  );
}
