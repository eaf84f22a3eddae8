import { submitPlanForm } from '@throughline/shared/forms/delivery-plan';
import { useParams } from 'react-router';
import { formAction } from '../forms/form-action.ts';
import { FormPage } from '../forms/FormPage.tsx';
import { dayField } from './raid-fields.ts';
import { findById, textField } from './record-fields.ts';
import { planPage, planPath } from './record-data.ts';
import { SubmitPlanDocument } from './PlansPage.graphql.generated.ts';
import { useToday, withToday } from '../today.ts';

export const loader = withToday(planPage.loader);

export const action = formAction(submitPlanForm, async ({ data, gql, params }) => {
  await gql.mutate(SubmitPlanDocument, { input: data });
  return planPath(params);
});

/** Submits an agreed version of a plan, which never changes again. */
export function Component() {
  const today = useToday();
  const params = useParams();
  const { versions } = planPage.useData().deliveryPlan;
  const written = findById(versions, params['version']);
  return (
    <FormPage
      title="It was submitted"
      back={planPath(params)}
      fields={[textField('submittedTo', 'To whom was it submitted?'), dayField('submittedOn', 'When?')]}
      values={{ submittedOn: today }}
      hidden={{ planVersionId: written.id, version: written.version }}
      submit="Submit and freeze it"
    >
      <p className="govuk-body">From now on this version never changes. A later one can begin from it.</p>
    </FormPage>
  );
}
