import { waiveStartItemForm } from '@throughline/shared/forms/consultation-assurance';
import { startItems, type StartItem } from '@throughline/shared/start-checklist';
import { useParams } from 'react-router';
import type { Field } from '../../forms/fields.ts';
import { formAction } from '../../forms/form-action.ts';
import { FormPage } from '../../forms/FormPage.tsx';
import { notFound } from '../../route-errors.ts';
import { WaiveStartItemDocument } from './PreparingCommands.graphql.generated.ts';
import { keepingPage, managePath, useManagePath } from './preparing-data.ts';
import { itemWords } from './preparing-words.ts';

export const loader = keepingPage.loader;

export const action = formAction(waiveStartItemForm, async ({ data, gql, params }) => {
  await gql.mutate(WaiveStartItemDocument, { input: data });
  return `${managePath(params)}/checklist`;
});

const fields: readonly Field[] = [
  { name: 'reason', kind: 'textarea', label: 'Why is it left out?', maxLength: 500, rows: 4 },
  { name: 'byRole', kind: 'text', label: 'Who decided it?', hint: 'The post, not a name' },
];

/** Leaves an item of the checklist out, with a reason. */
export function Component() {
  const { consultation } = keepingPage.useData();
  const { item } = useParams();
  if (!startItems.includes(item as StartItem)) throw notFound();
  return (
    <FormPage
      title={`Leave out: ${itemWords[item as StartItem]}`}
      back={`${useManagePath()}/checklist`}
      fields={fields}
      hidden={{ consultationId: consultation.id, item: item! }}
      submit="Leave it out"
    />
  );
}
