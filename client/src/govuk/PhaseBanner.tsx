import type { ComponentProps, ReactNode } from 'react';
import { classes } from './classes.ts';
import { Tag } from './Tag.tsx';

interface PhaseBannerProps extends ComponentProps<'div'> {
  tag: ReactNode;
  tagClassName?: string;
}

/** Says that a service is not finished, or not for real. */
export function PhaseBanner({ tag, tagClassName, className, children, ...rest }: PhaseBannerProps) {
  return (
    <div className={classes('govuk-phase-banner', 'govuk-width-container', className)} {...rest}>
      <p className="govuk-phase-banner__content">
        <Tag className={classes('govuk-phase-banner__content__tag', tagClassName)}>{tag}</Tag>{' '}
        <span className="govuk-phase-banner__text">{children}</span>
      </p>
    </div>
  );
}
