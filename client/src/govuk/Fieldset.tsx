import type { ComponentProps, ReactNode } from 'react';
import { classes } from './classes.ts';
import type { HeadingSize } from './Label.tsx';

export interface FieldsetProps extends ComponentProps<'fieldset'> {
  legend?: ReactNode;
  legendSize?: HeadingSize;
  legendClassName?: string;
  /** The legend is also the `h1` of a page that asks one question. */
  isPageHeading?: boolean;
}

/** Fields that belong together, under one legend. */
export function Fieldset({
  legend,
  legendSize,
  legendClassName,
  isPageHeading,
  className,
  children,
  ...rest
}: FieldsetProps) {
  return (
    <fieldset className={classes('govuk-fieldset', className)} {...rest}>
      {legend !== undefined && (
        <legend
          className={classes(
            'govuk-fieldset__legend',
            legendSize && `govuk-fieldset__legend--${legendSize}`,
            legendClassName,
          )}
        >
          {isPageHeading ? <h1 className="govuk-fieldset__heading">{legend}</h1> : legend}
        </legend>
      )}
      {children}
    </fieldset>
  );
}
