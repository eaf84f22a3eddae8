import type { LaidReport } from '@throughline/shared/report-layout';

/** How many headings a paper has before it needs a list of them. */
const MANY = 6;

/** The headings of a long paper, to go to. */
export function ReportContents({ contents }: Pick<LaidReport, 'contents'>) {
  if (contents.length < MANY) return null;
  return (
    <nav className="app-section app-paper__contents" aria-labelledby="contents">
      <h2 className="govuk-heading-s" id="contents">Contents</h2>
      <ol className="govuk-list">
        {contents.map(({ anchor, heading }) => <li key={anchor}><a className="govuk-link" href={`#${anchor}`}>{heading}</a></li>)}
      </ol>
    </nav>
  );
}
