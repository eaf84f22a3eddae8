import { waiveFindingForm } from '@throughline/shared/forms/finding-waivers';
import { useParams } from 'react-router';
import { formAction } from '../../forms/form-action.ts';
import { FormPage } from '../../forms/FormPage.tsx';
import { definePage } from '../../page.ts';
import { notFound, problem } from '../../route-errors.ts';
import { ReportChecksPageDocument, WaiveFindingDocument } from './DraftChecks.graphql.generated.ts';
import { FindingWords } from './Finding.tsx';
import { placeWords, preparePath } from './finding-paths.ts';

const page = definePage(ReportChecksPageDocument, {
  variables: ({ params }) => ({ council: params['council']!, report: params['report']! }),
  elsewhere: ({ draftChecks: { findings, mayWaive } }, { params }) => {
    const finding = findings.find(({ key }) => key === params['finding']);
    if (finding === undefined) throw notFound();
    if (!mayWaive) throw problem('FORBIDDEN');
    return finding.waiver === null ? undefined : `${preparePath(params)}/checks`;
  },
});
export const loader = page.loader;

/** Keeps the reason, and goes back to the list. */
export const action = formAction(waiveFindingForm, async ({ data, gql, params }) => {
  await gql.mutate(WaiveFindingDocument, { input: data });
  return `${preparePath(params)}/checks`;
});

/** One thing that was found, and why it stays as it is. */
export function Component() {
  const { draftChecks } = page.useData();
  const params = useParams();
  const finding = draftChecks.findings.find(({ key }) => key === params['finding']);
  if (finding === undefined) throw notFound();
  return (
    <FormPage
      title="Leave it as it is"
      back={`${preparePath(params)}/checks`}
      fields={[
        {
          name: 'reason',
          kind: 'textarea',
          label: 'Why does it stay as it is?',
          hint: 'Those who sign the paper read this. It holds while the words stay as they are. Do not name people.',
          maxLength: 1000,
        },
      ]}
      hidden={{ reportId: draftChecks.reportId, findingKey: finding.key }}
      submit="Keep the reason"
    >
      <h2 className="govuk-heading-s govuk-!-margin-bottom-1">{placeWords(finding)}</h2>
      <FindingWords finding={finding} />
    </FormPage>
  );
}
