import { Day } from '../layout/Day.tsx';
import { Moment } from '../layout/Moment.tsx';
import { dueWords } from './due-words.ts';
import type { MilestonePageQuery } from './MilestonePage.graphql.generated.ts';

type Milestone = NonNullable<MilestonePageQuery['milestone']>;

/** How what was promised and what is expected have changed, oldest first. Nothing here is ever taken back. */
export function MilestonePromises({ milestone: { baselineDue, laterBaselines, forecasts } }: { milestone: Milestone }) {
  return (
    <>
      {laterBaselines.length > 0 && (
        <section className="app-section">
          <h2 className="govuk-heading-m">What was promised</h2>
          <ol className="govuk-list govuk-list--number govuk-list--spaced">
            {baselineDue && <li>First promised {dueWords(baselineDue)}</li>}
            {laterBaselines.map(({ id, due, reason, setOn, decision }) => (
              <li key={id}>
                Promised {dueWords(due)}, on <Day on={setOn} />: {reason}
                {decision && ` (decision ${decision.reference})`}
              </li>
            ))}
          </ol>
        </section>
      )}
      {forecasts.length > 0 && (
        <section className="app-section">
          <h2 className="govuk-heading-m">How the date has changed</h2>
          <ol className="govuk-list govuk-list--number govuk-list--spaced">
            {forecasts.map(({ id, due, reason, madeAt }) => (
              <li key={id}>
                Expected {dueWords(due)}: {reason}
                <br />
                <span className="app-source">
                  Written down at <Moment at={madeAt} />
                </span>
              </li>
            ))}
          </ol>
        </section>
      )}
    </>
  );
}
