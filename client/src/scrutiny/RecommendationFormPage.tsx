import { useParams } from 'react-router';
import { formAction } from '../forms/form-action.ts';
import { FormPage } from '../forms/FormPage.tsx';
import { definePage } from '../page.ts';
import { notFound } from '../route-errors.ts';
import { recommendationForms, type RecommendationForm } from './recommendation-forms.ts';
import { RecommendationPageDocument } from './Recommendations.graphql.generated.ts';
import { RecommendationStanding } from './RecommendationStanding.tsx';
import { recommendationPath } from './scrutiny-paths.ts';

const page = definePage(RecommendationPageDocument, {
  variables: ({ params, today }) => ({ id: params['recommendation']!, on: today }),
  found: ['scrutinyRecommendation'],
  elsewhere: ({ scrutinyRecommendation: { id, viewerCan } }, { params }) => (viewerCan.keep ? undefined : recommendationPath(params['council']!, id)),
});
/** An address with a form that does not exist is not found, before anything is read. */
export const loader: typeof page.loader = async (args) => {
  formAt(args.params['form']);
  return page.loader(args);
};

function formAt(slug: string | undefined): RecommendationForm {
  const form = recommendationForms.find((one) => one.slug === slug);
  if (!form) throw notFound();
  return form;
}

export const action = formAction(async ({ params }) => formAt(params['form']).form, async ({ data, gql, params }) => {
  await gql.mutate(formAt(params['form']).document, { input: data as never });
  return recommendationPath(params['council']!, params['recommendation']!);
});

/** A form that records one thing of a recommendation of scrutiny. */
export function Component() {
  const { scrutinyRecommendation: recommendation } = page.useData();
  const { form: slug, council } = useParams();
  const { title, submit, fields } = formAt(slug);
  return (
    <FormPage
      title={title}
      back={recommendationPath(council!, recommendation.id)}
      fields={fields}
      version={recommendation.version}
      hidden={{ recommendationId: recommendation.id }}
      submit={submit}
    >
      <p className="govuk-body-l">{recommendation.text}</p>
      <RecommendationStanding recommendation={recommendation} />
    </FormPage>
  );
}
