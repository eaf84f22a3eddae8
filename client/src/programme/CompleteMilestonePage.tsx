import { completeMilestoneForm } from '@throughline/shared/forms/milestone';
import { formAction } from '../forms/form-action.ts';
import { milestoneFormPage, milestonePath } from './milestone-data.ts';
import { MilestoneFormPage } from './MilestoneFormPage.tsx';
import { CompleteMilestoneDocument } from './MilestonePage.graphql.generated.ts';

const page = milestoneFormPage('complete');
export const loader = page.loader;

export const action = formAction(completeMilestoneForm, async ({ data, gql, params }) => {
  await gql.mutate(CompleteMilestoneDocument, { input: data });
  return milestonePath(params);
});

/** Says that a milestone was reached, and when. */
export function Component() {
  return (
    <MilestoneFormPage
      title="It has been reached"
      milestone={page.useData().milestone}
      fields={[{ name: 'completedOn', kind: 'date', label: 'When was it reached?', hint: 'For example, 27 3 2026' }]}
    />
  );
}
