import { changeGroups, sayChange } from '@throughline/shared/board-words';
import { Day } from '../layout/Day.tsx';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import { EmptyState } from '../layout/EmptyState.tsx';
import type { BoardChangesFragment } from './BoardPage.graphql.generated.ts';

/** What is other than at the last board: money, milestones, ratings, risks, decisions, results. */
export function BoardChanges({ pack: { changes, since } }: { pack: BoardChangesFragment }) {
  return (
    <section id="changes" className="app-section">
      <h2 className="govuk-heading-m">What changed since the last board</h2>
      {since === null ? (
        <EmptyState>
          No earlier meeting of this board is on record. Choose a day to compare with under “Show another day”.
        </EmptyState>
      ) : (
        <>
          <p className="govuk-body">
            After <Day on={since} />.
          </p>
          {changes.length === 0 && <EmptyState>Nothing that is recorded here has changed.</EmptyState>}
          {changeGroups.map(({ title, kinds }) => (
            <Group key={title} title={title} changes={changes.filter(({ kind }) => kinds.some((each) => each === kind))} />
          ))}
        </>
      )}
    </section>
  );
}

function Group({ title, changes }: { title: string; changes: BoardChangesFragment['changes'] }) {
  if (changes.length === 0) return null;
  return (
    <>
      <h3 className="govuk-heading-s govuk-!-margin-bottom-1">{title}</h3>
      <ul className="govuk-list govuk-list--bullet govuk-list--spaced">
        {changes.map((change, index) => (
          <li key={index}>
            {change.title}: {sayChange(change)}.{' '}
            <span className="app-quiet">
              <Day on={change.on} />
            </span>{' '}
            {change.isDemonstration && <DemonstrationTag />}
          </li>
        ))}
      </ul>
    </>
  );
}
