import { formatDay } from '@throughline/shared/dates';
import { formatPence } from '@throughline/shared/money';
import { Tag } from '../govuk/Tag.tsx';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import { sourceWords } from './source-words.ts';
import type { RecurringCostItemFragment } from './SustainabilityPage.graphql.generated.ts';

type Promised = RecurringCostItemFragment['promises'][number];

interface RecurringCostsProps {
  costs: readonly RecurringCostItemFragment[];
  /** The path of the grant, for those who may record costs and promises. */
  path: string | undefined;
}

/** What goes on costing money, and for each cost who has promised to pay. */
export function RecurringCosts({ costs, path }: RecurringCostsProps) {
  return (
    <>
      {costs.length > 0 && <h3 className="govuk-heading-s">What goes on</h3>}
      <ul className="govuk-list govuk-list--spaced">
        {costs.map((cost) => <li key={cost.id} className="app-entry"><Cost cost={cost} path={path} /></li>)}
      </ul>
      {path !== undefined && <p className="govuk-body"><a className="govuk-link" href={`${path}/costs/new`}>Record a cost that goes on</a></p>}
    </>
  );
}

function Cost({ cost: { id, title, proposal, yearlyPence, isApproximate, startsOn, endsOn, outlastsGrant, isDemonstration, promises }, path }: { cost: RecurringCostItemFragment; path: string | undefined }) {
  return (
    <>
      <strong>{title}</strong> {isDemonstration && <DemonstrationTag />}
      <br />
      {isApproximate ? 'About ' : ''}{formatPence(yearlyPence)} a year {spanWords(startsOn, endsOn)}. {proposal}. {outlastsGrant ? 'It goes on after the grant.' : 'It ends with the grant, or before.'}
      <ul className="govuk-list govuk-list--bullet">
        {promises.length === 0 && <li>Nobody has promised to pay for it.</li>}
        {promises.map((promise) => (
          <li key={promise.id}>
            {promiseWords(promise)} <Tag colour={promise.confirmedOn === null ? 'yellow' : 'green'}>{promise.confirmedOn === null ? 'Not confirmed' : 'Confirmed'}</Tag>{' '}
            {promise.isDemonstration && <DemonstrationTag />}
            {path !== undefined && promise.confirmedOn === null && <><br /><a className="govuk-link" href={`${path}/costs/${id}/promises/${promise.id}/confirm`}>It is confirmed<span className="govuk-visually-hidden"> by {promise.promisedBy}</span></a></>}
          </li>
        ))}
      </ul>
      {path !== undefined && (
        <ul className="govuk-list">
          <li><a className="govuk-link" href={`${path}/costs/${id}/promise`}>Record a promise<span className="govuk-visually-hidden"> for {title}</span></a></li>
          <li><a className="govuk-link" href={`${path}/costs/${id}/change`}>Correct it<span className="govuk-visually-hidden">: {title}</span></a></li>
        </ul>
      )}
    </>
  );
}

const spanWords = (startsOn: string, endsOn: string | null): string =>
  endsOn === null ? `from ${formatDay(startsOn)}, without an end` : `from ${formatDay(startsOn)} until ${formatDay(endsOn)}`;

function promiseWords({ promisedBy, source, yearlyPence, startsOn, endsOn, confirmedOn, confirmedBy, evidence }: Promised): string {
  const confirmed = confirmedOn === null ? '' : ` Confirmed on ${formatDay(confirmedOn)} by ${confirmedBy}: ${evidence}.`;
  return `${promisedBy} (${sourceWords[source].toLowerCase()}): ${formatPence(yearlyPence)} a year ${spanWords(startsOn, endsOn)}.${confirmed}`;
}
