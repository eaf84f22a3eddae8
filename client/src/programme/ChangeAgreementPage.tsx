import { changeAgreementForm } from '@throughline/shared/forms/programme-lists';
import { useParams } from 'react-router';
import { formAction } from '../forms/form-action.ts';
import { FormPage } from '../forms/FormPage.tsx';
import { InsetText } from '../govuk/InsetText.tsx';
import { agreementFields, agreementValues } from './partner-fields.ts';
import { findById, wordsOf } from './record-fields.ts';
import { partnersPage } from './record-data.ts';
import { ChangeAgreementDocument } from './PartnersPage.graphql.generated.ts';

export const loader = partnersPage.loader;

export const action = formAction(changeAgreementForm, async ({ data, values, gql, params }) => {
  await gql.mutate(ChangeAgreementDocument, { input: { ...data, agreed: wordsOf(values['agreed']) } });
  return `/${params['council']}/programme/partners`;
});

/** Puts right what is written about an agreement. */
export function Component() {
  const params = useParams();
  const all = partnersPage.useData().council.programmes.flatMap(({ agreements }) => agreements);
  const agreement = findById(all, params['agreement']);
  return (
    <FormPage
      title="Change an agreement"
      back={`/${params['council']}/programme/partners`}
      fields={agreementFields(all.filter(({ id }) => id !== agreement.id))}
      values={agreementValues(agreement)}
      version={agreement.version}
      hidden={{ agreementId: agreement.id }}
      submit="Save"
    >
      {agreement.isPublished && <InsetText>Everybody can see what you write here.</InsetText>}
    </FormPage>
  );
}
