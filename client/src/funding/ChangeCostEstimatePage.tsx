import { changeCostEstimateForm } from '@throughline/shared/forms/costs';
import { useParams } from 'react-router';
import { formAction } from '../forms/form-action.ts';
import { FormPage } from '../forms/FormPage.tsx';
import { costForm, estimateFields, moneyPath } from './cost-form.ts';
import { ChangeCostEstimateDocument } from './CostForm.graphql.generated.ts';
import { typedAmount } from './grant-fields.ts';
import { rowCalled } from './grant-form.tsx';

export const loader = costForm.loader;

export const action = formAction(changeCostEstimateForm, async ({ data, gql, params }) => {
  await gql.mutate(ChangeCostEstimateDocument, { input: data });
  return moneyPath(params);
});

/** An estimate is made anew. */
export function Component() {
  const { council } = costForm.useData();
  const { id, version, title, amountPence, isApproximate, months, posts, role, fteHundredths, fundedFrom } = rowCalled(council.costEstimates, useParams()['cost']);
  return (
    <FormPage
      title="Make an estimate anew"
      back={`/${council.slug}/money`}
      fields={estimateFields}
      values={{
        title, amountPence: typedAmount(amountPence), isApproximate: isApproximate ? 'YES' : 'NO', months: String(months), posts: String(posts ?? ''), role: role ?? '',
        fteHundredths: fteHundredths === null ? '' : String(fteHundredths / 100), fundedFrom,
      }}
      version={version}
      hidden={{ costEstimateId: id }}
      submit="Save"
    />
  );
}
