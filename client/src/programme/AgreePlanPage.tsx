import { agreePlanForm } from '@throughline/shared/forms/delivery-plan';
import { useParams } from 'react-router';
import { formAction } from '../forms/form-action.ts';
import { FormPage } from '../forms/FormPage.tsx';
import { dayField } from './raid-fields.ts';
import { findById, textField } from './record-fields.ts';
import { planPage, planPath } from './record-data.ts';
import { AgreePlanDocument } from './PlansPage.graphql.generated.ts';
import { useToday, withToday } from '../today.ts';

export const loader = withToday(planPage.loader);

export const action = formAction(agreePlanForm, async ({ data, gql, params }) => {
  await gql.mutate(AgreePlanDocument, { input: data });
  return planPath(params);
});

/** Says that a version of a plan is agreed. */
export function Component() {
  const today = useToday();
  const params = useParams();
  const { versions } = planPage.useData().deliveryPlan;
  const written = findById(versions, params['version']);
  return (
    <FormPage
      title="It is agreed"
      back={planPath(params)}
      fields={[
        textField('agreedByRole', 'Who agreed to it?', 'A role or body, such as the project board'),
        dayField('agreedOn', 'When?'),
      ]}
      values={{ agreedOn: today }}
      hidden={{ planVersionId: written.id, version: written.version }}
      submit="Save"
    />
  );
}
