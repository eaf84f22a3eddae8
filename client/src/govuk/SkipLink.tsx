import type { ComponentProps } from 'react';
import { classes } from './classes.ts';

/** The first thing on a page for people who use a keyboard. */
export function SkipLink({ className, href = '#content', ...rest }: ComponentProps<'a'>) {
  return <a href={href} className={classes('govuk-skip-link', className)} {...rest} data-module="govuk-skip-link" />;
}
