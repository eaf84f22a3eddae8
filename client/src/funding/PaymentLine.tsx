import { formatDay } from '@throughline/shared/dates';
import { formatPence } from '@throughline/shared/money';
import type { FormGrant } from './grant-form.tsx';
import { instalmentWords } from './grant-words.ts';

/** Which payment a form is about, in one line. */
export function PaymentLine({ payment: { seq, amountPence, status, financialYear, receivedOn, takenBackPence } }: { payment: FormGrant['instalments'][number] }) {
  const year = financialYear === null ? '' : ` for ${financialYear}`;
  const day = receivedOn === null ? '' : ` on ${formatDay(receivedOn)}`;
  const back = takenBackPence === 0 ? '' : `; ${formatPence(takenBackPence)} of it was taken back`;
  return (
    <p className="govuk-body">
      Payment {seq}{year}: {formatPence(amountPence)}, {instalmentWords[status].toLowerCase()}{day}{back}.
    </p>
  );
}
