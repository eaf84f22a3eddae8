import type { ComponentProps } from 'react';
import { classes } from './classes.ts';

interface GenericHeaderProps extends ComponentProps<'div'> {
  href?: string;
  containerClassName?: string;
}

/** The bar at the top for organisations that are not GOV.UK: no crown. Its content is the name or logo. */
export function GenericHeader({
  href = '/',
  containerClassName = 'govuk-width-container',
  className,
  children,
  ...rest
}: GenericHeaderProps) {
  return (
    <div className={classes('govuk-generic-header', className)} {...rest}>
      <div className={classes('govuk-generic-header__container', containerClassName)}>
        <div className="govuk-generic-header__logo">
          <a href={href} className="govuk-generic-header__homepage-link">
            {children}
          </a>
        </div>
      </div>
    </div>
  );
}
