import { completeMilestoneForm } from '@throughline/shared/forms/milestone';
import { useParams } from 'react-router';
import { formAction } from '../forms/form-action.ts';
import { FormPage } from '../forms/FormPage.tsx';
import type { Field } from '../forms/fields.ts';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import { milestonePage, milestonePath } from './milestone-data.ts';
import { CompleteMilestoneDocument } from './MilestonePage.graphql.generated.ts';

export const loader = milestonePage.loader;

export const action = formAction(completeMilestoneForm, async ({ data, gql, params }) => {
  await gql.mutate(CompleteMilestoneDocument, { input: data });
  return milestonePath(params);
});

const fields: readonly Field[] = [
  { name: 'completedOn', kind: 'date', label: 'When was it reached?', hint: 'For example, 27 3 2026' },
];

/** Says that a milestone was reached, and when. */
export function Component() {
  const { id, title, version, isDemonstration } = milestonePage.useData().milestone;
  return (
    <FormPage
      title="It has been reached"
      back={milestonePath(useParams())}
      fields={fields}
      hidden={{ milestoneId: id, version }}
      submit="Save"
    >
      <p className="govuk-body-l">
        {title} {isDemonstration && <DemonstrationTag />}
      </p>
    </FormPage>
  );
}
