import { recordFundingPromiseForm } from '@throughline/shared/forms/sustainability';
import { RecordFundingPromiseDocument } from './grant-commands.graphql.generated.ts';
import { grantFormPage, rowCalled } from './grant-form.tsx';
import { sustainabilityPath } from './recurring-cost-fields.ts';
import { sourceChoices } from './source-words.ts';

/** Somebody has promised to pay for a cost that goes on. */
export const { loader, action, Component } = grantFormPage({
  title: 'Record a promise to pay',
  form: recordFundingPromiseForm,
  fields: () => [
    { name: 'promisedBy', kind: 'text', label: 'Who promises?', hint: 'An organisation, a service or a post', width: 30 },
    { name: 'source', kind: 'radios', label: 'Where would the money come from?', choices: sourceChoices },
    { name: 'yearlyPence', kind: 'money', label: 'How much a year?' },
    { name: 'startsOn', kind: 'date', label: 'From which day?', hint: 'For example, 1 4 2024' },
    { name: 'endsOn', kind: 'date', label: 'Until which day? (optional)', hint: 'Leave it empty for a promise without an end.' },
  ],
  hidden: (_grant, { cost }) => ({ recurringCostId: cost! }),
  intro: ({ recurringCosts }, { cost }) => <p className="govuk-body">For: {rowCalled(recurringCosts, cost).title}. The promise closes the gap only once it is confirmed.</p>,
  command: RecordFundingPromiseDocument,
  input: (data) => data,
  after: sustainabilityPath,
});
