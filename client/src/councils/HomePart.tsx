import type { ReactNode } from 'react';

interface HomePartProps {
  title: string;
  /** Where the whole of it is, and the words that lead there. */
  more: { href: string; text: string };
  children?: ReactNode;
}

/** One part of a council's home: a heading, a line or two, and the way to the whole. */
export function HomePart({ title, more, children }: HomePartProps) {
  return (
    <section className="app-entry">
      <h2 className="govuk-heading-m govuk-!-margin-bottom-2">{title}</h2>
      {children}
      <p className="govuk-body govuk-!-margin-bottom-0">
        <a className="govuk-link" href={more.href}>
          {more.text}
        </a>
      </p>
    </section>
  );
}
