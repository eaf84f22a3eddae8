import { logOutreachForm } from '@throughline/shared/forms/consultees';
import { formAction } from '../../forms/form-action.ts';
import { FormPage } from '../../forms/FormPage.tsx';
import { outreachFields } from './outreach-fields.ts';
import { LogOutreachDocument } from './PreparingCommands.graphql.generated.ts';
import { keepingPage, managePath, useManagePath } from './preparing-data.ts';

export const loader = keepingPage.loader;

export const action = formAction(logOutreachForm, async ({ data, gql, params }) => {
  await gql.mutate(LogOutreachDocument, { input: data });
  return `${managePath(params)}/heard`;
});

/** Writes down what was done to reach people. */
export function Component() {
  const { consultation } = keepingPage.useData();
  return <FormPage title="What was done to reach people" back={`${useManagePath()}/heard`} fields={outreachFields(consultation.groups)} hidden={{ consultationId: consultation.id }} submit="Save" />;
}
