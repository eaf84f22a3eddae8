import { acceptPlanForm } from '@throughline/shared/forms/delivery-plan';
import { useParams } from 'react-router';
import { formAction } from '../forms/form-action.ts';
import { FormPage } from '../forms/FormPage.tsx';
import { dayField } from './raid-fields.ts';
import { findById } from './record-fields.ts';
import { planPage, planPath } from './record-data.ts';
import { AcceptPlanDocument } from './PlansPage.graphql.generated.ts';
import { useToday, withToday } from '../today.ts';

export const loader = withToday(planPage.loader);

export const action = formAction(acceptPlanForm, async ({ data, gql, params }) => {
  await gql.mutate(AcceptPlanDocument, { input: data });
  return planPath(params);
});

/** Says that a submitted version of a plan was accepted. */
export function Component() {
  const today = useToday();
  const params = useParams();
  const { versions } = planPage.useData().deliveryPlan;
  const written = findById(versions, params['version']);
  return (
    <FormPage
      title="It was accepted"
      back={planPath(params)}
      fields={[dayField('acceptedOn', 'When was it accepted?')]}
      values={{ acceptedOn: today }}
      hidden={{ planVersionId: written.id, version: written.version }}
      submit="Save"
    />
  );
}
