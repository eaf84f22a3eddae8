import { addConsulteeGroupForm } from '@throughline/shared/forms/consultees';
import { formAction } from '../../forms/form-action.ts';
import { FormPage } from '../../forms/FormPage.tsx';
import { groupFields } from './group-fields.ts';
import { AddConsulteeGroupDocument } from './PreparingCommands.graphql.generated.ts';
import { keepingPage, managePath, useManagePath } from './preparing-data.ts';

export const loader = keepingPage.loader;

export const action = formAction(addConsulteeGroupForm, async ({ data, gql, params }) => {
  await gql.mutate(AddConsulteeGroupDocument, { input: data });
  return `${managePath(params)}/groups`;
});

/** Names a group that is to be asked. */
export function Component() {
  const { consultation } = keepingPage.useData();
  return <FormPage title="Add a group" back={`${useManagePath()}/groups`} fields={groupFields} hidden={{ consultationId: consultation.id }} submit="Save" />;
}
