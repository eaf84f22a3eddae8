import { recordScrutinyRecommendationForm } from '@throughline/shared/forms/scrutiny-recommendations';
import { formAction } from '../forms/form-action.ts';
import { FormPage } from '../forms/FormPage.tsx';
import type { Field } from '../forms/fields.ts';
import { definePage } from '../page.ts';
import { CHOOSE, NONE, bodyOptions, meetingOptions } from './choices.ts';
import { NewRecommendationPageDocument, RecordScrutinyRecommendationDocument, type NewRecommendationPageQuery } from './Recommendations.graphql.generated.ts';
import { recommendationPath, recommendationsPath } from './scrutiny-paths.ts';

const page = definePage(NewRecommendationPageDocument, {
  variables: ({ params }) => ({ council: params['council']! }),
  found: ['council'],
  elsewhere: ({ council }) => (council.scrutinyAbilities.keep ? undefined : recommendationsPath(council.slug)),
});
export const loader = page.loader;

export const action = formAction(recordScrutinyRecommendationForm, async ({ data, gql, params }) => {
  const { recordScrutinyRecommendation } = await gql.mutate(RecordScrutinyRecommendationDocument, { input: data });
  return recommendationPath(params['council']!, recordScrutinyRecommendation.id);
});

type Data = NewRecommendationPageQuery & { council: NonNullable<NewRecommendationPageQuery['council']> };

/** The clerk records what scrutiny recommended at a meeting. */
export function Component() {
  const data = page.useData();
  return (
    <FormPage title="Record a recommendation of scrutiny" back={recommendationsPath(data.council.slug)} fields={fields(data)} submit="Record the recommendation">
      <p className="govuk-body">Everyone who may see the meeting sees the recommendation. An answer is always due by a day.</p>
    </FormPage>
  );
}

const fields = ({ council, reports }: Data): readonly Field[] => [
  { name: 'meetingId', kind: 'select', label: 'Which meeting recommended it?', options: [CHOOSE, ...meetingOptions(council)] },
  { name: 'text', kind: 'textarea', label: 'What was recommended?', hint: 'Do not name people.', maxLength: 2000 },
  { name: 'toBodyId', kind: 'select', label: 'Body that is to answer', hint: 'Leave empty where a post is to answer', options: [NONE, ...bodyOptions(council)] },
  { name: 'toRole', kind: 'text', label: 'Post that is to answer', hint: 'Leave empty where a body is to answer', width: 30 },
  {
    name: 'aboutReportId', kind: 'select', label: 'Paper it is about', hint: 'Leave empty where it is about a decision, or neither',
    options: [NONE, ...reports.filter(({ status }) => status === 'PUBLISHED').map(({ id, title }) => ({ value: id, text: title }))],
  },
  { name: 'aboutDecisionId', kind: 'select', label: 'Decision it is about', options: [NONE, ...council.decisions.items.map(({ id, reference, title }) => ({ value: id, text: `${reference}: ${title}` }))] },
  { name: 'madeOn', kind: 'date', label: 'When was it made?' },
  { name: 'responseDueOn', kind: 'date', label: 'When is an answer due?' },
];
