import { recordCostEstimateForm } from '@throughline/shared/forms/costs';
import { formAction } from '../forms/form-action.ts';
import { FormPage } from '../forms/FormPage.tsx';
import { costForm, estimateFields, moneyPath } from './cost-form.ts';
import { RecordCostEstimateDocument } from './CostForm.graphql.generated.ts';
import { publishedField } from './grant-fields.ts';

export const loader = costForm.loader;

export const action = formAction(recordCostEstimateForm, async ({ data, gql, params }) => {
  await gql.mutate(RecordCostEstimateDocument, { input: data });
  return moneyPath(params);
});

/** What something is estimated to cost, perhaps of posts. */
export function Component() {
  const { council } = costForm.useData();
  return <FormPage title="Record an estimated cost" back={`/${council.slug}/money`} fields={[...estimateFields, publishedField]} hidden={{ councilId: council.id }} submit="Save" />;
}
