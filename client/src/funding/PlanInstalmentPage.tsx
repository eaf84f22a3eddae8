import { planInstalmentForm } from '@throughline/shared/forms/instalment-plan';
import { PlanInstalmentDocument } from './grant-commands.graphql.generated.ts';
import { noteField, wordedHint } from './grant-fields.ts';
import { grantFormPage, grantPath } from './grant-form.tsx';

/** A payment that the funder is expected to make. */
export const { loader, action, Component } = grantFormPage({
  title: 'Plan a payment',
  form: planInstalmentForm,
  fields: () => [
    { name: 'amountPence', kind: 'money', label: 'How much is expected?' },
    { name: 'due', kind: 'text', label: 'When is it due? (optional)', hint: wordedHint, width: 20 },
    { name: 'financialYear', kind: 'text', label: 'For which financial year? (optional)', hint: 'Such as 2022/23', width: 10 },
    noteField,
  ],
  command: PlanInstalmentDocument,
  input: (data, typed) => ({ ...data, due: typed('due') }),
  after: (params) => `${grantPath(params)}#payments`,
});
