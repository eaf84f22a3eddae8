import type { ComponentProps } from 'react';
import { classes } from './classes.ts';

/** Text that stands apart from what is around it. */
export function InsetText({ className, ...rest }: ComponentProps<'div'>) {
  return <div {...rest} className={classes('govuk-inset-text', className)} />;
}
