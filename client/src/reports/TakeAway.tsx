interface TakeAwayProps {
  council: string;
  slug: string;
  number: number;
}

/** The report as files, and what changed since the last one. */
export function TakeAway({ council, slug, number }: TakeAwayProps) {
  const path = `/${council}/reports/${slug}`;
  const figures = `/exports/reports/${council}/${slug}/v${number}/figures`;
  return (
    <section className="app-section app-screen-only">
      <h2 className="govuk-heading-s">Read it another way</h2>
      <ul className="govuk-list">
        <li><a className="govuk-link" href={`${path}/compare?to=v${number}`}>What changed since the last paper</a></li>
        <li><a className="govuk-link" href={`${path}/v${number}.docx`}>Word file</a></li>
        <li>
          The figures as <a className="govuk-link" href={`${figures}.csv`}>CSV<span className="govuk-visually-hidden"> file of the figures</span></a>,{' '}
          <a className="govuk-link" href={`${figures}.ods`}>ODS<span className="govuk-visually-hidden"> file of the figures</span></a> or{' '}
          <a className="govuk-link" href={`${figures}.xlsx`}>XLSX<span className="govuk-visually-hidden"> file of the figures</span></a>
        </li>
      </ul>
    </section>
  );
}
