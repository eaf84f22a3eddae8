import type { ComponentProps, ReactNode } from 'react';
import { classes } from './classes.ts';

interface FooterProps extends ComponentProps<'div'> {
  containerClassName?: string;
  /** A hidden heading for the links. */
  linksTitle?: string;
  links?: readonly { href: string; text: string }[];
}

/**
 * The foot of a page, with the links that every page has.
 *
 * The crown, the coat of arms and the copyright notice of govuk-frontend's footer are left out: they are the Crown's.
 */
export function Footer({
  containerClassName,
  linksTitle = 'Support links',
  links = [],
  className,
  children,
  ...rest
}: FooterProps) {
  return (
    <div className={classes('govuk-footer', className)} {...rest}>
      <div className={classes('govuk-width-container', containerClassName)}>
        <div className="govuk-footer__meta">
          <div className="govuk-footer__meta-item govuk-footer__meta-item--grow">
            {(links.length > 0 || children !== undefined) && <FooterMeta {...{ linksTitle, links, children }} />}
          </div>
        </div>
      </div>
    </div>
  );
}

function FooterMeta({
  linksTitle,
  links,
  children,
}: Required<Pick<FooterProps, 'linksTitle' | 'links'>> & { children: ReactNode }) {
  return (
    <>
      <h2 className="govuk-visually-hidden">{linksTitle}</h2>
      {links.length > 0 && (
        <ul className="govuk-footer__inline-list">
          {links.map(({ href, text }) => (
            <li key={href + text} className="govuk-footer__inline-list-item">
              <a className="govuk-footer__link" href={href}>
                {text}
              </a>
            </li>
          ))}
        </ul>
      )}
      {children !== undefined && <div className="govuk-footer__meta-custom">{children}</div>}
    </>
  );
}
