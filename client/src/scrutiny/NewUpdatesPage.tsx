import { arrangeUpdatesForm } from '@throughline/shared/forms/work-plan';
import { formAction } from '../forms/form-action.ts';
import { FormPage } from '../forms/FormPage.tsx';
import { definePage } from '../page.ts';
import { CHOOSE, committeeOptions } from './choices.ts';
import { workPlanPath } from './scrutiny-paths.ts';
import { paceFields } from './work-plan-forms.ts';
import { ArrangeUpdatesDocument, NewOnWorkPlanPageDocument } from './WorkPlan.graphql.generated.ts';

const page = definePage(NewOnWorkPlanPageDocument, {
  variables: ({ params }) => ({ council: params['council']! }),
  found: ['council'],
  elsewhere: ({ council }) => (council.scrutinyAbilities.keep ? undefined : workPlanPath(council.slug)),
});
export const loader = page.loader;

export const action = formAction(arrangeUpdatesForm, async ({ data, gql, params }) => {
  await gql.mutate(ArrangeUpdatesDocument, { input: data });
  return workPlanPath(params['council']!);
});

/** The clerk records how a committee wants to be kept up to date. */
export function Component() {
  const { council } = page.useData();
  return (
    <FormPage
      title="Arrange updates"
      back={workPlanPath(council.slug)}
      fields={[
        { name: 'bodyId', kind: 'select', label: 'Which committee?', options: [CHOOSE, ...committeeOptions(council)] },
        { name: 'subject', kind: 'text', label: 'What are the updates about?' },
        ...paceFields(council.resolutions),
      ]}
      submit="Arrange them"
    >
      <p className="govuk-body">The next update is then counted from the last paper that was considered as one.</p>
    </FormPage>
  );
}
