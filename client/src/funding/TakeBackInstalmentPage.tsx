import { takeBackInstalmentForm } from '@throughline/shared/forms/instalment-plan';
import { TakeBackInstalmentDocument } from './grant-commands.graphql.generated.ts';
import { reasonField, typedAmount } from './grant-fields.ts';
import { grantFormPage, grantPath, rowCalled } from './grant-form.tsx';
import { PaymentLine } from './PaymentLine.tsx';

/** Money that was received goes back, or its receipt was a mistake. The receipt stays as it is. */
export const { loader, action, Component } = grantFormPage({
  title: 'Take back a receipt',
  form: takeBackInstalmentForm,
  fields: () => [
    {
      name: 'as',
      kind: 'radios',
      label: 'Why is it taken back?',
      choices: [
        { value: 'REPAYMENT', label: 'The council pays back what it does not need' },
        { value: 'CLAWBACK', label: 'The funder asks it back' },
        { value: 'CORRECTION', label: 'It was entered by mistake: no money has moved' },
      ],
    },
    { name: 'amountPence', kind: 'money', label: 'How much?', hint: 'All of it, or a part' },
    { name: 'takenBackOn', kind: 'date', label: 'On which day?', hint: 'For example, 27 3 2024' },
    reasonField,
  ],
  values: ({ instalments }, { instalment }) => {
    const { amountPence, takenBackPence } = rowCalled(instalments, instalment);
    return { amountPence: typedAmount(amountPence - takenBackPence) };
  },
  version: ({ instalments }, { instalment }) => rowCalled(instalments, instalment).version,
  hidden: (_grant, { instalment }) => ({ instalmentId: instalment! }),
  intro: ({ instalments }, { instalment }) => <PaymentLine payment={rowCalled(instalments, instalment)} />,
  submit: 'Take it back',
  command: TakeBackInstalmentDocument,
  input: (data) => data,
  after: (params) => `${grantPath(params)}#payments`,
});
