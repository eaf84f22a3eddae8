import { recordEngagementForm } from '@throughline/shared/forms/programme-lists';
import { useParams } from 'react-router';
import { formAction } from '../forms/form-action.ts';
import { FormPage } from '../forms/FormPage.tsx';
import { engagementFields } from './partner-fields.ts';
import { wordsOf } from './record-fields.ts';
import { partnersPage } from './record-data.ts';
import { RecordEngagementDocument } from './PartnersPage.graphql.generated.ts';

export const loader = partnersPage.loader;

export const action = formAction(recordEngagementForm, async ({ data, values, gql, params }) => {
  await gql.mutate(RecordEngagementDocument, { input: { ...data, happened: wordsOf(values['happened']) } });
  return `/${params['council']}/programme/partners`;
});

/** Writes down work with people outside the team. */
export function Component() {
  const params = useParams();
  const programme = partnersPage.useData().council.programmes[0]!;
  return (
    <FormPage
      title="Write down work with others"
      back={`/${params['council']}/programme/partners`}
      fields={engagementFields}
      hidden={{ programmeId: programme.id }}
      submit="Save"
    >
      <p className="govuk-body">The board and its officers will see this. Do not name people or families.</p>
    </FormPage>
  );
}
