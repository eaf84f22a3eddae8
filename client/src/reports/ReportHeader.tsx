import { Details } from '../govuk/Details.tsx';
import { SummaryList, type SummaryRow } from '../govuk/SummaryList.tsx';
import { Day } from '../layout/Day.tsx';
import { NotStated } from '../layout/NotStated.tsx';
import type { ReportHeaderFragment } from './ReportPage.graphql.generated.ts';
import { kindWords, purposeWords } from './report-words.ts';
import { Stated } from './Stated.tsx';

/** What stands on the front of a paper: for whom, when, what is asked, and the answers of its form. */
export function ReportHeader({ report }: { report: ReportHeaderFragment }) {
  const { kind, body, meetingDay, asksFor, isKey, keyTest, inForwardPlan, callIn, isUrgent, holderRecommends } = report;
  return (
    <>
      <SummaryList
        rows={[
          { key: 'For', value: body },
          { key: 'Meeting', value: meetingDay === null ? <NotStated /> : <Day on={meetingDay} /> },
          { key: 'Kind of paper', value: kindWords[kind] },
          { key: 'Asks for', value: asksFor === 'NOT_STATED' ? <NotStated /> : purposeWords[asksFor] },
          { key: 'Wards affected', value: <Wards report={report} /> },
        ]}
      />
      <Details summary="Key decision, call-in and other formal answers">
        <SummaryList
          rows={[
            row('Key decision', <Stated answer={isKey} />, keyTest === null ? undefined : `The test: ${keyTest}.`),
            row('In the forward plan', <Stated answer={inForwardPlan} />),
            row('Scrutiny can call it in', <Stated answer={callIn} />),
            row('Urgent', <Stated answer={isUrgent} />),
            row('Portfolio holder recommends something', <Stated answer={holderRecommends} />),
          ]}
        />
      </Details>
    </>
  );
}

function row(key: string, answer: SummaryRow['value'], more?: string): SummaryRow {
  if (more === undefined) return { key, value: answer };
  return {
    key,
    value: (
      <>
        {answer}
        <br />
        <span className="app-quiet">{more}</span>
      </>
    ),
  };
}

function Wards({ report: { wardCoverage, wards, meetingDay } }: { report: ReportHeaderFragment }) {
  if (wardCoverage === 'NOT_STATED') return <NotStated />;
  const names = wards.map(({ name }) => name).join(', ');
  if (wardCoverage === 'LISTED') return names;
  if (names === '') return 'All';
  return (
    <Details summary={`All ${wards.length}`} className="govuk-!-margin-bottom-0">
      <p className="govuk-body">
        {names}, as they were {meetingDay === null ? 'then' : 'on the day of the meeting'}.
      </p>
    </Details>
  );
}
