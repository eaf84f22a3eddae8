import type { ComponentProps, ReactNode } from 'react';
import { classes } from './classes.ts';

interface DetailsProps extends ComponentProps<'details'> {
  summary: ReactNode;
}

/** Help that not everybody needs, behind a line that opens it. */
export function Details({ summary, className, children, ...rest }: DetailsProps) {
  return (
    <details className={classes('govuk-details', className)} {...rest}>
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">{summary}</span>
      </summary>
      <div className="govuk-details__text">{children}</div>
    </details>
  );
}
