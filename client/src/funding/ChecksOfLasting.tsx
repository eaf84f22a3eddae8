import { formatDay } from '@throughline/shared/dates';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import { Source } from '../papers/Source.tsx';
import { outcomeWords } from './source-words.ts';
import type { CheckOfLastingFragment } from './SustainabilityPage.graphql.generated.ts';

/** Who has looked at how things go on without the grant, and what they found. */
export function ChecksOfLasting({ checks, path }: { checks: readonly CheckOfLastingFragment[]; path: string | undefined }) {
  return (
    <>
      {checks.length > 0 && <h3 className="govuk-heading-s">Who has looked at it</h3>}
      <ul className="govuk-list govuk-list--spaced">
        {checks.map(({ id, about, outcome, words, checkedOn, checkedBy, isDemonstration, provenance }) => (
          <li key={id} className="app-entry">
            <strong>{about}</strong>: {outcomeWords[outcome].toLowerCase()}. {words} {isDemonstration && <DemonstrationTag />}
            <br />
            <span className="app-source">{checkedBy}, {formatDay(checkedOn)}. </span>
            <Source facts={provenance} />
          </li>
        ))}
      </ul>
      {path !== undefined && <p className="govuk-body"><a className="govuk-link" href={`${path}/checks/new`}>Record a check of a proposal or a stage</a></p>}
    </>
  );
}
