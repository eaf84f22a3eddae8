import { changeEngagementForm } from '@throughline/shared/forms/programme-lists';
import { useParams } from 'react-router';
import { formAction } from '../forms/form-action.ts';
import { FormPage } from '../forms/FormPage.tsx';
import { InsetText } from '../govuk/InsetText.tsx';
import { engagementFields, engagementValues } from './partner-fields.ts';
import { findById, wordsOf } from './record-fields.ts';
import { partnersPage } from './record-data.ts';
import { ChangeEngagementDocument } from './PartnersPage.graphql.generated.ts';

export const loader = partnersPage.loader;

export const action = formAction(changeEngagementForm, async ({ data, values, gql, params }) => {
  await gql.mutate(ChangeEngagementDocument, { input: { ...data, happened: wordsOf(values['happened']) } });
  return `/${params['council']}/programme/partners`;
});

/** Puts right what is written about work with others, how far it has come and what came of it. */
export function Component() {
  const params = useParams();
  const all = partnersPage.useData().council.programmes.flatMap(({ engagements }) => engagements);
  const engagement = findById(all, params['engagement']);
  return (
    <FormPage
      title="Change work with others"
      back={`/${params['council']}/programme/partners`}
      fields={engagementFields}
      values={engagementValues(engagement)}
      version={engagement.version}
      hidden={{ engagementId: engagement.id }}
      submit="Save"
    >
      {engagement.isPublished && <InsetText>Everybody can see what you write here.</InsetText>}
    </FormPage>
  );
}
