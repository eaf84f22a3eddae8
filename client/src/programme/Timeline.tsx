import { FuzzyDay } from '../layout/FuzzyDay.tsx';
import { Issues } from '../papers/Issues.tsx';
import { Source } from '../papers/Source.tsx';
import type { ProgrammeStoryFragment } from './ProgrammePage.graphql.generated.ts';

/** What happened in the country and here, oldest first. */
export function Timeline({ id: sectionId, events }: { id: string } & Pick<ProgrammeStoryFragment, 'events'>) {
  if (events.length === 0) return null;
  return (
    <section id={sectionId} className="app-section">
      <h2 className="govuk-heading-m">How it came about</h2>
      <ol className="govuk-list govuk-list--spaced">
        {events.map(({ id, scope, title, happened, provenance, issues }) => (
          <li key={id} className="app-entry">
            <strong>
              <FuzzyDay date={happened} />
            </strong>
            {scope === 'NATIONAL' && ' (national)'}: {title}
            <br />
            <Source facts={provenance} />
            <Issues issues={issues} />
          </li>
        ))}
      </ol>
    </section>
  );
}
