import { ReportFigures } from './ReportFigures.tsx';
import type { ReportTextFragment } from './ReportPage.graphql.generated.ts';

interface ReportSectionsProps {
  report: ReportTextFragment;
  council: string;
}

/** The text of a report, with the figures of each section beneath it. */
export function ReportSections({ report: { sections, figures }, council }: ReportSectionsProps) {
  return (
    <>
      {sections.map(({ position, label, heading, body }) => (
        <section key={position} className="app-section">
          <h2 className="govuk-heading-m">{label === null ? heading : `${label}. ${heading}`}</h2>
          {body.split('\n\n').map((paragraph, index) => (
            <p key={index} className="govuk-body">
              {paragraph}
            </p>
          ))}
          <ReportFigures
            heading={`Figures: ${heading}`}
            figures={figures.filter(({ section }) => section === position)}
            council={council}
          />
        </section>
      ))}
      <ReportFigures
        heading="Figures for the whole report"
        figures={figures.filter(({ section }) => section === null)}
        council={council}
      />
    </>
  );
}
