import { recordInstalmentForm } from '@throughline/shared/forms/record-instalment';
import type { FormValues } from '../forms/form-result.ts';
import { RecordInstalmentDocument } from './grant-commands.graphql.generated.ts';
import { noteField, typedAmount } from './grant-fields.ts';
import { grantFormPage, grantPath, rowCalled } from './grant-form.tsx';

/** Money of a grant has come: at `/instalments/receive` one that nobody planned, else the planned one of the address. */
export const { loader, action, Component } = grantFormPage({
  title: 'Record money that was received',
  form: recordInstalmentForm,
  fields: (_grant, { instalment }) => [
    { name: 'amountPence', kind: 'money', label: 'How much was received?', hint: 'In full, such as 1,300 or 1,300.50' },
    { name: 'receivedOn', kind: 'date', label: 'On which day?', hint: 'For example, 27 3 2024' },
    ...(instalment === undefined ? [{ name: 'financialYear', kind: 'text' as const, label: 'For which financial year? (optional)', hint: 'Such as 2022/23', width: 10 as const }] : []),
    noteField,
  ],
  values: ({ instalments }, { instalment }): FormValues => (instalment === undefined ? {} : { amountPence: typedAmount(rowCalled(instalments, instalment).amountPence) }),
  hidden: (_grant, { instalment }) => ({ movement: 'RECEIVED', ...(instalment !== undefined && { instalmentId: instalment }) }),
  intro: () => <p className="govuk-body">What is received is never edited. A mistake is taken back by a line of its own.</p>,
  command: RecordInstalmentDocument,
  input: (data) => data,
  after: (params) => `${grantPath(params)}#payments`,
});
