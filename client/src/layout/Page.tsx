import type { ReactNode } from 'react';
import { useActionData } from 'react-router';
import { BackLink } from '../govuk/BackLink.tsx';
import { hasErrors } from '../forms/form-result.ts';
import { useLayoutData } from './layout-data.ts';

interface PageProps {
  /** What the page is, as in its `h1`; the council and the product follow it in the browser's title. */
  title: string;
  /** Where "Back" goes. */
  back?: string | undefined;
  /** The words of that link, in another language. */
  backText?: ReactNode;
  /** The language of the page, where it is not that of the frame, and the way it is written. */
  language?: { lang?: string; dir?: 'ltr' | 'rtl' } | undefined;
  /** Breadcrumbs, or anything else between the navigation and the content. */
  before?: ReactNode;
  /** Two thirds of a desk's width, for reading and for forms. Tables and figures take all of it. */
  isNarrow?: boolean | undefined;
  children: ReactNode;
}

/** One page: its title and its main content. Every page of the product is inside one of these. */
export function Page({ title, back, backText, language, before, isNarrow, children }: PageProps) {
  const council = useLayoutData()?.council;
  const answer: unknown = useActionData();
  const failed = hasErrors(answer) && answer.errors.length > 0;
  const parts = [title, council?.name, 'Throughline'].filter(Boolean);
  return (
    <div className="govuk-width-container" id="page" {...language}>
      <title>{`${failed ? 'Error: ' : ''}${parts.join(' – ')}`}</title>
      {back !== undefined && <BackLink href={back}>{backText}</BackLink>}
      {before}
      <main className="govuk-main-wrapper" id="main-content" tabIndex={-1}>
        {isNarrow ? (
          <div className="govuk-grid-row">
            <div className="govuk-grid-column-two-thirds">{children}</div>
          </div>
        ) : (
          children
        )}
      </main>
    </div>
  );
}
