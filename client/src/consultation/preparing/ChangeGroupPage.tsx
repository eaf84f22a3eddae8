import { changeConsulteeGroupForm } from '@throughline/shared/forms/consultees';
import { useParams } from 'react-router';
import { formAction } from '../../forms/form-action.ts';
import { FormPage } from '../../forms/FormPage.tsx';
import { findById } from '../../programme/record-fields.ts';
import { groupFields, groupValues } from './group-fields.ts';
import { ChangeConsulteeGroupDocument } from './PreparingCommands.graphql.generated.ts';
import { keepingPage, managePath, useManagePath } from './preparing-data.ts';

export const loader = keepingPage.loader;

export const action = formAction(changeConsulteeGroupForm, async ({ data, gql, params }) => {
  await gql.mutate(ChangeConsulteeGroupDocument, { input: data });
  return `${managePath(params)}/groups`;
});

/** Puts right what is said of a group. */
export function Component() {
  const { consultation } = keepingPage.useData();
  const group = findById(consultation.groups, useParams()['group']);
  return (
    <FormPage
      title={`Change “${group.name}”`}
      back={`${useManagePath()}/groups`}
      fields={groupFields}
      values={groupValues(group)}
      version={group.version}
      hidden={{ groupId: group.id }}
      submit="Save"
    />
  );
}
