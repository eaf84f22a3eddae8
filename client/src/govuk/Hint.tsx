import type { ComponentProps } from 'react';
import { classes } from './classes.ts';

/** Help for a field; the field points to it with `aria-describedby`. */
export function Hint({ className, ...rest }: ComponentProps<'div'>) {
  return <div {...rest} className={classes('govuk-hint', className)} />;
}
