import { formatPence } from '@throughline/shared/money';
import { USUAL_CALL_IN_WORKING_DAYS } from '@throughline/shared/decision-life';
import { Day } from '../layout/Day.tsx';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import { Source } from '../papers/Source.tsx';
import type { DecisionsPageQuery } from './DecisionsPage.graphql.generated.ts';

type Rules = NonNullable<DecisionsPageQuery['council']>['decisionRules'];

/** What makes a decision key in this council, and how long scrutiny has to call one in. */
export function DecisionRules({ rules }: { rules: Rules }) {
  return (
    <>
      <h2 className="govuk-heading-m">The council’s own rules</h2>
      {rules.length === 0 && (
        <p className="govuk-body">
          None are on record. Call-in is counted as {USUAL_CALL_IN_WORKING_DAYS} working days after a record is published, as is usual.
        </p>
      )}
      <ul className="govuk-list govuk-list--bullet">
        {rules.map(({ id, validFrom, keyPence, keyAreas, callInWorkingDays, isDemonstration, provenance }) => (
          <li key={id}>
            From <Day on={validFrom} />: {[
              keyPence !== null && `key from ${formatPence(keyPence)}`,
              keyAreas !== null && `key from ${keyAreas} wards or divisions`,
              callInWorkingDays !== null && `${callInWorkingDays} working days to call in`,
            ].filter(Boolean).join(', ')}
            . {isDemonstration && <DemonstrationTag />} <Source facts={provenance} />
          </li>
        ))}
      </ul>
    </>
  );
}
