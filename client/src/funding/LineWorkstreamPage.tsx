import { assignBudgetLineForm } from '@throughline/shared/forms/assign-budget-line';
import { useParams } from 'react-router';
import { formAction } from '../forms/form-action.ts';
import { FormPage } from '../forms/FormPage.tsx';
import { definePage } from '../page.ts';
import { budgetLinePath } from './budget-data.ts';
import { AssignBudgetLineDocument, LineWorkstreamPageDocument } from './LineWorkstreamPage.graphql.generated.ts';

const page = definePage(LineWorkstreamPageDocument, {
  variables: ({ params }) => ({ id: params['line']! }),
  elsewhere: ({ budgetLine }, { params }) => {
    const { council, viewerCan } = budgetLine;
    const isHere = council.slug === params['council'] && viewerCan.change;
    return isHere ? undefined : budgetLinePath({ ...params, council: council.slug });
  },
});
export const loader = page.loader;

export const action = formAction(assignBudgetLineForm, async ({ data, gql, params }) => {
  await gql.mutate(AssignBudgetLineDocument, { input: data });
  return budgetLinePath(params);
});

/** Says which workstream a line of the budget is for. */
export function Component() {
  const { id, title, financialYear, workstreams, council } = page.useData().budgetLine;
  const all = council.programmes.flatMap((programme) =>
    programme.workstreams.map((workstream) => ({ value: workstream.id, label: workstream.title, hint: programme.name })),
  );
  return (
    <FormPage
      title="Which workstream is it for?"
      back={budgetLinePath(useParams())}
      fields={[
        {
          name: 'workstreamId',
          kind: 'radios',
          label: 'Workstream',
          choices: [...all, { divider: 'or' }, { value: '', label: 'None in particular' }],
        },
      ]}
      values={{ workstreamId: workstreams[0]?.id ?? '' }}
      hidden={{ budgetLineId: id }}
      submit="Save"
    >
      <p className="govuk-body-l">
        {title}, {financialYear}
      </p>
    </FormPage>
  );
}
