import { reviseMilestoneForm } from '@throughline/shared/forms/milestone-plan';
import { formAction } from '../forms/form-action.ts';
import { milestoneFormPage, milestonePath } from './milestone-data.ts';
import { wordsFields } from './milestone-fields.ts';
import { MilestoneFormPage } from './MilestoneFormPage.tsx';
import { ReviseMilestoneDocument } from './MilestonePage.graphql.generated.ts';

const page = milestoneFormPage('revise');
export const loader = page.loader;

export const action = formAction(reviseMilestoneForm, async ({ data, gql, params }) => {
  await gql.mutate(ReviseMilestoneDocument, { input: data });
  return milestonePath(params);
});

/** Corrects what a milestone is called, who answers for it, where it belongs and who may see it. */
export function Component() {
  const { milestone } = page.useData();
  const { title, ownerRole, workstream, isPublished, programme } = milestone;
  return (
    <MilestoneFormPage
      title="Change the milestone"
      milestone={milestone}
      fields={wordsFields(programme?.workstreams ?? [])}
      values={{
        title,
        ownerRole: ownerRole ?? '',
        workstreamId: workstream?.id ?? '',
        audience: isPublished ? 'PUBLIC' : 'BOARD',
      }}
    />
  );
}
