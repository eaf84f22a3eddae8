import { inviteConsulteeGroupForm } from '@throughline/shared/forms/consultees';
import { useParams } from 'react-router';
import { formAction } from '../../forms/form-action.ts';
import { FormPage } from '../../forms/FormPage.tsx';
import { findById } from '../../programme/record-fields.ts';
import { invitationFields, invitationValues } from './group-fields.ts';
import { InviteConsulteeGroupDocument } from './PreparingCommands.graphql.generated.ts';
import { hiddenReach, keepsHidden } from './hidden-reach.ts';
import { keepingPage, managePath, useManagePath } from './preparing-data.ts';

export const loader = keepingPage.loader;

export const action = formAction(inviteConsulteeGroupForm, async ({ data, values, gql, params }) => {
  await gql.mutate(InviteConsulteeGroupDocument, { input: keepsHidden(values) ? { ...data, reach: undefined } : data });
  return `${managePath(params)}/groups`;
});

/** Says that a group was invited. */
export function Component() {
  const { consultation } = keepingPage.useData();
  const group = findById(consultation.groups, useParams()['group']);
  return (
    <FormPage
      title={`Invitation of “${group.name}”`}
      back={`${useManagePath()}/groups`}
      fields={invitationFields}
      values={invitationValues(group)}
      version={group.version}
      hidden={{ groupId: group.id, ...hiddenReach(group.reach) }}
      submit="Save"
    />
  );
}
