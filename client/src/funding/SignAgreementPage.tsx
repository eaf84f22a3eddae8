import { signAgreementForm } from '@throughline/shared/forms/grant-life';
import { SignAgreementDocument } from './grant-commands.graphql.generated.ts';
import { byWhomField, decisionField, noteField } from './grant-fields.ts';
import { grantFormPage } from './grant-form.tsx';

/** The agreement with the funder is signed. */
export const { loader, action, Component } = grantFormPage({
  title: 'Record that the agreement is signed',
  form: signAgreementForm,
  fields: (grant) => [
    { name: 'signedOn', kind: 'date', label: 'On which day was it signed?', hint: 'For example, 27 3 2024' },
    decisionField(grant, { label: 'Which decision allowed it? (optional)' }),
    byWhomField,
    noteField,
  ],
  version: ({ version }) => version,
  command: SignAgreementDocument,
  input: (data) => data,
});
