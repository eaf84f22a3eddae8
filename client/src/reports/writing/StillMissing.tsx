import type { MissingThing } from '@throughline/shared/report-missing';

interface StillMissingProps {
  missing: readonly MissingThing[];
  path: string;
  /** Whether the viewer may go where it is mended. */
  isLinked: boolean;
}

/** What a paper still lacks, each with the way to where it is mended. */
export function StillMissing({ missing, path, isLinked }: StillMissingProps) {
  return (
    <section className="app-section" aria-labelledby="missing">
      <h2 className="govuk-heading-m" id="missing">What is still missing</h2>
      {missing.length === 0 && <p className="govuk-body">Nothing that every report of this kind has.</p>}
      <ul className="govuk-list govuk-list--bullet">
        {missing.map((thing) => (
          <li key={`${thing.where} ${thing.id ?? ''} ${thing.words}`}>{isLinked || thing.where === 'comments' ? <a className="govuk-link" href={placeOf(thing, path)}>{thing.words}</a> : thing.words}</li>
        ))}
      </ul>
    </section>
  );
}

function placeOf({ where, id }: MissingThing, path: string): string {
  if (where === 'header' || where === 'comments') return `${path}/${where}`;
  return `${path}/${where}/${id ?? 'new'}`;
}
