import { cancelMilestoneForm } from '@throughline/shared/forms/milestone-plan';
import { formAction } from '../forms/form-action.ts';
import { milestoneFormPage, milestonePath } from './milestone-data.ts';
import { reasonField } from './milestone-fields.ts';
import { MilestoneFormPage } from './MilestoneFormPage.tsx';
import { CancelMilestoneDocument } from './MilestonePage.graphql.generated.ts';

const page = milestoneFormPage('giveUp');
export const loader = page.loader;

export const action = formAction(cancelMilestoneForm, async ({ data, gql, params }) => {
  await gql.mutate(CancelMilestoneDocument, { input: data });
  return milestonePath(params);
});

/** Says that a milestone is no longer wanted. It stays on the record. */
export function Component() {
  return (
    <MilestoneFormPage
      title="It is no longer wanted"
      milestone={page.useData().milestone}
      fields={[reasonField('Why is it no longer wanted?')]}
      submit="Cancel this milestone"
    />
  );
}
