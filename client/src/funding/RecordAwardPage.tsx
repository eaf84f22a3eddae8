import { recordAwardForm } from '@throughline/shared/forms/grant-life';
import { RecordAwardDocument } from './grant-commands.graphql.generated.ts';
import { byWhomField, noteField, wordedHint } from './grant-fields.ts';
import { grantFormPage } from './grant-form.tsx';

/** The funder has awarded an amount for the first time. */
export const { loader, action, Component } = grantFormPage({
  title: 'Record the award',
  form: recordAwardForm,
  fields: () => [
    { name: 'announced', kind: 'text', label: 'When was it awarded?', hint: wordedHint, width: 20 },
    { name: 'amountPence', kind: 'money', label: 'How much is awarded?', hint: 'Not what could come at most: only what is promised for certain' },
    { name: 'awardedFor', kind: 'text', label: 'Which part does the award cover? (optional)', hint: 'Such as Year one, 2022/23. Leave it empty when it covers everything.', width: 30 },
    { name: 'startsOn', kind: 'date', label: 'From which day may it be spent? (optional)' },
    { name: 'endsOn', kind: 'date', label: 'Until which day may it be spent? (optional)' },
    byWhomField,
    noteField,
  ],
  version: ({ version }) => version,
  intro: () => <p className="govuk-body">A later change of the award or of its days is an amendment.</p>,
  command: RecordAwardDocument,
  input: (data, typed) => ({ ...data, announced: typed('announced')! }),
});
