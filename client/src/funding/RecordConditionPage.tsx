import { recordConditionForm, type ConditionKind } from '@throughline/shared/forms/grant-terms';
import { RecordConditionDocument } from './grant-commands.graphql.generated.ts';
import { decisionField, wordedHint } from './grant-fields.ts';
import { grantFormPage } from './grant-form.tsx';

const kinds: Readonly<Record<ConditionKind, string>> = {
  CAPITAL_ONLY_FOR_SELECTED_SITES: 'Capital only for sites that the asset review has selected',
  TRANSFORMATION_ONLY: 'Only for changing how services work',
  SUSTAINABLE_AFTERWARDS: 'What it sets up must last without it',
  MONITORED: 'Its use is reported and watched',
  AGREEMENT_SIGNED: 'A term of the agreement with the funder',
  FURTHER_DECISIONS: 'Spending waits for decisions still to come',
  OTHER: 'Something else',
};

/** Something that the funder asks, or a term of the agreement. */
export const { loader, action, Component } = grantFormPage({
  title: 'Record a condition',
  form: recordConditionForm,
  fields: (grant) => [
    {
      name: 'kind',
      kind: 'radios',
      label: 'What kind of condition is it?',
      hint: 'The first kind is held by the platform: capital on any other site is refused.',
      choices: Object.entries(kinds).map(([value, label]) => ({ value, label })),
    },
    { name: 'words', kind: 'textarea', label: 'What is asked?', maxLength: 300, rows: 3 },
    { name: 'due', kind: 'text', label: 'When must it be met? (optional)', hint: wordedHint, width: 20 },
    decisionField(grant, { label: 'Which decision agreed to it? (optional)' }),
  ],
  version: ({ version }) => version,
  command: RecordConditionDocument,
  input: (data, typed) => ({ ...data, due: typed('due') }),
});
