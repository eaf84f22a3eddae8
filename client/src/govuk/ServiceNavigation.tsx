import type { ComponentProps, ReactNode } from 'react';
import { classes } from './classes.ts';

export interface NavigationItem {
  text: ReactNode;
  /** Without it the item is text, not a link. */
  href?: string;
  /** The page itself (`page`), or a page below it (`true`). */
  current?: 'page' | 'true' | undefined;
}

interface ServiceNavigationProps extends ComponentProps<'div'> {
  serviceName?: string;
  serviceUrl?: string;
  items?: readonly NavigationItem[];
  /** Names the region when it has more than navigation in it. */
  label?: string;
  navigationLabel?: string;
  navigationId?: string;
  navigationClassName?: string;
  isInverse?: boolean;
  /** Whatever stands after the links, such as a button to sign out. */
  end?: ReactNode;
  /** `end` stands on the same line where there is room. */
  isEndInline?: boolean;
}

/** The service's name and its main links. They never fold away, so that no script is needed to open them. */
export function ServiceNavigation({
  serviceName,
  serviceUrl,
  items = [],
  label = 'Service information',
  navigationLabel = 'Menu',
  navigationId = 'navigation',
  navigationClassName,
  isInverse,
  end,
  isEndInline,
  className,
  ...rest
}: ServiceNavigationProps) {
  const Region = serviceName !== undefined || end !== undefined ? 'section' : 'div';
  return (
    <Region
      aria-label={Region === 'section' ? label : undefined}
      className={classes('govuk-service-navigation', isInverse && 'govuk-service-navigation--inverse', className)}
      data-module="govuk-service-navigation"
      {...rest}
    >
      <div className={classes('govuk-width-container', isEndInline && 'govuk-service-navigation__inlining-container')}>
        <div className="govuk-service-navigation__container">
          {serviceName !== undefined && <ServiceName name={serviceName} url={serviceUrl} />}
          {items.length > 0 && (
            <nav
              aria-label={navigationLabel}
              className={classes('govuk-service-navigation__wrapper', navigationClassName)}
            >
              <ul className="govuk-service-navigation__list" id={navigationId}>
                {items.map((item, index) => (
                  <Item key={index} {...item} />
                ))}
              </ul>
            </nav>
          )}
        </div>
        {end}
      </div>
    </Region>
  );
}

function ServiceName({ name, url }: { name: string; url: string | undefined }) {
  return (
    <span className="govuk-service-navigation__service-name">
      {url === undefined ? (
        <span className="govuk-service-navigation__text">{name}</span>
      ) : (
        <a href={url} className="govuk-service-navigation__link">
          {name}
        </a>
      )}
    </span>
  );
}

function Item({ text, href, current }: NavigationItem) {
  const content = current ? <strong className="govuk-service-navigation__active-fallback">{text}</strong> : text;
  return (
    <li className={classes('govuk-service-navigation__item', current && 'govuk-service-navigation__item--active')}>
      {href === undefined ? (
        <span className="govuk-service-navigation__text" aria-current={current}>
          {content}
        </span>
      ) : (
        <a className="govuk-service-navigation__link" href={href} aria-current={current}>
          {content}
        </a>
      )}
    </li>
  );
}
