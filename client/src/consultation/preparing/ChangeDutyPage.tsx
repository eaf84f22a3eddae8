import { changeConsultationDutyForm } from '@throughline/shared/forms/consultation-parts';
import { useParams } from 'react-router';
import { formAction } from '../../forms/form-action.ts';
import { FormPage } from '../../forms/FormPage.tsx';
import { findById } from '../../programme/record-fields.ts';
import { dutyFields, dutyValues } from './part-fields.ts';
import { ChangeConsultationDutyDocument } from './PreparingCommands.graphql.generated.ts';
import { keepingPage, managePath, useManagePath } from './preparing-data.ts';

export const loader = keepingPage.loader;

export const action = formAction(changeConsultationDutyForm, async ({ data, gql, params }) => {
  await gql.mutate(ChangeConsultationDutyDocument, { input: data });
  return `${managePath(params)}/proposal`;
});

/** Changes what is said of a law, such as how it is met. */
export function Component() {
  const { consultation } = keepingPage.useData();
  const duty = findById(consultation.duties, useParams()['duty']);
  return (
    <FormPage
      title="Change a law"
      back={`${useManagePath()}/proposal`}
      fields={dutyFields}
      values={dutyValues(duty)}
      version={duty.version}
      hidden={{ dutyId: duty.id }}
      submit="Save"
    />
  );
}
