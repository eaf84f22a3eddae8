import { sayAuthority } from '@throughline/shared/board-words';
import { decisionPath } from '../decisions/decision-paths.ts';
import { Day } from '../layout/Day.tsx';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import { EmptyState } from '../layout/EmptyState.tsx';
import { Source } from '../papers/Source.tsx';
import type { BoardDecisionFragment, BoardDecisionsFragment } from './BoardPage.graphql.generated.ts';

interface PartProps {
  pack: BoardDecisionsFragment;
  council: string;
}

/** What must be decided, and under which decisions the programme runs and spends. */
export function BoardDecisions({ pack, council }: PartProps) {
  return (
    <section id="decisions" className="app-section">
      <h2 className="govuk-heading-m">What must be decided, and under which authority</h2>
      <Awaited pack={pack} council={council} />
      <Needed pack={pack} />
      <Authority pack={pack} council={council} />
      <CallIns pack={pack} council={council} />
    </section>
  );
}

function Awaited({ pack: { decisionsAwaited }, council }: PartProps) {
  const own = decisionsAwaited.filter(({ isForThisBoard }) => isForThisBoard);
  const others = decisionsAwaited.filter(({ isForThisBoard }) => !isForThisBoard);
  const list = (rows: typeof decisionsAwaited) => (
    <ul className="govuk-list govuk-list--bullet govuk-list--spaced">
      {rows.map(({ decision, dueOn, dueBefore }) => (
        <li key={decision.id}>
          <Decision decision={decision} council={council} />
          {dueOn !== null && (
            <>
              , due <Day on={dueOn} />
            </>
          )}
          {dueBefore !== null && `, by ${dueBefore}`}
        </li>
      ))}
    </ul>
  );
  return (
    <>
      <h3 className="govuk-heading-s">For this board to decide</h3>
      {own.length === 0 ? <EmptyState>No decision waits for this board.</EmptyState> : list(own)}
      {others.length > 0 && (
        <>
          <h3 className="govuk-heading-s">For others to decide</h3>
          {list(others)}
        </>
      )}
    </>
  );
}

function Needed({ pack: { decisionsNeeded } }: Pick<PartProps, 'pack'>) {
  return (
    <>
      <h3 className="govuk-heading-s">What milestones wait for</h3>
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
    </>
  );
}

function Authority({ pack: { authority, spentUnder }, council }: PartProps) {
  return (
    <>
      <h3 className="govuk-heading-s">Authority</h3>
      {authority === null && spentUnder.length === 0 && (
        <p className="govuk-body">No decision is on record under which the programme runs.</p>
      )}
      {authority !== null && (
        <>
          <p className="govuk-body">
            The programme runs under decision <Decision decision={authority} council={council} />
            {authority.madeOn !== null && (
              <>
                , taken on <Day on={authority.madeOn} />
              </>
            )}
            .
            <br />
            <Source facts={authority.provenance.filter(({ field }) => shownOfAuthority.has(field))} />
          </p>
          <Scope authority={authority} />
        </>
      )}
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
    </>
  );
}

/** What stands here of an authority: its sources are named. */
const shownOfAuthority = new Set(['reference', 'allows', 'conditions']);

/** What the authority is for and what it is not for, and what it still asks. */
function Scope({ authority: { allows, conditions } }: { authority: NonNullable<BoardDecisionsFragment['authority']> }) {
  const { covers, coversNot } = sayAuthority(allows);
  const unmet = conditions.filter(({ metOn }) => metOn === null);
  return (
    <ul className="govuk-list govuk-list--bullet">
      {covers.length > 0 && <li>It covers {covers.join(', ')}.</li>}
      {coversNot.length > 0 && <li>It does not cover {coversNot.join(', ')}.</li>}
      {unmet.map(({ text }) => (
        <li key={text}>It still asks: {text}</li>
      ))}
    </ul>
  );
}

function CallIns({ pack: { callInsOpen }, council }: PartProps) {
  if (callInsOpen.length === 0) return null;
  return (
    <>
      <h3 className="govuk-heading-s">May still be called in</h3>
      <ul className="govuk-list govuk-list--bullet">
        {callInsOpen.map(({ decision, lastDay }) => (
          <li key={decision.id}>
            <Decision decision={decision} council={council} />, until <Day on={lastDay} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Decision({ decision, council }: { decision: BoardDecisionFragment; council: string }) {
  const { reference, title, isDemonstration } = decision;
  return (
    <>
      <a className="govuk-link" href={decisionPath(council, reference)}>
        {reference}
      </a>{' '}
      ({title})
      {isDemonstration && (
        <>
          {' '}
          <DemonstrationTag />
        </>
      )}
    </>
  );
}
