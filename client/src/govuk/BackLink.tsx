import type { ComponentProps } from 'react';
import { classes } from './classes.ts';

interface BackLinkProps extends ComponentProps<'a'> {
  isInverse?: boolean;
}

/** The link to the page before, above the content. */
export function BackLink({ isInverse, className, children = 'Back', href = '#', ...rest }: BackLinkProps) {
  return (
    <a href={href} className={classes('govuk-back-link', isInverse && 'govuk-back-link--inverse', className)} {...rest}>
      {children}
    </a>
  );
}
