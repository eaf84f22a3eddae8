import { setGroupTargetForm } from '@throughline/shared/forms/consultees';
import { useParams } from 'react-router';
import { formAction } from '../../forms/form-action.ts';
import { FormPage } from '../../forms/FormPage.tsx';
import { findById } from '../../programme/record-fields.ts';
import { targetFields, targetValues } from './group-fields.ts';
import { SetGroupTargetDocument } from './PreparingCommands.graphql.generated.ts';
import { keepingPage, managePath, useManagePath } from './preparing-data.ts';

export const loader = keepingPage.loader;

export const action = formAction(setGroupTargetForm, async ({ data, gql, params }) => {
  await gql.mutate(SetGroupTargetDocument, { input: data });
  return `${managePath(params)}/groups`;
});

/** Says how many of a group are to be heard, and which answer counts. */
export function Component() {
  const { consultation } = keepingPage.useData();
  const group = findById(consultation.groups, useParams()['group']);
  return (
    <FormPage
      title={`Target for “${group.name}”`}
      back={`${useManagePath()}/groups`}
      fields={targetFields(consultation.questions)}
      values={targetValues(group)}
      version={group.version}
      hidden={{ groupId: group.id }}
      submit="Save"
    />
  );
}
