import { useId } from 'react';

/** Links to the parts of a long page, so that a phone need not be scrolled to find them. */
export function OnThisPage({ parts }: { parts: readonly { id: string; text: string }[] }) {
  const headingId = useId();
  if (parts.length < 2) return null;
  return (
    <nav aria-labelledby={headingId} className="app-section">
      <h2 className="govuk-heading-s govuk-!-margin-bottom-1" id={headingId}>
        On this page
      </h2>
      <ul className="govuk-list">
        {parts.map(({ id, text }) => (
          <li key={id}>
            <a className="govuk-link" href={`#${id}`}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
