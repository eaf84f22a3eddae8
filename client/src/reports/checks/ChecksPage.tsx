import { rules } from '@throughline/shared/papers/check-rules';
import { useParams } from 'react-router';
import { ActionErrors } from '../../forms/ActionErrors.tsx';
import { buttonAction } from '../../forms/form-action.ts';
import { Details } from '../../govuk/Details.tsx';
import { DemonstrationTag } from '../../layout/DemonstrationTag.tsx';
import { EmptyState } from '../../layout/EmptyState.tsx';
import { Page } from '../../layout/Page.tsx';
import { definePage } from '../../page.ts';
import { notFound } from '../../route-errors.ts';
import { ReportChecksPageDocument, TakeBackWaiverDocument, type DraftFindingFragment } from './DraftChecks.graphql.generated.ts';
import { Finding } from './Finding.tsx';
import { preparePath } from './finding-paths.ts';

const page = definePage(ReportChecksPageDocument, {
  variables: ({ params }) => ({ council: params['council']!, report: params['report']! }),
});
export const loader = page.loader;

/** Takes a reason back, and comes back to the list. */
export const action = buttonAction(async ({ gql, params, values: { reportId, findingKey } }) => {
  await gql.mutate(TakeBackWaiverDocument, { input: { reportId: String(reportId), findingKey: String(findingKey) } });
  return `${preparePath(params)}/checks`;
});

/** What the checks find in a draft: to be mended before anybody signs, to be known, and left with a reason. */
export function Component() {
  const { reports: [report], draftChecks } = page.useData();
  const prepare = preparePath(useParams());
  if (report === undefined) throw notFound();
  const { findings, mayWaive, reportId } = draftChecks;
  const open = findings.filter(({ waiver }) => waiver === null);
  const list = (heading: string, of: readonly DraftFindingFragment[]) => <Findings heading={heading} findings={of} {...{ reportId, prepare, mayWaive }} />;
  return (
    <Page title="Check the paper" back={prepare} isNarrow>
      <ActionErrors />
      <span className="govuk-caption-l">
        {report.title} {report.isDemonstration && <DemonstrationTag />}
      </span>
      <h1 className="govuk-heading-l">Check the paper</h1>
      <p className="govuk-body-l">{summaryOf(open)}</p>
      {!mayWaive && <p className="govuk-body">The paper is not being written now, or not by you. This is what the checks find in it as it stands.</p>}
      {findings.length === 0 && <EmptyState>The checks find nothing that does not fit. They do not replace a reader.</EmptyState>}
      {list('Mend before anybody signs', open.filter(({ grade }) => grade === 'MEND'))}
      {list('Good to know', open.filter(({ grade }) => grade === 'KNOW'))}
      {list('Left as it is, with a reason', findings.filter(({ waiver }) => waiver !== null))}
      <Details summary="What is looked for">
        <ul className="govuk-list govuk-list--bullet">
          {rules.map(({ name, looksFor }) => (
            <li key={name}>{looksFor}</li>
          ))}
        </ul>
      </Details>
    </Page>
  );
}

function summaryOf(open: readonly DraftFindingFragment[]): string {
  const toMend = open.filter(({ grade }) => grade === 'MEND').length;
  const toKnow = open.length - toMend;
  if (open.length === 0) return 'Nothing is open.';
  if (toMend === 0) return `Nothing has to be mended. ${things(toKnow)} good to know.`;
  return `${things(toMend)} to mend before anybody signs${toKnow === 0 ? '.' : `, and ${things(toKnow)} good to know.`}`;
}

const things = (count: number): string => `${count} thing${count === 1 ? '' : 's'}`;

interface FindingsProps {
  heading: string;
  findings: readonly DraftFindingFragment[];
  reportId: string;
  prepare: string;
  mayWaive: boolean;
}

function Findings({ heading, findings, ...rest }: FindingsProps) {
  if (findings.length === 0) return null;
  return (
    <>
      <h2 className="govuk-heading-m">{heading}</h2>
      <ol className="govuk-list app-findings">
        {findings.map((finding) => (
          <Finding key={finding.key} finding={finding} {...rest} />
        ))}
      </ol>
    </>
  );
}
