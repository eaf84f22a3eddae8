import { addConsultationOptionForm } from '@throughline/shared/forms/consultation-parts';
import { formAction } from '../../forms/form-action.ts';
import { FormPage } from '../../forms/FormPage.tsx';
import { optionFields } from './part-fields.ts';
import { AddConsultationOptionDocument } from './PreparingCommands.graphql.generated.ts';
import { keepingPage, managePath, useManagePath } from './preparing-data.ts';

export const loader = keepingPage.loader;

export const action = formAction(addConsultationOptionForm, async ({ data, gql, params }) => {
  await gql.mutate(AddConsultationOptionDocument, { input: data });
  return `${managePath(params)}/proposal`;
});

/** Adds an option to the proposal. */
export function Component() {
  const { consultation } = keepingPage.useData();
  return <FormPage title="Add an option" back={`${useManagePath()}/proposal`} fields={optionFields} hidden={{ consultationId: consultation.id }} submit="Save" />;
}
