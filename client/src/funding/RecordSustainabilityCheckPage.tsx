import { recordSustainabilityCheckForm } from '@throughline/shared/forms/sustainability';
import { RecordSustainabilityCheckDocument } from './grant-commands.graphql.generated.ts';
import { decisionField, publishedField } from './grant-fields.ts';
import { grantFormPage } from './grant-form.tsx';
import { sustainabilityPath } from './recurring-cost-fields.ts';
import { outcomeChoices } from './source-words.ts';

/** Who looked at how a cost, a proposal or a stage goes on without the grant, and what they found. */
export const { loader, action, Component } = grantFormPage({
  title: 'Record a check of what goes on',
  form: recordSustainabilityCheckForm,
  fields: (grant) => [
    { name: 'about', kind: 'text', label: 'Which proposal or stage was checked?' },
    {
      name: 'recurringCostId',
      kind: 'select',
      label: 'Is it about one of the costs that go on? (optional)',
      options: [{ value: '', text: 'No' }, ...grant.recurringCosts.map(({ id, title }) => ({ value: id, text: title }))],
    },
    { name: 'outcome', kind: 'radios', label: 'What was found?', choices: outcomeChoices },
    { name: 'words', kind: 'textarea', label: 'In words', hint: 'Do not name people.', maxLength: 500, rows: 3 },
    { name: 'checkedOn', kind: 'date', label: 'On which day?', hint: 'For example, 27 3 2024' },
    { name: 'checkedBy', kind: 'text', label: 'Who checked?', hint: 'A post or a body', width: 30 },
    decisionField(grant, { label: 'For which decision? (optional)' }),
    publishedField,
  ],
  command: RecordSustainabilityCheckDocument,
  input: (data) => data,
  after: sustainabilityPath,
});
