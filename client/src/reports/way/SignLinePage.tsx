import { signOffForm } from '@throughline/shared/forms/report-steps';
import { useParams } from 'react-router';
import { formAction } from '../../forms/form-action.ts';
import { FormPage } from '../../forms/FormPage.tsx';
import type { Field } from '../../forms/fields.ts';
import { DemonstrationTag } from '../../layout/DemonstrationTag.tsx';
import { definePage } from '../../page.ts';
import { notFound } from '../../route-errors.ts';
import { useToday, withToday } from '../../today.ts';
import { ReportStepPageDocument, SignOffDocument, type LineToSignFragment, type ReportOnItsWayFragment } from './ReportWay.graphql.generated.ts';
import { paperOf, variables, wayPath } from './way-paths.ts';

function lineOf(report: ReportOnItsWayFragment, id: string | undefined): LineToSignFragment {
  const line = report.draftSignOffs.find((each) => each.id === id);
  if (!line) throw notFound();
  return line;
}

const page = definePage(ReportStepPageDocument, {
  variables,
  elsewhere: (data, { params, url }) => {
    if (data.viewer === null) return `/sign-in?next=${encodeURIComponent(url.pathname)}`;
    const report = paperOf(data);
    const isWaiting = (report.status === 'PUBLISHED' ? report.correctionState : report.status) === 'SIGN_OFF';
    return isWaiting && lineOf(report, params['line']).viewerCanSign ? undefined : wayPath(params);
  },
});
export const loader = withToday(page.loader);

export const action = formAction(signOffForm, async ({ data, gql, params }) => {
  await gql.mutate(SignOffDocument, { input: data });
  return wayPath(params);
});

const fields: readonly Field[] = [
  {
    name: 'answer', kind: 'radios', label: 'Is it signed?',
    choices: [
      { value: 'YES', label: 'Yes' },
      { value: 'NO', label: 'No', hint: 'The paper then cannot be cleared. It goes back to those who write it.' },
      { value: 'NOT_APPLICABLE', label: 'It does not apply to this paper' },
    ],
  },
  { name: 'signedBy', kind: 'text', label: 'Who signs?', hint: 'Their name. It stands in the paper.', width: 30 },
  { name: 'onBehalfOf', kind: 'text', label: 'On behalf of (optional)', hint: 'The name of the person they sign for. Both names stand in the paper.', width: 30 },
  { name: 'signedOn', kind: 'date', label: 'On which day?' },
  { name: 'note', kind: 'textarea', label: 'Note', hint: 'Needed when it is not signed: say why.', maxLength: 1000 },
];

/** The answer on one line of the sign-off list. */
export function Component() {
  const { viewer, ...data } = page.useData();
  const report = paperOf(data);
  const params = useParams();
  const today = useToday();
  const line = lineOf(report, params['line']);
  const { role, kind, state, signedBy, onBehalfOf, signedOn, note } = line;
  const isAnswered = state !== 'NOT_STATED';
  return (
    <FormPage
      title={`Sign-off: ${role}`}
      back={wayPath(params)}
      fields={fields}
      values={{ answer: isAnswered ? state : '', signedBy: signedBy ?? viewer?.name ?? '', onBehalfOf: onBehalfOf ?? '', signedOn: signedOn ?? today, note: note ?? '' }}
      version={line.version}
      hidden={{ reportId: report.id, lineId: line.id }}
      submit="Save the answer"
    >
      <p className="govuk-body-l">
        {report.title} {report.isDemonstration && <DemonstrationTag />}
      </p>
      {kind !== 'OTHER' && <p className="govuk-body">An author of the paper cannot sign it for finance or the law, and nobody can in their name.</p>}
    </FormPage>
  );
}
