import { addBudgetLineForm } from '@throughline/shared/forms/budget-line';
import { formAction } from '../forms/form-action.ts';
import { FormPage } from '../forms/FormPage.tsx';
import { Money } from '../layout/Money.tsx';
import { grantBudgetPage, grantBudgetPath } from './budget-data.ts';
import { newLineFields } from './budget-fields.ts';
import { AddBudgetLineDocument } from './BudgetPage.graphql.generated.ts';

export const loader = grantBudgetPage.loader;

export const action = formAction(addBudgetLineForm, async ({ data, gql, params }) => {
  const { months: _workedOut, ...input } = data;
  const { addBudgetLine } = await gql.mutate(AddBudgetLineDocument, { input });
  const path = `/${params['council']}/budget/${addBudgetLine.id}`;
  return data.spread === 'NOT_STATED' ? `${path}/months` : path;
});

/** Adds a line to the budget of a grant. */
export function Component() {
  const { grant } = grantBudgetPage.useData();
  const { awardedPence, budgetedPence } = grant;
  return (
    <FormPage
      title="Add a budget line"
      back={grantBudgetPath(grant)}
      fields={newLineFields(null)}
      hidden={{ councilId: grant.council.id, grantId: grant.id, source: 'GRANT' }}
      submit="Add the line"
    >
      <p className="govuk-body-l">{grant.title}</p>
      {awardedPence !== null && (
        <p className="govuk-body">
          <Money pence={awardedPence - (budgetedPence ?? 0)} /> of the award stands in no line yet.
        </p>
      )}
    </FormPage>
  );
}
