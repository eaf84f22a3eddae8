import { changeBudgetLineForm } from '@throughline/shared/forms/budget-line';
import { useParams } from 'react-router';
import { formAction } from '../forms/form-action.ts';
import { FormPage } from '../forms/FormPage.tsx';
import { budgetLinePage, budgetLinePath } from './budget-data.ts';
import { lineWords } from './budget-fields.ts';
import { ChangeBudgetLineDocument } from './BudgetLinePage.graphql.generated.ts';

export const loader = budgetLinePage.loader;

export const action = formAction(changeBudgetLineForm, async ({ data, gql, params }) => {
  await gql.mutate(ChangeBudgetLineDocument, { input: data });
  return budgetLinePath(params);
});

/** Changes what a line of the budget is called. */
export function Component() {
  const { id, version, title, strand, financialYear } = budgetLinePage.useData().budgetLine;
  return (
    <FormPage
      title="Change the budget line"
      back={budgetLinePath(useParams())}
      fields={lineWords}
      values={{ title, strand: strand ?? '' }}
      version={version}
      hidden={{ budgetLineId: id }}
      submit="Save"
    >
      <p className="govuk-body">
        Its budget for {financialYear} changes by what is moved in and out, so that its history can be read.
      </p>
    </FormPage>
  );
}
