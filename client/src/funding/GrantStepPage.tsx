import { recordGrantStepForm } from '@throughline/shared/forms/grant-life';
import { RecordGrantStepDocument } from './grant-commands.graphql.generated.ts';
import { byWhomField, noteField } from './grant-fields.ts';
import { grantFormPage } from './grant-form.tsx';
import { stateSteps } from './grant-words.ts';

/** Another step in the life of a grant. Only what can follow from where it stands is offered. */
export const { loader, action, Component } = grantFormPage({
  title: 'Record what has happened to the grant',
  form: recordGrantStepForm,
  fields: ({ state }) => [
    { name: 'state', kind: 'radios', label: 'What has happened?', choices: stateSteps(state) },
    { name: 'happenedOn', kind: 'date', label: 'On which day?', hint: 'For example, 27 3 2024' },
    { name: 'amountPence', kind: 'money', label: 'How much is asked back? (only then)' },
    byWhomField,
    noteField,
  ],
  version: ({ version }) => version,
  command: RecordGrantStepDocument,
  input: (data) => data,
});
