import { addWorkPlanItemForm } from '@throughline/shared/forms/work-plan';
import { formAction } from '../forms/form-action.ts';
import { FormPage } from '../forms/FormPage.tsx';
import { definePage } from '../page.ts';
import { CHOOSE, committeeOptions } from './choices.ts';
import { workPlanPath } from './scrutiny-paths.ts';
import { plannedFields } from './work-plan-forms.ts';
import { AddWorkPlanItemDocument, NewOnWorkPlanPageDocument } from './WorkPlan.graphql.generated.ts';

const page = definePage(NewOnWorkPlanPageDocument, {
  variables: ({ params }) => ({ council: params['council']! }),
  found: ['council'],
  elsewhere: ({ council }) => (council.scrutinyAbilities.keep ? undefined : workPlanPath(council.slug)),
});
export const loader = page.loader;

export const action = formAction(addWorkPlanItemForm, async ({ data: { due, ...data }, gql, params }) => {
  await gql.mutate(AddWorkPlanItemDocument, { input: { ...data, due: due?.raw ?? null } });
  return workPlanPath(params['council']!);
});

/** The clerk adds to the work plan of a committee. */
export function Component() {
  const { council } = page.useData();
  return (
    <FormPage
      title="Add to the work plan"
      back={workPlanPath(council.slug)}
      fields={[{ name: 'bodyId', kind: 'select', label: 'Which committee?', options: [CHOOSE, ...committeeOptions(council)] }, ...plannedFields]}
      submit="Add it"
    >
      <p className="govuk-body">Everybody can read the work plan.</p>
    </FormPage>
  );
}
