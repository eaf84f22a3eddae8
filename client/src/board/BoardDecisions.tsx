import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import { EmptyState } from '../layout/EmptyState.tsx';
import type { BoardDecisionFragment, BoardDecisionsFragment } from './BoardPage.graphql.generated.ts';

/** What must be decided, and under which decisions the programme runs and spends. */
export function BoardDecisions({ pack, council }: { pack: BoardDecisionsFragment; council: string }) {
  const { authority, spentUnder, decisionsNeeded } = pack;
  return (
    <section id="decisions" className="app-section">
      <h2 className="govuk-heading-m">What must be decided</h2>
      {decisionsNeeded.length === 0 ? (
        <EmptyState>No milestone waits for a decision.</EmptyState>
      ) : (
        <ul className="govuk-list govuk-list--bullet govuk-list--spaced">
          {decisionsNeeded.map(({ title, milestones, isDemonstration }) => (
            <li key={title}>
              {title} {isDemonstration && <DemonstrationTag />}
              <br />
              <span className="app-quiet">Waiting for it: {milestones}</span>
            </li>
          ))}
        </ul>
      )}
      <h3 className="govuk-heading-s">Authority</h3>
      <p className="govuk-body">
        {authority === null ? (
          'No decision is on record under which the programme runs.'
        ) : (
          <>
            The programme runs under decision <Decision decision={authority} council={council} />.
          </>
        )}
      </p>
      {spentUnder.length > 0 && (
        <p className="govuk-body">
          Money was spent under{' '}
          {spentUnder.map((decision, index) => (
            <span key={decision.id}>
              {index > 0 && ', '}
              <Decision decision={decision} council={council} />
            </span>
          ))}
          .
        </p>
      )}
    </section>
  );
}

function Decision({
  decision: { reference, title, isDemonstration },
  council,
}: {
  decision: BoardDecisionFragment;
  council: string;
}) {
  return (
    <>
      <a className="govuk-link" href={`/${council}/decisions`}>
        {reference}
      </a>{' '}
      ({title}) {isDemonstration && <DemonstrationTag />}
    </>
  );
}
