import { recordForecastForm } from '@throughline/shared/forms/budget-transfer';
import { formAction } from '../forms/form-action.ts';
import { FormPage } from '../forms/FormPage.tsx';
import { Money } from '../layout/Money.tsx';
import { grantBudgetPage, grantBudgetPath } from './budget-data.ts';
import { forecastFields } from './budget-fields.ts';
import { RecordForecastDocument } from './BudgetPage.graphql.generated.ts';

export const loader = grantBudgetPage.loader;

export const action = formAction(recordForecastForm, async ({ data, gql, params }) => {
  await gql.mutate(RecordForecastDocument, { input: data });
  return `/${params['council']}/grants/${params['grant']}/budget`;
});

/** Says what a whole grant will have cost. */
export function Component() {
  const { grant } = grantBudgetPage.useData();
  const haveAll = grant.budgetLines.length > 0 && grant.budgetLines.every(({ forecastPence }) => forecastPence !== null);
  return (
    <FormPage
      title="Record a forecast"
      back={grantBudgetPath(grant)}
      fields={forecastFields}
      hidden={{ grantId: grant.id }}
      submit="Record the forecast"
    >
      <p className="govuk-body-l">{grant.title}</p>
      {grant.awardedPence !== null && (
        <p className="govuk-body">
          Awarded: <Money pence={grant.awardedPence} />. Earlier forecasts stay in the history.
        </p>
      )}
      {haveAll && (
        <div className="govuk-inset-text">
          Each line of its budget has a forecast of its own. Their sum is shown as the forecast of the grant: record one for
          the line that has changed instead.
        </div>
      )}
    </FormPage>
  );
}
