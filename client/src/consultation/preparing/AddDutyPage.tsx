import { addConsultationDutyForm } from '@throughline/shared/forms/consultation-parts';
import { formAction } from '../../forms/form-action.ts';
import { FormPage } from '../../forms/FormPage.tsx';
import { dutyFields } from './part-fields.ts';
import { AddConsultationDutyDocument } from './PreparingCommands.graphql.generated.ts';
import { keepingPage, managePath, useManagePath } from './preparing-data.ts';

export const loader = keepingPage.loader;

export const action = formAction(addConsultationDutyForm, async ({ data, gql, params }) => {
  await gql.mutate(AddConsultationDutyDocument, { input: data });
  return `${managePath(params)}/proposal`;
});

/** Names a law that the consultation answers to. */
export function Component() {
  const { consultation } = keepingPage.useData();
  return <FormPage title="Add a law" back={`${useManagePath()}/proposal`} fields={dutyFields} hidden={{ consultationId: consultation.id }} submit="Save" />;
}
