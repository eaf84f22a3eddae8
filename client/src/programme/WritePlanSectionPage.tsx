import { writePlanSectionForm } from '@throughline/shared/forms/delivery-plan';
import { useParams } from 'react-router';
import { formAction } from '../forms/form-action.ts';
import { FormPage } from '../forms/FormPage.tsx';
import { sectionOf } from './plan-words.ts';
import { findById, longField } from './record-fields.ts';
import { planPage, planPath } from './record-data.ts';
import { WritePlanSectionDocument } from './PlansPage.graphql.generated.ts';

export const loader = planPage.loader;

export const action = formAction(writePlanSectionForm, async ({ data, gql, params }) => {
  await gql.mutate(WritePlanSectionDocument, { input: data });
  return planPath(params);
});

/** Writes one section of the version of a plan that is being written. */
export function Component() {
  const params = useParams();
  const { versions } = planPage.useData().deliveryPlan;
  const written = findById(versions, params['version']);
  const { section, content } = sectionOf(written, params['section']);
  return (
    <FormPage
      title={section.title}
      back={planPath(params)}
      fields={[longField('content', 'What does the plan say here?', 5000, section.guidance ?? undefined)]}
      values={{ content }}
      version={written.version}
      hidden={{ planVersionId: written.id, sectionId: section.id }}
      submit="Save"
    />
  );
}
