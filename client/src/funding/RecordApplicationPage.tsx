import { recordApplicationForm } from '@throughline/shared/forms/grant-life';
import { RecordApplicationDocument } from './grant-commands.graphql.generated.ts';
import { byWhomField, noteField, wordedHint } from './grant-fields.ts';
import { grantFormPage } from './grant-form.tsx';

/** The council has applied for a grant. */
export const { loader, action, Component } = grantFormPage({
  title: 'Record the application',
  form: recordApplicationForm,
  fields: () => [
    { name: 'applied', kind: 'text', label: 'When did the council apply? (optional)', hint: wordedHint, width: 20 },
    { name: 'amountPence', kind: 'money', label: 'How much did it apply for? (optional)' },
    byWhomField,
    noteField,
  ],
  values: () => ({ byWhom: 'The council' }),
  version: ({ version }) => version,
  command: RecordApplicationDocument,
  input: (data, typed) => ({ ...data, applied: typed('applied') }),
});
