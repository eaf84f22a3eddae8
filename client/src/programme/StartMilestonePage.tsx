import { startMilestoneForm } from '@throughline/shared/forms/milestone';
import { formAction } from '../forms/form-action.ts';
import { milestoneFormPage, milestonePath } from './milestone-data.ts';
import { MilestoneFormPage } from './MilestoneFormPage.tsx';
import { StartMilestoneDocument } from './MilestonePage.graphql.generated.ts';

const page = milestoneFormPage('start');
export const loader = page.loader;

export const action = formAction(startMilestoneForm, async ({ data, gql, params }) => {
  await gql.mutate(StartMilestoneDocument, { input: data });
  return milestonePath(params);
});

/** Says that work on a milestone began on an earlier day. */
export function Component() {
  return (
    <MilestoneFormPage
      title="Work began earlier"
      milestone={page.useData().milestone}
      fields={[
        {
          name: 'beganOn',
          kind: 'date',
          label: 'When did work begin?',
          hint: 'For example, 27 3 2026. The decisions that it waits for must have been in force by then',
        },
      ]}
    />
  );
}
