import { recordAssuranceForm } from '@throughline/shared/forms/consultation-assurance';
import { useLocation } from 'react-router';
import type { Field } from '../../forms/fields.ts';
import { formAction } from '../../forms/form-action.ts';
import { FormPage } from '../../forms/FormPage.tsx';
import { RecordAssuranceDocument } from './PreparingCommands.graphql.generated.ts';
import { keepingPage, managePath, useManagePath } from './preparing-data.ts';
import { assuranceWords, choicesOf, stageWords } from './preparing-words.ts';

export const loader = keepingPage.loader;

export const action = formAction(recordAssuranceForm, async ({ data, gql, params }) => {
  await gql.mutate(RecordAssuranceDocument, { input: data });
  return `${managePath(params)}/checklist`;
});

const fields: readonly Field[] = [
  { name: 'kind', kind: 'radios', label: 'What was done?', choices: choicesOf(assuranceWords) },
  {
    name: 'assessmentStage', kind: 'select', label: 'How far did the equality impact assessment go?', hint: 'Only for an equality impact assessment',
    options: [{ value: '', text: 'None' }, ...choicesOf(stageWords).map(({ value, label }) => ({ value, text: `${label[0]!.toUpperCase()}${label.slice(1)}` }))],
  },
  { name: 'doneOn', kind: 'date', label: 'When?' },
  { name: 'byRole', kind: 'text', label: 'Who did it?', hint: 'The post or the body, not a name' },
  { name: 'note', kind: 'textarea', label: 'What was found or advised, and where can it be read?', maxLength: 2000, rows: 5 },
];

/** Writes down what was done before the start, or before a decision. It is not changed afterwards. */
export function Component() {
  const { consultation } = keepingPage.useData();
  // The start checklist says what is missing; what is no kind chooses none.
  const asked = new URLSearchParams(useLocation().search).get('of') ?? '';
  return (
    <FormPage title="Record what was done" back={`${useManagePath()}/checklist`} fields={fields} values={{ kind: asked }} hidden={{ consultationId: consultation.id }} submit="Save">
      <p className="govuk-body">It cannot be changed afterwards. Record what comes later beside it.</p>
    </FormPage>
  );
}
