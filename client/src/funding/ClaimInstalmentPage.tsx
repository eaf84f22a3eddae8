import { claimInstalmentForm } from '@throughline/shared/forms/instalment-plan';
import { ClaimInstalmentDocument } from './grant-commands.graphql.generated.ts';
import { noteField } from './grant-fields.ts';
import { grantFormPage, grantPath, rowCalled } from './grant-form.tsx';
import { PaymentLine } from './PaymentLine.tsx';

/** The council has asked for a planned payment. */
export const { loader, action, Component } = grantFormPage({
  title: 'Record that a payment was asked for',
  form: claimInstalmentForm,
  fields: () => [{ name: 'claimedOn', kind: 'date', label: 'On which day?', hint: 'For example, 27 3 2024' }, noteField],
  version: ({ instalments }, { instalment }) => rowCalled(instalments, instalment).version,
  hidden: (_grant, { instalment }) => ({ instalmentId: instalment! }),
  intro: ({ instalments }, { instalment }) => <PaymentLine payment={rowCalled(instalments, instalment)} />,
  command: ClaimInstalmentDocument,
  input: (data) => data,
  after: (params) => `${grantPath(params)}#payments`,
});
