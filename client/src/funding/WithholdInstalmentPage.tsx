import { withholdInstalmentForm } from '@throughline/shared/forms/instalment-plan';
import { WithholdInstalmentDocument } from './grant-commands.graphql.generated.ts';
import { reasonField } from './grant-fields.ts';
import { grantFormPage, grantPath, rowCalled } from './grant-form.tsx';
import { PaymentLine } from './PaymentLine.tsx';

/** The funder keeps a payment back. */
export const { loader, action, Component } = grantFormPage({
  title: 'Record that the funder keeps a payment back',
  form: withholdInstalmentForm,
  fields: () => [{ name: 'withheldOn', kind: 'date', label: 'When did the funder say so?', hint: 'For example, 27 3 2024' }, reasonField],
  version: ({ instalments }, { instalment }) => rowCalled(instalments, instalment).version,
  hidden: (_grant, { instalment }) => ({ instalmentId: instalment! }),
  intro: ({ instalments }, { instalment }) => <PaymentLine payment={rowCalled(instalments, instalment)} />,
  command: WithholdInstalmentDocument,
  input: (data) => data,
  after: (params) => `${grantPath(params)}#payments`,
});
