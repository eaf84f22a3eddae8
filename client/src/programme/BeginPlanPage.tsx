import { beginPlanForm } from '@throughline/shared/forms/delivery-plan';
import { useParams } from 'react-router';
import { formAction } from '../forms/form-action.ts';
import { FormPage } from '../forms/FormPage.tsx';
import { textField } from './record-fields.ts';
import { plansPage } from './record-data.ts';
import { BeginPlanDocument } from './PlansPage.graphql.generated.ts';

export const loader = plansPage.loader;

export const action = formAction(beginPlanForm, async ({ data, gql, params }) => {
  await gql.mutate(BeginPlanDocument, { input: data });
  return `/${params['council']}/programme/plans`;
});

/** Begins a delivery plan of the programme or of a hub. */
export function Component() {
  const params = useParams();
  const { hubs, programmes } = plansPage.useData().council;
  return (
    <FormPage
      title="Begin a delivery plan"
      back={`/${params['council']}/programme/plans`}
      fields={[
        textField('title', 'What is the plan called?'),
        {
          ...{ name: 'hubId', kind: 'select', label: 'Whose plan is it?' },
          options: [
            { value: '', text: 'The programme’s' },
            ...hubs.items.map(({ id, name }) => ({ value: id, text: name })),
          ],
        },
        textField('contributors', 'Who makes it? (optional)', 'For example, Public Health; midwifery; schools'),
      ]}
      hidden={{ programmeId: programmes[0]!.id }}
      submit="Begin"
    />
  );
}
