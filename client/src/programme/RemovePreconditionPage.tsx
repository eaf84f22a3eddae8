import { removePreconditionForm } from '@throughline/shared/forms/milestone-precondition';
import { useParams } from 'react-router';
import { formAction } from '../forms/form-action.ts';
import { milestoneFormPage, milestonePath } from './milestone-data.ts';
import { reasonField } from './milestone-fields.ts';
import { MilestoneFormPage } from './MilestoneFormPage.tsx';
import { RemovePreconditionDocument } from './MilestonePage.graphql.generated.ts';

const page = milestoneFormPage('changePreconditions');
export const loader = page.loader;

export const action = formAction(removePreconditionForm, async ({ data, gql, params }) => {
  await gql.mutate(RemovePreconditionDocument, { input: data });
  return milestonePath(params);
});

/** Says that a milestone need no longer wait for a decision. That it once did stays in its history. */
export function Component() {
  const { milestone } = page.useData();
  const preconditionId = useParams()['precondition']!;
  const needed = milestone.preconditions.find(({ id }) => id === preconditionId);
  return (
    <MilestoneFormPage
      title="It need not wait for this any more"
      milestone={milestone}
      hidden={{ preconditionId }}
      fields={[reasonField('Why need it not wait for this?')]}
    >
      <p className="govuk-body">It waits for: {needed?.title ?? 'nothing of this name any more'}.</p>
    </MilestoneFormPage>
  );
}
