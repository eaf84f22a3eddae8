import type { ComponentProps, ReactNode } from 'react';
import { classes } from './classes.ts';

interface PageLink {
  href: string;
  /** Replaces "Previous page" or "Next page". */
  text?: ReactNode;
  /** What that page is about; shown where there are no page numbers. */
  label?: ReactNode;
}

/** A numbered page, or the dots for pages left out. */
type PageNumber = { number: number | string; href: string; isCurrent?: boolean; label?: string } | 'ellipsis';

interface PaginationProps extends ComponentProps<'nav'> {
  previous?: PageLink | undefined;
  next?: PageLink | undefined;
  pages?: readonly PageNumber[] | undefined;
  label?: string;
}

/** The way through a list that is shown page by page. */
export function Pagination({ previous, next, pages, label = 'Pagination', className, ...rest }: PaginationProps) {
  const isBlock = pages === undefined && (previous !== undefined || next !== undefined);
  return (
    <nav
      className={classes('govuk-pagination', isBlock && 'govuk-pagination--block', className)}
      aria-label={label}
      {...rest}
    >
      {previous && <ArrowLink direction="prev" word="Previous" isBlock={isBlock} {...previous} />}
      {pages && (
        <ul className="govuk-pagination__list">
          {pages.map((page, index) => (
            <PageItem key={index} page={page} />
          ))}
        </ul>
      )}
      {next && <ArrowLink direction="next" word="Next" isBlock={isBlock} {...next} />}
    </nav>
  );
}

function PageItem({ page }: { page: PageNumber }) {
  if (page === 'ellipsis') return <li className="govuk-pagination__item govuk-pagination__item--ellipsis">⋯</li>;
  const { number, href, isCurrent, label = `Page ${number}` } = page;
  return (
    <li className={classes('govuk-pagination__item', isCurrent && 'govuk-pagination__item--current')}>
      <a
        className="govuk-link govuk-pagination__link"
        href={href}
        aria-label={label}
        aria-current={isCurrent ? 'page' : undefined}
      >
        {number}
      </a>
    </li>
  );
}

type ArrowLinkProps = PageLink & { direction: 'prev' | 'next'; word: string; isBlock: boolean };

function ArrowLink({ href, text, label, direction, word, isBlock }: ArrowLinkProps) {
  const isArrowFirst = isBlock || direction === 'prev';
  return (
    <div className={`govuk-pagination__${direction}`}>
      <a className="govuk-link govuk-pagination__link" href={href} rel={direction}>
        {isArrowFirst && <Arrow direction={direction} />}
        <span
          className={classes(
            'govuk-pagination__link-title',
            isBlock && label === undefined && 'govuk-pagination__link-title--decorated',
          )}
        >
          {text ?? (
            <>
              {word}
              <span className="govuk-visually-hidden"> page</span>
            </>
          )}
        </span>
        {label !== undefined && isBlock && (
          <>
            {' '}
            <span className="govuk-visually-hidden">:</span>{' '}
            <span className="govuk-pagination__link-label">{label}</span>
          </>
        )}
        {!isArrowFirst && <Arrow direction={direction} />}
      </a>
    </div>
  );
}

const arrows = {
  prev: 'm6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z',
  next: 'm8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z',
};

function Arrow({ direction }: { direction: 'prev' | 'next' }) {
  return (
    <svg
      className={`govuk-pagination__icon govuk-pagination__icon--${direction}`}
      xmlns="http://www.w3.org/2000/svg"
      height="13"
      width="15"
      aria-hidden="true"
      focusable="false"
      viewBox="0 0 15 13"
    >
      <path d={arrows[direction]} />
    </svg>
  );
}
