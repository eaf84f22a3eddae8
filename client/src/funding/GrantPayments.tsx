import { formatDay, formatFuzzyDate } from '@throughline/shared/dates';
import { formatPence } from '@throughline/shared/money';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import { Money } from '../layout/Money.tsx';
import { Source } from '../papers/Source.tsx';
import type { GrantPaymentsFragment } from './GrantPayments.graphql.generated.ts';

type Instalment = GrantPaymentsFragment['instalments'][number];
type Amendment = GrantPaymentsFragment['amendments'][number];

interface GrantPaymentsProps {
  grant: GrantPaymentsFragment;
  /** The path of the grant, for those who may record what becomes of a payment. */
  path?: string | undefined;
}

/** The payments of a grant, and how the grant has changed since it was awarded. */
export function GrantPayments({ grant: { instalments, amendments }, path }: GrantPaymentsProps) {
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
                {path !== undefined && <PaymentLinks payment={instalment} path={path} />}
              </li>
            ))}
          </ol>
        </>
      )}
      {path !== undefined && (
        <ul className="govuk-list">
          <li><a className="govuk-link" href={`${path}/instalments/new`}>Plan a payment</a></li>
          <li><a className="govuk-link" href={`${path}/instalments/receive`}>Record money that was received</a></li>
        </ul>
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

/** What may become of a payment where it stands now. */
function PaymentLinks({ payment: { id, seq, status, amountPence, takenBackPence }, path }: { payment: Instalment; path: string }) {
  const isOpen = status === 'PROFILED' || status === 'CLAIMED';
  const links = [
    ...(status === 'PROFILED' ? [{ to: 'claim', text: 'It was asked for' }] : []),
    ...(isOpen ? [{ to: 'receive', text: 'It was received' }, { to: 'withhold', text: 'The funder keeps it back' }] : []),
    ...(status === 'RECEIVED' && takenBackPence < amountPence ? [{ to: 'take-back', text: 'Take it back' }] : []),
  ];
  if (links.length === 0) return null;
  return (
    <ul className="govuk-list">
      {links.map(({ to, text }) => (
        <li key={to}>
          <a className="govuk-link" href={`${path}/instalments/${id}/${to}`}>{text}<span className="govuk-visually-hidden"> (payment {seq})</span></a>
        </li>
      ))}
    </ul>
  );
}

const statusWords: Readonly<Record<Instalment['status'], string>> = {
  PROFILED: 'planned',
  CLAIMED: 'asked for',
  RECEIVED: 'received',
  WITHHELD: 'kept back by the funder',
  REPAID: 'paid back to the funder',
};

const backWords: Readonly<Record<NonNullable<Instalment['takesBackAs']>, string>> = {
  REPAYMENT: 'paid back to the funder, who had paid it',
  CLAWBACK: 'asked back by the funder',
  CORRECTION: 'taken back: it had been entered by mistake',
};

function paymentWords({ status, financialYear, receivedOn, claimedOn, withheldOn, takesBackAs, takenBackPence, dueOn, note }: Instalment): string {
  const year = financialYear === null ? '' : ` for ${financialYear}`;
  const due = dueOn ? `, due ${formatFuzzyDate(dueOn)}` : '';
  const [moved] = [receivedOn, status === 'CLAIMED' ? claimedOn : null, withheldOn].filter((each) => each !== null);
  const day = moved === undefined ? '' : ` on ${formatDay(moved)}`;
  const back = takenBackPence === 0 ? '' : `, ${formatPence(takenBackPence)} of it taken back since`;
  return `${takesBackAs ? backWords[takesBackAs] : statusWords[status]}${day}${year}${due}${back}. ${note ?? ''}`.trim();
}

const changed: Readonly<Record<Amendment['change'], string>> = { AWARDED: 'The award', STARTS_ON: 'The first day', ENDS_ON: 'The last day' };

function changeWords({ change, oldPence, newPence, oldDay, newDay, agreedOn, reason }: Amendment): string {
  const said = (pence: number | null, day: string | null) => (pence === null ? (day && formatDay(day)) : formatPence(pence));
  const before = said(oldPence, oldDay);
  return `${changed[change]} was changed ${before ? `from ${before} ` : ''}to ${said(newPence, newDay)}, agreed on ${formatDay(agreedOn)}: ${reason}`;
}
