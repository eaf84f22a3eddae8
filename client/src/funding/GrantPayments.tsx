import { formatDay, formatFuzzyDate } from '@throughline/shared/dates';
import { formatPence } from '@throughline/shared/money';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import { Money } from '../layout/Money.tsx';
import { Source } from '../papers/Source.tsx';
import type { GrantPaymentsFragment } from './GrantPayments.graphql.generated.ts';

type Instalment = GrantPaymentsFragment['instalments'][number];
type Amendment = GrantPaymentsFragment['amendments'][number];

/** The payments of a grant, and how the grant has changed since it was awarded. */
export function GrantPayments({ grant: { instalments, amendments } }: { grant: GrantPaymentsFragment }) {
  return (
    <>
      {instalments.length > 0 && (
        <>
          <h3 className="govuk-heading-s">Payments</h3>
          <ol className="govuk-list govuk-list--number govuk-list--spaced">
            {instalments.map((instalment) => (
              <li key={instalment.id}>
                <Money pence={instalment.amountPence} /> {paymentWords(instalment)} {instalment.isDemonstration && <DemonstrationTag />}
                <br />
                <Source facts={instalment.provenance} />
              </li>
            ))}
          </ol>
        </>
      )}
      {amendments.length > 0 && (
        <>
          <h3 className="govuk-heading-s">How it has changed</h3>
          <ol className="govuk-list govuk-list--number govuk-list--spaced">
            {amendments.map((amendment) => (
              <li key={amendment.id}>
                {changeWords(amendment)} {amendment.isDemonstration && <DemonstrationTag />}
              </li>
            ))}
          </ol>
        </>
      )}
    </>
  );
}

const statusWords: Readonly<Record<Instalment['status'], string>> = {
  PROFILED: 'planned',
  CLAIMED: 'asked for',
  RECEIVED: 'received',
  WITHHELD: 'kept back by the funder',
  REPAID: 'paid back to the funder',
};

function paymentWords({ status, financialYear, receivedOn, dueOn, note }: Instalment): string {
  const year = financialYear === null ? '' : ` for ${financialYear}`;
  const due = dueOn ? `, due ${formatFuzzyDate(dueOn)}` : '';
  const day = receivedOn === null ? '' : ` on ${formatDay(receivedOn)}`;
  return `${statusWords[status]}${day}${year}${due}. ${note ?? ''}`.trim();
}

const changed: Readonly<Record<Amendment['change'], string>> = { AWARDED: 'The award', STARTS_ON: 'The first day', ENDS_ON: 'The last day' };

function changeWords({ change, oldPence, newPence, oldDay, newDay, agreedOn, reason }: Amendment): string {
  const said = (pence: number | null, day: string | null) => (pence === null ? (day && formatDay(day)) : formatPence(pence));
  const before = said(oldPence, oldDay);
  return `${changed[change]} was changed ${before ? `from ${before} ` : ''}to ${said(newPence, newDay)}, agreed on ${formatDay(agreedOn)}: ${reason}`;
}
