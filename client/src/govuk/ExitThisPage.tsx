import type { ComponentProps } from 'react';
import { classes } from './classes.ts';
import { LinkButton } from './Button.tsx';

interface ExitThisPageProps extends ComponentProps<'div'> {
  /** Where it goes: a page that nobody minds being found on. */
  href?: string;
  /** Where the script goes, which asks for `href` on the way out. */
  elsewhere?: string;
}

/** Lets a person leave at once who does not want to be seen here. A plain link where scripts do not run. */
export function ExitThisPage({
  href = 'https://www.bbc.co.uk/weather',
  elsewhere,
  className,
  children,
  ...rest
}: ExitThisPageProps) {
  return (
    <div className={classes('govuk-exit-this-page', className)} data-module="govuk-exit-this-page" {...rest}>
      <LinkButton
        href={href}
        variant="warning"
        className="govuk-exit-this-page__button govuk-js-exit-this-page-button"
        rel="nofollow noreferrer"
        data-elsewhere={elsewhere}
      >
        {children ?? (
          <>
            <span className="govuk-visually-hidden">Emergency</span> Exit this page
          </>
        )}
      </LinkButton>
    </div>
  );
}
