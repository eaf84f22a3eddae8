import type { ComponentProps } from 'react';
import { classes } from './classes.ts';

export type HeadingSize = 's' | 'm' | 'l' | 'xl';

export interface LabelProps extends ComponentProps<'label'> {
  size?: HeadingSize;
  /** The label is also the `h1` of a page that asks one question. */
  isPageHeading?: boolean;
}

/** The label of one field. */
export function Label({ size, isPageHeading, className, children, ...rest }: LabelProps) {
  const label = (
    <label className={classes('govuk-label', size && `govuk-label--${size}`, className)} {...rest}>
      {children}
    </label>
  );
  return isPageHeading ? <h1 className="govuk-label-wrapper">{label}</h1> : label;
}
