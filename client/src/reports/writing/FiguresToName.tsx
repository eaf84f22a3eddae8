import { useParams } from 'react-router';
import { Details } from '../../govuk/Details.tsx';
import { NotStated } from '../../layout/NotStated.tsx';
import type { DraftPartPageQuery } from './Writing.graphql.generated.ts';
import { preparePath } from './writing-paths.ts';

/** The figures that the text can name, with the words that put each of them there. */
export function FiguresToName({ figures }: { figures: NonNullable<DraftPartPageQuery['reportDraft']>['figures'] }) {
  const path = preparePath(useParams());
  return (
    <Details summary={`Figures that the text can name (${figures.length})`}>
      {figures.length > 0 && (
        <dl className="govuk-summary-list">
          {figures.map(({ id, key, label, display }) => (
            <div className="govuk-summary-list__row" key={id}>
              <dt className="govuk-summary-list__key"><code className="app-marks">[[{key}]]</code></dt>
              <dd className="govuk-summary-list__value">{label}: {display ?? <NotStated />}</dd>
            </div>
          ))}
        </dl>
      )}
      <p className="govuk-body"><a className="govuk-link" href={`${path}/figures/add`}>Add a figure to the report</a></p>
    </Details>
  );
}
