import { rebaselineMilestoneForm } from '@throughline/shared/forms/milestone-plan';
import { formAction } from '../forms/form-action.ts';
import { textOf } from '../forms/form-result.ts';
import { milestoneFormPage, milestonePath } from './milestone-data.ts';
import { decisionField, dueField, reasonField } from './milestone-fields.ts';
import { MilestoneFormPage } from './MilestoneFormPage.tsx';
import { RebaselineMilestoneDocument } from './MilestonePage.graphql.generated.ts';
import { PromisedSoFar } from './PromisedSoFar.tsx';

const page = milestoneFormPage('rebaseline');
export const loader = page.loader;

/** The server reads the words again: it is sent what was typed, not what the form made of it. */
export const action = formAction(rebaselineMilestoneForm, async ({ data, values, gql, params }) => {
  await gql.mutate(RebaselineMilestoneDocument, { input: { ...data, due: textOf(values['due']) } });
  return milestonePath(params);
});

/** Promises a milestone anew. What was promised before stays. */
export function Component() {
  const { milestone } = page.useData();
  return (
    <MilestoneFormPage
      title="Promise a new date"
      milestone={milestone}
      fields={[
        dueField('When is it promised for now?'),
        reasonField('Why is it promised anew?'),
        decisionField('Which decision agreed to it?', 'None', milestone.council.decisions.items),
      ]}
    >
      <PromisedSoFar milestone={milestone} />
      <p className="govuk-body">
        From today it is late only when this new date has passed. The first promise stays on the record, and so does
        every later one.
      </p>
    </MilestoneFormPage>
  );
}
