import { checkGrantTermForm } from '@throughline/shared/forms/grant-terms';
import { CheckGrantTermDocument } from './grant-commands.graphql.generated.ts';
import { yesOrNo } from './grant-fields.ts';
import { grantFormPage, grantPath, rowCalled } from './grant-form.tsx';

/** Whether a condition or a promise is met, with what shows it. Earlier findings stay. */
export const { loader, action, Component } = grantFormPage({
  title: ({ commitments }, { term }) => (commitments.some(({ id }) => id === term) ? 'Is this promise kept?' : 'Is this condition met?'),
  form: checkGrantTermForm,
  fields: ({ commitments }, { term }) => [
    { name: 'isMet', kind: 'radios', label: 'Is it so?', choices: yesOrNo },
    ...(commitments.some(({ id, kind }) => id === term && kind === 'OTHER')
      ? [{ name: 'metCount', kind: 'text' as const, label: 'How many are there? (optional)', width: 4 as const, inputMode: 'numeric' as const }]
      : []),
    { name: 'checkedOn', kind: 'date', label: 'On which day?', hint: 'For example, 27 3 2024' },
    { name: 'evidence', kind: 'textarea', label: 'What shows it?', hint: 'Such as a return, a letter or a minute. Do not name people.', maxLength: 500, rows: 3 },
    { name: 'byWhom', kind: 'text', label: 'Who found so?', hint: 'A post or a body', width: 30 },
  ],
  hidden: (_grant, { term }) => ({ termId: term! }),
  intro: ({ conditions, commitments }, { term }) => <p className="govuk-body">{rowCalled([...conditions, ...commitments], term).words}</p>,
  command: CheckGrantTermDocument,
  input: (data) => data,
  after: (params) => `${grantPath(params)}#terms`,
});
