import { changeOutreachForm } from '@throughline/shared/forms/consultees';
import { useParams } from 'react-router';
import { formAction } from '../../forms/form-action.ts';
import { FormPage } from '../../forms/FormPage.tsx';
import { findById } from '../../programme/record-fields.ts';
import { outreachFields, outreachValues } from './outreach-fields.ts';
import { ChangeOutreachDocument } from './PreparingCommands.graphql.generated.ts';
import { hiddenReach, keepsHidden } from './hidden-reach.ts';
import { keepingPage, managePath, useManagePath } from './preparing-data.ts';

export const loader = keepingPage.loader;

export const action = formAction(changeOutreachForm, async ({ data, values, gql, params }) => {
  await gql.mutate(ChangeOutreachDocument, { input: keepsHidden(values) ? { ...data, reach: undefined } : data });
  return `${managePath(params)}/heard`;
});

/** Puts right an entry of the log. */
export function Component() {
  const { consultation } = keepingPage.useData();
  const entry = findById(consultation.outreach, useParams()['entry']);
  return (
    <FormPage
      title="Change an entry of the log"
      back={`${useManagePath()}/heard`}
      fields={outreachFields(consultation.groups)}
      values={outreachValues(entry)}
      version={entry.version}
      hidden={{ outreachId: entry.id, ...hiddenReach(entry.reach) }}
      submit="Save"
    />
  );
}
