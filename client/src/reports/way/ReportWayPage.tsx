import { useParams } from 'react-router';
import { InsetText } from '../../govuk/InsetText.tsx';
import { Tag } from '../../govuk/Tag.tsx';
import { Day } from '../../layout/Day.tsx';
import { DemonstrationTag } from '../../layout/DemonstrationTag.tsx';
import { Page } from '../../layout/Page.tsx';
import { definePage } from '../../page.ts';
import { ClearDays } from './ClearDays.tsx';
import { LinesToSign } from './LinesToSign.tsx';
import { ReportSteps } from './ReportSteps.tsx';
import { ReportWayPageDocument, type ReportOnItsWayFragment } from './ReportWay.graphql.generated.ts';
import { reportStepForms } from './way-forms.ts';
import { paperOf, variables, wayPath } from './way-paths.ts';
import { gapSentence, stateWords } from './way-words.ts';
import { useToday, withToday } from '../../today.ts';

const page = definePage(ReportWayPageDocument, { variables });
export const loader = withToday(page.loader);

/** Where a paper is on its way to publication, what stands in its way, and what can be done next. */
export function Component() {
  const data = page.useData();
  const report = paperOf(data);
  const params = useParams();
  const today = useToday();
  const toMend = data.draftChecks.findings.filter(({ grade, waiver }) => grade === 'MEND' && waiver === null).length;
  const way = wayPath(params);
  const { status, correctionState, meetingDay, body, versions, isDemonstration, withdrawnOn, withdrawnReason } = report;
  return (
    <Page title="Where this paper is" back={way.replace(/\/progress$/, '')} isNarrow>
      <span className="govuk-caption-l">{report.title}</span>
      <h1 className="govuk-heading-l">Where this paper is</h1>
      <p className="govuk-body app-standing">
        For {body.name}
        {meetingDay !== null && (
          <>
            , meeting on <Day on={meetingDay} />
          </>
        )}{' '}
        {isDemonstration && <DemonstrationTag />}
      </p>
      <InsetText>
        {status === 'PUBLISHED' && correctionState !== null ? (
          <>
            <strong>Version {versions[0]?.number ?? 1} is published, and a correction is prepared.</strong> {stateWords[correctionState].is}. {stateWords[correctionState].next}
          </>
        ) : (
          <>
            <strong>{stateWords[status].is}.</strong> {stateWords[status].next}
          </>
        )}
      </InsetText>
      {withdrawnOn !== null && (
        <p className="govuk-body">
          Withdrawn on <Day on={withdrawnOn} />: {withdrawnReason}
        </p>
      )}
      {versions.length === 0 && meetingDay !== null && <ClearDays meetingDay={meetingDay} today={today} />}
      <Missing report={report} toMend={toMend} way={way} />
      <LinesToSign report={report} way={way} />
      <Next report={report} way={way} />
      <ReportSteps steps={report.steps} />
    </Page>
  );
}

interface PartProps {
  report: ReportOnItsWayFragment;
  way: string;
}

/** What has to be there before it can be signed and cleared. */
function Missing({ report: { status, correctionState, gaps }, toMend, way }: PartProps & { toMend: number }) {
  const isPrepared = status !== 'WITHDRAWN' && (status !== 'PUBLISHED' || correctionState !== null);
  if (!isPrepared) return null;
  const missing = gaps.filter(({ kind }) => kind !== 'SIGN_OFF');
  return (
    <section className="app-section">
      <h2 className="govuk-heading-m">What is missing</h2>
      {missing.length + toMend === 0 ? (
        <p className="govuk-body">Nothing{gaps.length > 0 && ' besides the signatures'}.</p>
      ) : (
        <ul className="govuk-list govuk-list--bullet">
          {missing.map((gap) => (
            <li key={`${gap.kind} ${gap.position} ${gap.words}`}>{gapSentence(gap)}</li>
          ))}
          {toMend > 0 && (
            <li>
              <a className="govuk-link" href={way.replace(/progress$/, 'checks')}>
                {toMend === 1 ? 'One thing that the checks found' : `${toMend} things that the checks found`}
              </a>{' '}
              must be mended, or left with a reason
            </li>
          )}
        </ul>
      )}
    </section>
  );
}

function Next({ report, way }: PartProps) {
  const { viewerCan, status, correctionState } = report;
  const offered = reportStepForms.filter(({ ability }) => viewerCan[ability as keyof typeof viewerCan]);
  const publish = viewerCan.publish && (
    <li>
      <a className="govuk-link" href={way.replace(/prepare\/progress$/, 'publish')}>
        {status === 'PUBLISHED' ? (correctionState === null ? 'Publish it again as it was signed, with the figures of now' : 'Publish the correction') : 'Publish it'}
      </a>
    </li>
  );
  if (offered.length === 0 && !publish) return null;
  const link = ({ slug, title }: (typeof offered)[number]) => (
    <li key={slug}>
      <a className="govuk-link" href={`${way}/${slug}`}>
        {title}
      </a>
    </li>
  );
  return (
    <section className="app-section">
      <h2 className="govuk-heading-m">What you can do</h2>
      <ul className="govuk-list govuk-list--spaced">
        {offered.filter(({ isBack }) => !isBack).map(link)}
        {publish}
        {offered.filter(({ isBack }) => isBack).map(link)}
      </ul>
      {status === 'SIGN_OFF' && !viewerCan.clear && (
        <p className="govuk-body">
          <Tag colour="grey">Waits</Tag> The clerk or the administrator clears it when every line is signed.
        </p>
      )}
    </section>
  );
}
