import { recordLineForecastForm } from '@throughline/shared/forms/budget-transfer';
import { useParams } from 'react-router';
import { formAction } from '../forms/form-action.ts';
import { FormPage } from '../forms/FormPage.tsx';
import { Money } from '../layout/Money.tsx';
import { budgetLinePage, budgetLinePath } from './budget-data.ts';
import { forecastFields } from './budget-fields.ts';
import { RecordLineForecastDocument } from './BudgetLinePage.graphql.generated.ts';

export const loader = budgetLinePage.loader;

export const action = formAction(recordLineForecastForm, async ({ data, gql, params }) => {
  await gql.mutate(RecordLineForecastDocument, { input: data });
  return budgetLinePath(params);
});

/** Says what a line of the budget will have cost when its year is over. */
export function Component() {
  const { id, title, financialYear, budgetPence, spentPence, committedPence, forecastPence } = budgetLinePage.useData().budgetLine;
  return (
    <FormPage
      title="Record a forecast"
      back={budgetLinePath(useParams())}
      fields={forecastFields}
      hidden={{ budgetLineId: id }}
      submit="Record the forecast"
    >
      <p className="govuk-body-l">
        {title}, {financialYear}
      </p>
      <p className="govuk-body">
        Budget <Money pence={budgetPence} />, spent <Money pence={spentPence} />, committed <Money pence={committedPence} />.{' '}
        {forecastPence === null ? 'Nobody has made a forecast yet.' : <>The last forecast was <Money pence={forecastPence} />.</>}
      </p>
    </FormPage>
  );
}
