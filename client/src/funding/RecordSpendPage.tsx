import { recordSpendForm } from '@throughline/shared/forms/record-spend';
import { RecordSpendDocument } from './grant-commands.graphql.generated.ts';
import { decisionField } from './grant-fields.ts';
import { grantFormPage, grantPath } from './grant-form.tsx';

const fundWords = { CAPITAL: 'capital', REVENUE: 'revenue' } as const;

/** A line for the ledger: something that was paid, is committed, or was received and not yet paid for. */
export const { loader, action, Component } = grantFormPage({
  title: 'Record a spend',
  form: recordSpendForm,
  fields: (grant) => [
    {
      name: 'kind',
      kind: 'radios',
      label: 'What is it?',
      choices: [
        { value: 'ACTUAL', label: 'Paid' },
        { value: 'COMMITMENT', label: 'Committed', hint: 'Promised to somebody and not yet paid, such as a contract' },
        { value: 'ACCRUAL', label: 'Accrued', hint: 'Received and not yet paid for' },
      ],
    },
    {
      name: 'fundType',
      kind: 'radios',
      label: 'Is it capital or revenue?',
      choices: [
        { value: 'REVENUE', label: 'Revenue' },
        { value: 'CAPITAL', label: 'Capital', hint: 'Acquires or improves something that lasts' },
      ],
    },
    { name: 'amountPence', kind: 'money', label: 'How much?', hint: 'In full, such as 1,300 or 1,300.50' },
    { name: 'spentOn', kind: 'date', label: 'On which day?', hint: 'For example, 27 3 2024' },
    { name: 'description', kind: 'text', label: 'What was it spent on?', hint: 'Do not name people.' },
    {
      name: 'allowedUseId',
      kind: 'select',
      label: 'For which use?',
      options: [
        { value: '', text: 'Choose' },
        ...grant.allowedUses.map(({ id, name, fundType }) => ({ value: id, text: fundType ? `${name} (${fundWords[fundType]} only)` : name })),
      ],
    },
    ...(grant.budgetLines.length === 0
      ? []
      : [{
          name: 'budgetLineId',
          kind: 'select' as const,
          label: 'On which line of the budget? (optional)',
          options: [
            { value: '', text: 'None' },
            ...grant.budgetLines.map(({ id, title, financialYear, fundType }) => ({ value: id, text: `${title}, ${financialYear}, ${fundWords[fundType]}` })),
          ],
        }]),
    {
      name: 'siteId',
      kind: 'select',
      label: 'On which site? (optional)',
      hint: 'Capital may need a site that the asset review has selected.',
      options: [{ value: '', text: 'None' }, ...grant.council.sites.items.map(({ id, name }) => ({ value: id, text: name }))],
    },
    decisionField(grant, { label: 'Which decision allows it?' }),
    { name: 'evidence', kind: 'text', label: 'What proves it? (optional)', hint: 'Such as the number of an invoice', width: 30 },
  ],
  submit: 'Record the spend',
  command: RecordSpendDocument,
  input: (data) => data,
  after: (params) => `${grantPath(params)}#ledger`,
});
