import { reforecastMilestoneForm } from '@throughline/shared/forms/milestone';
import { formAction } from '../forms/form-action.ts';
import { textOf } from '../forms/form-result.ts';
import { milestoneFormPage, milestonePath } from './milestone-data.ts';
import { dueField, reasonField } from './milestone-fields.ts';
import { MilestoneFormPage } from './MilestoneFormPage.tsx';
import { ReforecastMilestoneDocument } from './MilestonePage.graphql.generated.ts';
import { PromisedSoFar } from './PromisedSoFar.tsx';

const page = milestoneFormPage('reforecast');
export const loader = page.loader;

/** The server reads the words again: it is sent what was typed, not what the form made of it. */
export const action = formAction(reforecastMilestoneForm, async ({ data, values, gql, params }) => {
  const { milestoneId, version, reason } = data;
  await gql.mutate(ReforecastMilestoneDocument, {
    input: { milestoneId, version, reason, due: textOf(values['due']) },
  });
  return milestonePath(params);
});

/** Says when a milestone is now expected, and why. What was promised stays. */
export function Component() {
  const { milestone } = page.useData();
  return (
    <MilestoneFormPage
      title="Change when it is expected"
      milestone={milestone}
      fields={[dueField('When is it now expected?'), reasonField('Why has the date changed?')]}
    >
      <PromisedSoFar milestone={milestone} />
    </MilestoneFormPage>
  );
}
