import { useParams } from 'react-router';
import { formAction } from '../forms/form-action.ts';
import { FormPage } from '../forms/FormPage.tsx';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import { definePage } from '../page.ts';
import { notFound } from '../route-errors.ts';
import { workPlanPath } from './scrutiny-paths.ts';
import { updateForms } from './work-plan-forms.ts';
import { UpdateFormPageDocument } from './WorkPlan.graphql.generated.ts';

const page = definePage(UpdateFormPageDocument, {
  variables: ({ params, today }) => ({ council: params['council']!, id: params['schedule']!, on: today }),
  found: ['updateSchedule', 'council'],
  elsewhere: ({ updateSchedule }, { params }) => (updateSchedule.viewerCan.keep ? undefined : workPlanPath(params['council']!)),
});
/** An address with a form that does not exist is not found, before anything is read. */
export const loader: typeof page.loader = async (args) => {
  formAt(args.params['form']);
  return page.loader(args);
};

function formAt(slug: string | undefined) {
  const form = updateForms.find((one) => one.slug === slug);
  if (!form) throw notFound();
  return form;
}

export const action = formAction(async ({ params }) => formAt(params['form']).form, async ({ data, gql, params }) => {
  await gql.mutate(formAt(params['form']).document, { input: data as never });
  return workPlanPath(params['council']!);
});

/** A form that says how often updates come, or ends them. */
export function Component() {
  const { updateSchedule: update, council: { resolutions } } = page.useData();
  const { form: slug, council } = useParams();
  const { title, submit, fields, values } = formAt(slug);
  return (
    <FormPage
      title={title}
      back={workPlanPath(council!)}
      fields={fields(update, resolutions)}
      values={values?.(update)}
      version={update.version}
      hidden={{ scheduleId: update.id }}
      submit={submit}
    >
      <p className="govuk-body-l">
        {update.subject}, {update.body.name} {update.isDemonstration && <DemonstrationTag />}
      </p>
    </FormPage>
  );
}
