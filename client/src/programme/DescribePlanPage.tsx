import { describePlanVersionForm } from '@throughline/shared/forms/delivery-plan';
import { useParams } from 'react-router';
import { formAction } from '../forms/form-action.ts';
import { FormPage } from '../forms/FormPage.tsx';
import { findById, longField, textField } from './record-fields.ts';
import { planPage, planPath } from './record-data.ts';
import { DescribePlanVersionDocument } from './PlansPage.graphql.generated.ts';

export const loader = planPage.loader;

export const action = formAction(describePlanVersionForm, async ({ data, gql, params }) => {
  await gql.mutate(DescribePlanVersionDocument, { input: data });
  return planPath(params);
});

/** Says who makes the version of a plan that is being written, and what it is about. */
export function Component() {
  const params = useParams();
  const { versions } = planPage.useData().deliveryPlan;
  const written = findById(versions, params['version']);
  return (
    <FormPage
      title="Who makes it, and what it is about"
      back={planPath(params)}
      fields={[
        textField('contributors', 'Who makes it? (optional)', 'For example, Public Health; midwifery; schools'),
        longField('note', 'What is this version about? (optional)', 500),
      ]}
      values={{ contributors: written.contributors ?? '', note: written.note ?? '' }}
      version={written.version}
      hidden={{ planVersionId: written.id }}
      submit="Save"
    />
  );
}
