import { recordMilestoneForm } from '@throughline/shared/forms/milestone-plan';
import { useParams, useSearchParams } from 'react-router';
import { formAction } from '../forms/form-action.ts';
import { textOf } from '../forms/form-result.ts';
import { FormPage } from '../forms/FormPage.tsx';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import { definePage } from '../page.ts';
import { AddMilestoneDocument, RecordMilestoneDocument } from './AddMilestonePage.graphql.generated.ts';
import { dueField, wordsFields } from './milestone-fields.ts';

const page = definePage(AddMilestoneDocument, {
  variables: ({ params }) => ({ id: params['programme']! }),
  found: ['programme'],
  // A form only for those who may send it, within the programme's own council.
  elsewhere: ({ programme }, { params }) => {
    const { council, viewerCan } = programme!;
    const isHere = council.slug === params['council'] && viewerCan.manageMilestones;
    return isHere ? undefined : `/${council.slug}/programme/milestones`;
  },
});
export const loader = page.loader;

/** The server reads the words of the date again: it is sent what was typed. */
export const action = formAction(recordMilestoneForm, async ({ data, values, gql, params }) => {
  const { recordMilestone } = await gql.mutate(RecordMilestoneDocument, {
    input: { ...data, due: textOf(values['due']) },
  });
  return `/${params['council']}/milestones/${recordMilestone.id}`;
});

/** Writes a milestone into the plan of a programme. */
export function Component() {
  const { id, name, workstreams, isDemonstration } = page.useData().programme;
  const [search] = useSearchParams();
  const [title, ...others] = wordsFields(workstreams);
  return (
    <FormPage
      title="Add a milestone"
      back={`/${useParams()['council']}/programme/milestones`}
      fields={[title!, dueField('When is it promised for?'), ...others]}
      values={{ audience: 'BOARD', workstreamId: search.get('workstream') ?? '' }}
      hidden={{ programmeId: id }}
      submit="Add it to the plan"
    >
      <p className="govuk-body-l">
        {name} {isDemonstration && <DemonstrationTag />}
      </p>
      <p className="govuk-body">
        You can say which decisions it waits for on the next page. The date you give here stays as its first promise.
      </p>
    </FormPage>
  );
}
