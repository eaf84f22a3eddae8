import { Issues } from '../papers/Issues.tsx';
import { Source } from '../papers/Source.tsx';
import { phaseWords } from './due-words.ts';
import type { ProgrammePlanFragment } from './ProgrammePage.graphql.generated.ts';

/** The phases of a programme, with words for how exactly their times are known. */
export function PhaseList({ id: sectionId, phases }: { id: string } & Pick<ProgrammePlanFragment, 'phases'>) {
  if (phases.length === 0) return null;
  const issues = phases.flatMap((phase) => phase.issues);
  return (
    <section id={sectionId} className="app-section">
      <h2 className="govuk-heading-m">Phases</h2>
      <ol className="govuk-list govuk-list--spaced">
        {phases.map(({ id, label, title, starts, ends }) => (
          <li key={id}>
            <strong>
              {label !== null && `${label}. `}
              {title}
            </strong>
            : {phaseWords(starts, ends)}
          </li>
        ))}
      </ol>
      <p className="govuk-body">
        <Source facts={phases.flatMap(({ provenance }) => provenance)} />
      </p>
      <Issues issues={issues.filter(({ code }, index) => issues.findIndex((issue) => issue.code === code) === index)} />
    </section>
  );
}
