import { missMilestoneForm } from '@throughline/shared/forms/milestone-plan';
import { formAction } from '../forms/form-action.ts';
import { milestoneFormPage, milestonePath } from './milestone-data.ts';
import { reasonField } from './milestone-fields.ts';
import { MilestoneFormPage } from './MilestoneFormPage.tsx';
import { MissMilestoneDocument } from './MilestonePage.graphql.generated.ts';
import { PromisedSoFar } from './PromisedSoFar.tsx';

const page = milestoneFormPage('giveUp');
export const loader = page.loader;

export const action = formAction(missMilestoneForm, async ({ data, gql, params }) => {
  await gql.mutate(MissMilestoneDocument, { input: data });
  return milestonePath(params);
});

/** Says that a milestone was not reached and is no longer aimed at. */
export function Component() {
  const { milestone } = page.useData();
  return (
    <MilestoneFormPage
      title="It was not reached"
      milestone={milestone}
      fields={[
        {
          name: 'missedOn',
          kind: 'date',
          label: 'When was it given up?',
          hint: 'A day after the time it was promised for. For example, 27 3 2026',
        },
        reasonField('Why was it not reached?'),
      ]}
    >
      <PromisedSoFar milestone={milestone} />
    </MilestoneFormPage>
  );
}
