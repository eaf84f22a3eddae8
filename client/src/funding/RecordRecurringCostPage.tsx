import { recordRecurringCostForm } from '@throughline/shared/forms/sustainability';
import { RecordRecurringCostDocument } from './grant-commands.graphql.generated.ts';
import { publishedField } from './grant-fields.ts';
import { grantFormPage } from './grant-form.tsx';
import { costFields, sustainabilityPath } from './recurring-cost-fields.ts';
import { outcomeChoices } from './source-words.ts';

/** A cost that goes on. One that outlasts the grant needs a check of how it goes on then. */
export const { loader, action, Component } = grantFormPage({
  title: 'Record a cost that goes on',
  form: recordRecurringCostForm,
  fields: () => [
    ...costFields,
    publishedField,
    {
      name: 'outcome',
      kind: 'radios',
      label: 'Can it go on without the grant?',
      hint: 'Needed for a cost that goes on after the last day of the grant.',
      choices: [...outcomeChoices, { value: 'NOT_CHECKED', label: 'Nobody has looked, and it ends with the grant' }],
    },
    { name: 'checkWords', kind: 'textarea', label: 'What was found? (when somebody has looked)', maxLength: 500, rows: 3 },
    { name: 'checkedOn', kind: 'date', label: 'On which day? (when somebody has looked)', hint: 'For example, 27 3 2024' },
    { name: 'checkedBy', kind: 'text', label: 'Who looked? (when somebody has looked)', hint: 'A post or a body', width: 30 },
  ],
  command: RecordRecurringCostDocument,
  input: (data) => data,
  after: sustainabilityPath,
});
