import type { ComponentProps, ReactNode } from 'react';
import { classes } from './classes.ts';

interface BreadcrumbsProps extends ComponentProps<'nav'> {
  /** From the top down. An item without an address is the page itself. */
  items: readonly { text: ReactNode; href?: string }[];
  label?: string;
  collapsesOnMobile?: boolean;
  isInverse?: boolean;
}

/** Where a page stands among the others. */
export function Breadcrumbs({
  items,
  label = 'Breadcrumb',
  collapsesOnMobile,
  isInverse,
  className,
  ...rest
}: BreadcrumbsProps) {
  const modifiers = [
    isInverse && 'govuk-breadcrumbs--inverse',
    className,
    collapsesOnMobile && 'govuk-breadcrumbs--collapse-on-mobile',
  ];
  return (
    <nav className={classes('govuk-breadcrumbs', ...modifiers)} aria-label={label} {...rest}>
      <ol className="govuk-breadcrumbs__list">
        {items.map(({ text, href }, index) => (
          <li
            key={index}
            className="govuk-breadcrumbs__list-item"
            aria-current={href === undefined ? 'page' : undefined}
          >
            {href === undefined ? (
              text
            ) : (
              <a className="govuk-breadcrumbs__link" href={href}>
                {text}
              </a>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
