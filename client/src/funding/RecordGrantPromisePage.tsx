import { recordGrantPromiseForm } from '@throughline/shared/forms/grant-terms';
import { RecordGrantPromiseDocument } from './grant-commands.graphql.generated.ts';
import { wordedHint } from './grant-fields.ts';
import { grantFormPage } from './grant-form.tsx';

/** Something that the council promised in return for a grant. */
export const { loader, action, Component } = grantFormPage({
  title: 'Record a promise to the funder',
  form: recordGrantPromiseForm,
  fields: () => [
    {
      name: 'kind',
      kind: 'radios',
      label: 'What was promised?',
      choices: [
        { value: 'HUB_SITES', label: 'Sites of family hubs', hint: 'They are counted by the decisions that select them' },
        { value: 'OTHER', label: 'Something else' },
      ],
    },
    { name: 'words', kind: 'textarea', label: 'In which words?', maxLength: 300, rows: 3 },
    { name: 'promisedCount', kind: 'text', label: 'How many?', hint: '1 for a single thing', width: 4, inputMode: 'numeric' },
    { name: 'due', kind: 'text', label: 'When must it be there? (optional)', hint: wordedHint, width: 20 },
  ],
  version: ({ version }) => version,
  command: RecordGrantPromiseDocument,
  input: (data, typed) => ({ ...data, due: typed('due') }),
});
