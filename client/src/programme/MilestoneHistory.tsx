import { Details } from '../govuk/Details.tsx';
import { Day } from '../layout/Day.tsx';
import { Moment } from '../layout/Moment.tsx';
import type { MilestoneChangeKind } from '../schema.generated.ts';
import type { MilestonePageQuery } from './MilestonePage.graphql.generated.ts';

const deeds: Readonly<Record<MilestoneChangeKind, string>> = {
  RECORDED: 'Written into the plan',
  REVISED: 'Corrected',
  STARTED: 'Work began',
  COMPLETED: 'Reached',
  REFORECAST: 'Expected at another time',
  REBASELINED: 'Promised anew',
  MISSED: 'Not reached',
  CANCELLED: 'No longer wanted',
  PRECONDITION_ADDED: 'Must wait for a decision',
  PRECONDITION_DECIDED: 'The decision was named',
  PRECONDITION_REMOVED: 'Need not wait for a decision any more',
};

/** Everything that was done with a milestone, newest first. */
export function MilestoneHistory({ history }: Pick<NonNullable<MilestonePageQuery['milestone']>, 'history'>) {
  if (history.length === 0) return null;
  return (
    <Details summary="Everything that was done with it">
      <ol className="govuk-list govuk-list--spaced">
        {history.map(({ id, kind, holdsFrom, note, madeAt }) => (
          <li key={id}>
            <strong>{deeds[kind]}</strong> (<Day on={holdsFrom} />){note !== null && `: ${note}`}
            <br />
            <span className="app-source">
              Written down at <Moment at={madeAt} />
            </span>
          </li>
        ))}
      </ol>
    </Details>
  );
}
