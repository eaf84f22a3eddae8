import { Tag } from '../govuk/Tag.tsx';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import { Money } from '../layout/Money.tsx';
import type { DecisionUseFragment } from './DecisionUse.graphql.generated.ts';

interface DecisionUseProps {
  decision: DecisionUseFragment;
  council: string;
}

/** What was spent under a decision, for those who answer for the money, and which milestones wait for it. */
export function DecisionUse({ decision: { amountPence, spentUnderPence, takenUnder, milestonesWaiting }, council }: DecisionUseProps) {
  if (spentUnderPence === null && milestonesWaiting.length === 0) return null;
  const limits = takenUnder.flatMap(({ limitPence }) => [limitPence, amountPence]).filter((limit): limit is number => limit !== null);
  return (
    <>
      <h2 className="govuk-heading-m">What rests on it</h2>
      {spentUnderPence !== null && (
        <p className="govuk-body">
          Spent and committed under it: <Money pence={spentUnderPence} />
          {limits.length > 0 && <> of at most <Money pence={Math.min(...limits)} /></>}.
        </p>
      )}
      {milestonesWaiting.length > 0 && (
        <>
          <p className="govuk-body">Milestones that may start only once it is in force:</p>
          <ul className="govuk-list govuk-list--bullet">
            {milestonesWaiting.map(({ id, title, status, isDemonstration }) => (
              <li key={id}>
                <a className="govuk-link" href={`/${council}/milestones/${id}`}>{title}</a> {status === 'BLOCKED' && <Tag colour="red">Blocked</Tag>}{' '}
                {isDemonstration && <DemonstrationTag />}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
