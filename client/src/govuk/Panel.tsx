import type { ComponentProps, ReactNode } from 'react';
import { classes } from './classes.ts';

interface PanelProps extends Omit<ComponentProps<'div'>, 'title'> {
  title: ReactNode;
  headingLevel?: 1 | 2 | 3 | 4 | 5 | 6;
}

/** Confirms that something was done, at the top of the page that follows it. */
export function Panel({ title, headingLevel = 1, className, children, ...rest }: PanelProps) {
  const Heading = `h${headingLevel}` as const;
  return (
    <div className={classes('govuk-panel', 'govuk-panel--confirmation', className)} {...rest}>
      <Heading className="govuk-panel__title">{title}</Heading>
      {children !== undefined && <div className="govuk-panel__body">{children}</div>}
    </div>
  );
}
