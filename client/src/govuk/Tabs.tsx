import type { ComponentProps, ReactNode } from 'react';
import { classes } from './classes.ts';

interface TabsProps extends Omit<ComponentProps<'div'>, 'title'> {
  title?: string;
  tabs: readonly { id: string; label: string; content: ReactNode }[];
}

/** Parts of a page under each other, with links to each on top. They are all open, so that no script is needed. */
export function Tabs({ title = 'Contents', tabs, className, ...rest }: TabsProps) {
  return (
    <div className={classes('govuk-tabs', className)} data-module="govuk-tabs" {...rest}>
      <h2 className="govuk-tabs__title">{title}</h2>
      {tabs.length > 0 && (
        <ul className="govuk-tabs__list">
          {tabs.map(({ id, label }, index) => (
            <li key={id} className={classes('govuk-tabs__list-item', index === 0 && 'govuk-tabs__list-item--selected')}>
              <a className="govuk-tabs__tab" href={`#${id}`}>
                {label}
              </a>
            </li>
          ))}
        </ul>
      )}
      {tabs.map(({ id, content }, index) => (
        <div key={id} className={classes('govuk-tabs__panel', index > 0 && 'govuk-tabs__panel--hidden')} id={id}>
          {content}
        </div>
      ))}
    </div>
  );
}
