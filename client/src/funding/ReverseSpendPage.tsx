import { formatDay } from '@throughline/shared/dates';
import { recordSpendForm } from '@throughline/shared/forms/record-spend';
import { formatPence } from '@throughline/shared/money';
import { useParams } from 'react-router';
import { formAction } from '../forms/form-action.ts';
import { FormPage } from '../forms/FormPage.tsx';
import type { Field } from '../forms/fields.ts';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import { definePage } from '../page.ts';
import { RecordSpendDocument } from './grant-commands.graphql.generated.ts';
import { typedAmount } from './grant-fields.ts';
import { grantPath } from './grant-form.tsx';
import { ReverseSpendDocument } from './ReverseSpendPage.graphql.generated.ts';

const page = definePage(ReverseSpendDocument, {
  variables: ({ params }) => ({ id: params['entry']! }),
  found: ['spendEntry'],
  elsewhere: ({ spendEntry }, { params }) => {
    const { grant, kind } = spendEntry!;
    const isHere = grant?.council.slug === params['council'] && grant?.id === params['grant'];
    return isHere && grant.viewerCan.recordSpend && kind !== 'REVERSAL' ? undefined : `/${params['council']}/money`;
  },
});
export const loader = page.loader;

export const action = formAction(recordSpendForm, async ({ data, gql, params }) => {
  await gql.mutate(RecordSpendDocument, { input: data });
  return `${grantPath(params)}#ledger`;
});

const fields: readonly Field[] = [
  { name: 'amountPence', kind: 'money', label: 'How much is taken back?', hint: 'All of it, or a part' },
  { name: 'spentOn', kind: 'date', label: 'On which day?', hint: 'Not before the day of the line' },
  { name: 'description', kind: 'text', label: 'Why?', hint: 'Such as booked twice, credit note, or no longer committed. Do not name people.' },
  { name: 'evidence', kind: 'text', label: 'What proves it? (optional)', width: 30 },
];

/** A line of the ledger is never edited: a mistake is put right by another that takes it back, in whole or in part. */
export function Component() {
  const { spendEntry: line } = page.useData();
  const params = useParams();
  const left = line.amountPence - line.reversedPence;
  return (
    <FormPage
      title="Take back a line of the ledger"
      back={`${grantPath(params)}#ledger`}
      fields={fields}
      values={{ amountPence: typedAmount(left) }}
      hidden={{ grantId: params['grant']!, reversesId: line.id, kind: 'REVERSAL', fundType: line.fundType }}
      submit="Take it back"
    >
      <p className="govuk-body">
        {line.description}, {formatDay(line.spentOn)}: {formatPence(line.amountPence)}
        {line.reversedPence > 0 && `, of which ${formatPence(line.reversedPence)} has been taken back already`}. {line.isDemonstration && <DemonstrationTag />}
      </p>
      <p className="govuk-body">The line itself stays in the ledger as it is.</p>
    </FormPage>
  );
}
