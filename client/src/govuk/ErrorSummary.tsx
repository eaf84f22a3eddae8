import type { ComponentProps, ReactNode } from 'react';
import { classes } from './classes.ts';

export interface ErrorSummaryItem {
  text: ReactNode;
  /** `#` and the id of the field. */
  href?: string | undefined;
}

interface ErrorSummaryProps extends Omit<ComponentProps<'div'>, 'title'> {
  title?: ReactNode;
  description?: ReactNode;
  errors: readonly ErrorSummaryItem[];
}

/** All errors of a page, above its `h1`, each with a link to its field. */
export function ErrorSummary({
  title = 'There is a problem',
  description,
  errors,
  className,
  ...rest
}: ErrorSummaryProps) {
  return (
    <div {...rest} className={classes('govuk-error-summary', className)} data-module="govuk-error-summary">
      <div role="alert">
        <h2 className="govuk-error-summary__title">{title}</h2>
        <div className="govuk-error-summary__body">
          {description !== undefined && <p>{description}</p>}
          {errors.length > 0 && (
            <ul className="govuk-list govuk-error-summary__list">
              {errors.map(({ text, href }, index) => (
                <li key={index}>{href === undefined ? text : <a href={href}>{text}</a>}</li>
              ))}
            </ul>
          )}
        </div>
      </div>
    </div>
  );
}
