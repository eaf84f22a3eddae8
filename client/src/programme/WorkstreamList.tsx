import { useParams } from 'react-router';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import { Source } from '../papers/Source.tsx';
import type { ProgrammePlanFragment } from './ProgrammePage.graphql.generated.ts';

/** The workstreams of a programme, with the topics that they look at in particular. */
export function WorkstreamList({
  id: sectionId,
  workstreams,
}: { id: string } & Pick<ProgrammePlanFragment, 'workstreams'>) {
  const { council } = useParams();
  if (workstreams.length === 0) return null;
  return (
    <section id={sectionId} className="app-section">
      <h2 className="govuk-heading-m">Workstreams</h2>
      {workstreams.map(({ id, title, description, focusAreas, isDemonstration }) => (
        <div key={id} className="app-entry">
          <h3 className="govuk-heading-s govuk-!-margin-bottom-1">
            <a className="govuk-link" href={`/${council}/programme/workstreams/${id}`}>
              {title}
            </a>{' '}
            {isDemonstration && <DemonstrationTag />}
          </h3>
          <p className="govuk-body govuk-!-margin-bottom-1">{description}</p>
          {focusAreas.length > 0 && (
            <>
              <p className="govuk-body govuk-!-margin-bottom-1">Focus areas:</p>
              <ul className="govuk-list govuk-list--bullet">
                {focusAreas.map((area) => (
                  <li key={area.id}>{area.title}</li>
                ))}
              </ul>
            </>
          )}
        </div>
      ))}
      <Source facts={workstreams.flatMap(({ provenance }) => provenance)} />
    </section>
  );
}
