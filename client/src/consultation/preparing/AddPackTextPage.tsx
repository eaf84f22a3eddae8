import { addPackTextForm } from '@throughline/shared/forms/consultation-parts';
import type { Field } from '../../forms/fields.ts';
import { formAction } from '../../forms/form-action.ts';
import { FormPage } from '../../forms/FormPage.tsx';
import { AddPackTextDocument } from './PreparingCommands.graphql.generated.ts';
import { keepingPage, managePath, useManagePath } from './preparing-data.ts';

export const loader = keepingPage.loader;

export const action = formAction(addPackTextForm, async ({ data, gql, params }) => {
  await gql.mutate(AddPackTextDocument, { input: data });
  return `${managePath(params)}/pack`;
});

const fields: readonly Field[] = [
  { name: 'title', kind: 'text', label: 'Title' },
  { name: 'about', kind: 'textarea', label: 'What it is', maxLength: 500, rows: 2 },
  { name: 'words', kind: 'textarea', label: 'Its words', hint: 'Leave an empty line between paragraphs.', maxLength: 60_000, rows: 15 },
];

/** Adds a document in words to the pack. */
export function Component() {
  const { consultation } = keepingPage.useData();
  return <FormPage title="Add a document in words" back={`${useManagePath()}/pack`} fields={fields} hidden={{ consultationId: consultation.id }} submit="Save" />;
}
