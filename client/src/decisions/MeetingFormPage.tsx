import { formatDay } from '@throughline/shared/dates';
import { useParams } from 'react-router';
import { formAction } from '../forms/form-action.ts';
import { FormPage } from '../forms/FormPage.tsx';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import { definePage } from '../page.ts';
import { notFound } from '../route-errors.ts';
import { meetingPath } from './decision-paths.ts';
import { meetingForms, type MeetingForm } from './meeting-forms.ts';
import { MeetingFormPageDocument } from './MeetingPage.graphql.generated.ts';

const page = definePage(MeetingFormPageDocument, {
  variables: ({ params, today }) => ({ id: params['meeting']!, councilSlug: params['council']!, on: today }),
  found: ['meeting', 'council'],
  elsewhere: ({ meeting }, { params }) => (meeting.viewerCan.manage ? undefined : meetingPath(params['council']!, meeting.id)),
});
/** An address with a form that does not exist is not found, before anything is read. */
export const loader: typeof page.loader = async (args) => {
  formAt(args.params['form']);
  return page.loader(args);
};

function formAt(slug: string | undefined): MeetingForm {
  const form = meetingForms.find((one) => one.slug === slug);
  if (!form) throw notFound();
  return form;
}

export const action = formAction(async ({ params }) => formAt(params['form']).form, async ({ data, gql, params }) => {
  await gql.mutate(formAt(params['form']).document, { input: data as never });
  return meetingPath(params['council']!, params['meeting']!);
});

/** A form that records one thing of a meeting. */
export function Component() {
  const { meeting, council } = page.useData();
  const { form: slug } = useParams();
  const { title, intro, submit, fields } = formAt(slug);
  return (
    <FormPage
      title={title}
      back={meetingPath(council.slug, meeting.id)}
      fields={fields({ meeting, choices: council })}
      version={meeting.version}
      hidden={{ meetingId: meeting.id }}
      submit={submit}
    >
      <p className="govuk-body-l">
        {meeting.body.name}{meeting.day !== null && `, ${formatDay(meeting.day)}`} {meeting.isDemonstration && <DemonstrationTag />}
      </p>
      {intro !== undefined && <p className="govuk-body">{intro}</p>}
    </FormPage>
  );
}
