import { namePreconditionDecisionForm } from '@throughline/shared/forms/milestone-precondition';
import { useParams } from 'react-router';
import { formAction } from '../forms/form-action.ts';
import { milestoneFormPage, milestonePath } from './milestone-data.ts';
import { decisionField } from './milestone-fields.ts';
import { MilestoneFormPage } from './MilestoneFormPage.tsx';
import { NamePreconditionDecisionDocument } from './MilestonePage.graphql.generated.ts';

const page = milestoneFormPage('changePreconditions');
export const loader = page.loader;

export const action = formAction(namePreconditionDecisionForm, async ({ data, gql, params }) => {
  await gql.mutate(NamePreconditionDecisionDocument, { input: data });
  return milestonePath(params);
});

/** Names the decision that a milestone waits for, once there is a record of it. */
export function Component() {
  const { milestone } = page.useData();
  const preconditionId = useParams()['precondition']!;
  const needed = milestone.preconditions.find(({ id }) => id === preconditionId);
  return (
    <MilestoneFormPage
      title="Name the decision it waits for"
      milestone={milestone}
      hidden={{ preconditionId }}
      fields={[decisionField('Which decision is it?', 'Choose a decision', milestone.council.decisions.items)]}
      values={{ decisionId: needed?.decision?.id ?? '' }}
    >
      <p className="govuk-body">It waits for: {needed?.title ?? 'nothing of this name any more'}.</p>
    </MilestoneFormPage>
  );
}
