import { recordAgreementForm } from '@throughline/shared/forms/programme-lists';
import { useParams } from 'react-router';
import { formAction } from '../forms/form-action.ts';
import { FormPage } from '../forms/FormPage.tsx';
import { agreementFields } from './partner-fields.ts';
import { wordsOf } from './record-fields.ts';
import { partnersPage } from './record-data.ts';
import { RecordAgreementDocument } from './PartnersPage.graphql.generated.ts';

export const loader = partnersPage.loader;

export const action = formAction(recordAgreementForm, async ({ data, values, gql, params }) => {
  await gql.mutate(RecordAgreementDocument, { input: { ...data, agreed: wordsOf(values['agreed']) } });
  return `/${params['council']}/programme/partners`;
});

/** Writes down what was agreed between parties. */
export function Component() {
  const params = useParams();
  const programme = partnersPage.useData().council.programmes[0]!;
  return (
    <FormPage
      title="Write down an agreement"
      back={`/${params['council']}/programme/partners`}
      fields={agreementFields(programme.agreements)}
      hidden={{ programmeId: programme.id }}
      submit="Save"
    >
      <p className="govuk-body">The board and its officers will see this.</p>
    </FormPage>
  );
}
