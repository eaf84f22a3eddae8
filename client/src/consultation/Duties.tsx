import { Source } from '../papers/Source.tsx';
import type { DutyFragment } from './Duties.graphql.generated.ts';

/** The laws that a consultation answers to. */
export function Duties({ duties }: { duties: readonly DutyFragment[] }) {
  if (duties.length === 0) return null;
  return (
    <section className="app-section">
      <h2 className="govuk-heading-m">The law behind it</h2>
      {duties.map(({ id, statute, section, requirement, metBy, provenance }) => (
        <div key={id} className="app-entry">
          <h3 className="govuk-heading-s">{statute}, {section.replace(/^Section/, 'section')}</h3>
          <p className="govuk-body">{requirement}</p>
          {metBy !== null && <p className="govuk-body">In this consultation: {metBy}</p>}
          <Source facts={provenance} />
        </div>
      ))}
    </section>
  );
}
