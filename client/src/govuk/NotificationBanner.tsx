import type { ComponentProps, ReactNode } from 'react';
import { classes } from './classes.ts';

interface NotificationBannerProps extends Omit<ComponentProps<'div'>, 'title'> {
  /** Something has just been done. It is read out at once. */
  isSuccess?: boolean;
  title?: ReactNode;
  titleId?: string;
  titleHeadingLevel?: 1 | 2 | 3 | 4 | 5 | 6;
  /** One sentence, set large. Anything longer goes into `children`. */
  text?: ReactNode;
}

/** Tells of something that is not part of the page itself. */
export function NotificationBanner({
  isSuccess,
  title,
  titleId = 'govuk-notification-banner-title',
  titleHeadingLevel = 2,
  text,
  className,
  children,
  ...rest
}: NotificationBannerProps) {
  const Heading = `h${titleHeadingLevel}` as const;
  return (
    <div
      className={classes('govuk-notification-banner', isSuccess && 'govuk-notification-banner--success', className)}
      role={isSuccess ? 'alert' : 'region'}
      aria-labelledby={titleId}
      data-module="govuk-notification-banner"
      {...rest}
    >
      <div className="govuk-notification-banner__header">
        <Heading className="govuk-notification-banner__title" id={titleId}>
          {title ?? (isSuccess ? 'Success' : 'Important')}
        </Heading>
      </div>
      <div className="govuk-notification-banner__content">
        {text !== undefined && <p className="govuk-notification-banner__heading">{text}</p>}
        {children}
      </div>
    </div>
  );
}
