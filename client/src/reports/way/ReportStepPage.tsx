import { useParams } from 'react-router';
import { formAction } from '../../forms/form-action.ts';
import { FormPage } from '../../forms/FormPage.tsx';
import { WarningText } from '../../govuk/WarningText.tsx';
import { DemonstrationTag } from '../../layout/DemonstrationTag.tsx';
import { definePage } from '../../page.ts';
import { notFound } from '../../route-errors.ts';
import { ReportStepPageDocument } from './ReportWay.graphql.generated.ts';
import { reportStepForms, type ReportStepForm } from './way-forms.ts';
import { paperOf, variables, wayPath } from './way-paths.ts';

function stepAt(slug: string | undefined): ReportStepForm {
  const step = reportStepForms.find((each) => each.slug === slug);
  if (!step) throw notFound();
  return step;
}

const page = definePage(ReportStepPageDocument, {
  variables,
  elsewhere: (data, { params, url }) => {
    if (data.viewer === null) return `/sign-in?next=${encodeURIComponent(url.pathname)}`;
    const { viewerCan } = paperOf(data);
    return viewerCan[stepAt(params['step']).ability as keyof typeof viewerCan] ? undefined : wayPath(params);
  },
});
/** An address with a step that does not exist is not found, before anything is read. */
export const loader: typeof page.loader = async (args) => {
  stepAt(args.params['step']);
  return page.loader(args);
};

export const action = formAction(async ({ params }) => stepAt(params['step']).form, async ({ data, gql, params }) => {
  await gql.mutate(stepAt(params['step']).document, { input: data as never });
  return wayPath(params);
});

/** A form for one step of a paper on its way. */
export function Component() {
  const report = paperOf(page.useData());
  const params = useParams();
  const { title, intro, field, slug } = stepAt(params['step']);
  return (
    <FormPage title={title} back={wayPath(params)} fields={[field]} version={report.version} hidden={{ reportId: report.id }} submit={title}>
      <p className="govuk-body-l">
        {report.title} {report.isDemonstration && <DemonstrationTag />}
      </p>
      {slug === 'withdraw' ? <WarningText>{intro}</WarningText> : <p className="govuk-body">{intro}</p>}
    </FormPage>
  );
}
