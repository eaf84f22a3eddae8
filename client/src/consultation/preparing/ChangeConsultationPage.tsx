import { changeConsultationForm } from '@throughline/shared/forms/consultation';
import { formAction } from '../../forms/form-action.ts';
import { FormPage } from '../../forms/FormPage.tsx';
import { consultationFields, consultationValues, wordsOf } from './consultation-fields.ts';
import { ChangeConsultationDocument } from './PreparingCommands.graphql.generated.ts';
import { keepingPage, useManagePath } from './preparing-data.ts';

export const loader = keepingPage.loader;

export const action = formAction(changeConsultationForm, async ({ data, values, gql, params }) => {
  const { changeConsultation } = await gql.mutate(ChangeConsultationDocument, { input: { ...data, outcomeDue: wordsOf(values['outcomeDue']) } });
  return `/${params['council']}/consultations/${changeConsultation.slug}/manage/proposal`;
});

/** Changes what a consultation says of itself, and when it runs. */
export function Component() {
  const { consultation } = keepingPage.useData();
  return (
    <FormPage
      title="Change the words and days"
      back={`${useManagePath()}/proposal`}
      fields={consultationFields}
      values={consultationValues(consultation)}
      version={consultation.version}
      hidden={{ consultationId: consultation.id }}
      submit="Save"
    />
  );
}
