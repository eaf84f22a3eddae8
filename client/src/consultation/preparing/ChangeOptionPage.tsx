import { changeConsultationOptionForm } from '@throughline/shared/forms/consultation-parts';
import { useParams } from 'react-router';
import { formAction } from '../../forms/form-action.ts';
import { FormPage } from '../../forms/FormPage.tsx';
import { findById } from '../../programme/record-fields.ts';
import { optionFields, optionValues } from './part-fields.ts';
import { ChangeConsultationOptionDocument } from './PreparingCommands.graphql.generated.ts';
import { keepingPage, managePath, useManagePath } from './preparing-data.ts';

export const loader = keepingPage.loader;

export const action = formAction(changeConsultationOptionForm, async ({ data, gql, params }) => {
  await gql.mutate(ChangeConsultationOptionDocument, { input: data });
  return `${managePath(params)}/proposal`;
});

/** Changes an option of the proposal. */
export function Component() {
  const { consultation } = keepingPage.useData();
  const option = findById(consultation.options, useParams()['option']);
  return (
    <FormPage
      title="Change an option"
      back={`${useManagePath()}/proposal`}
      fields={optionFields}
      values={optionValues(option)}
      version={option.version}
      hidden={{ optionId: option.id }}
      submit="Save"
    />
  );
}
